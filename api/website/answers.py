"""Answers that caches understand: strong ETags, 304 without building a body (RFC 9110), tags to purge by."""

import datetime
import hashlib
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import http_date, parse_etags, parse_http_date_safe

PUBLIC = "public, max-age=60, stale-while-revalidate=300"
PRIVATE = "private, no-store"


def answer(
    request: HttpRequest,
    body: Callable[[], str],
    etag: str,
    changed_at: datetime.datetime | None,
    tags: str,
    cache: str = PUBLIC,
) -> HttpResponse:
    """JSON with its validators, or 304 if the client has it already; then `body` is not called."""
    response: HttpResponse
    if unchanged(request, etag, changed_at):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(body(), content_type="application/json")
    response["ETag"] = f'"{etag}"'
    response["Cache-Control"] = cache
    response["Cache-Tag"] = tags
    if changed_at:
        response["Last-Modified"] = http_date(changed_at.timestamp())
    return response


def unchanged(request: HttpRequest, etag: str, changed_at: datetime.datetime | None) -> bool:
    """If-None-Match decides where it is given; otherwise If-Modified-Since (RFC 9110, 13.2.2)."""
    known = request.headers.get("If-None-Match")
    if known is not None:
        etags = [given.removeprefix("W/").strip('"') for given in parse_etags(known)]
        return etag in etags or "*" in etags
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and changed_at is not None and int(changed_at.timestamp()) <= since


def list_etag(request: HttpRequest, epoch: str, sequence: int) -> str:
    """A list can only have changed if the order of changes has moved on."""
    return hashlib.sha256(f"{epoch}.{sequence}.{request.get_full_path()}".encode()).hexdigest()[:32]
