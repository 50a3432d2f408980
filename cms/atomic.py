"""Requests that change something happen whole or not at all."""

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse


class AtomicWrites:
    """Runs the view of every writing request in one transaction.

    Not Django's ATOMIC_REQUESTS: that opens a transaction for reading requests too, and on SQLite each of
    them would then wait for the one write lock.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return None
        with transaction.atomic():
            return view(request, *args, **kwargs)
