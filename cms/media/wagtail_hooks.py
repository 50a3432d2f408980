"""Wagtail's own document addresses serve the office only."""

from django.http import Http404
from wagtail import hooks

from .serve import may_see


@hooks.register("before_serve_document")
def for_the_office_only(document, request) -> None:
    if not may_see(request):
        raise Http404
