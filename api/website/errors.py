"""One shape for every error: problem details (RFC 9457)."""

import json
import logging
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from rest_framework import exceptions

logger = logging.getLogger(__name__)


class Problem(exceptions.APIException):
    """Raise it to answer with problem details; `members` are further members, such as `parameter`."""

    def __init__(self, status: int, detail: str, **members: object) -> None:
        super().__init__(detail)
        self.status_code, self.members = status, members


def problem(status: int, detail: str, **members: object) -> HttpResponse:
    """{"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "…", "parameter": "limit"}"""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **members}
    response = HttpResponse(json.dumps(body), content_type="application/problem+json", status=status)
    response["Cache-Control"] = "no-store"
    return response


def problem_details(error: Exception, context: dict) -> HttpResponse | None:
    """DRF's exception handler; what it does not know becomes a 500 without a trace (see the middleware)."""
    if isinstance(error, Problem):
        response = problem(error.status_code, str(error.detail), **error.members)
        if error.status_code == HTTPStatus.UNAUTHORIZED:
            response["WWW-Authenticate"] = 'Bearer realm="DEFUS"'
        return response
    if isinstance(error, exceptions.APIException):
        response = problem(error.status_code, str(error.detail))
        if isinstance(error, exceptions.MethodNotAllowed):
            response["Allow"] = "GET, HEAD, OPTIONS"
        return response
    return None


class ProblemDetailsMiddleware:
    """Errors that arise outside the views, such as an unknown address, get the same shape below /api/."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if (
            response.status_code >= 400
            and request.path.startswith("/api/")
            and response.get("Content-Type") != "application/problem+json"
        ):
            details = {404: "There is nothing at this address.", 500: "Something failed here; it has been logged."}
            return problem(response.status_code, details.get(response.status_code, "The request cannot be answered."))
        return response
