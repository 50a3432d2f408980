"""The editor who has just published sees the result at once."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from .drain import drain
from .reading import something_waits

logger = logging.getLogger(__name__)


class DrainAfterWrite:
    """After a writing request, once its transaction is over, turns its marks into entries."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method not in ("GET", "HEAD", "OPTIONS"):
            try:
                if something_waits():
                    drain(seconds=2)
            except Exception:  # the marks stay; the next reader or tick works them off
                logger.exception("Draining after a request failed.")
        return response
