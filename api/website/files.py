"""Pictures and documents that public content shows. What no public entry shows, is not served.

The address contains a key of the content: other content, another address. Caches keep a file for an hour only,
so that what is withdrawn does not live on in them.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from api.published.models import Term
from api.published.reading import public, up_to_date
from api.representation.images import FORMATS, WIDTHS
from api.representation.links import file_is_public, file_key
from cms.media.models import Document, Image

logger = logging.getLogger(__name__)

FOR_AN_HOUR = "public, max-age=3600"
SPECS = {"webp": "format-webp|webpquality-80", "jpg": "format-jpeg|jpegquality-80|bgcolor-ffffff"}


def shown(kind: str, pk: int) -> bool:
    """Whether a public entry shows this file now."""
    up_to_date()
    return Term.objects.filter(facet=kind, code=str(pk), entry__in=public()).exists()


@require_safe
def image(request: HttpRequest, pk: int, key: str, width: int, kind: str) -> HttpResponseBase:
    picture = Image.objects.filter(pk=pk).first()
    if picture is None or key != file_key(picture) or not shown("image", pk) or not file_is_public(picture):
        raise Http404
    if kind not in SPECS or (width not in WIDTHS and width != picture.width) or width > min(picture.width, WIDTHS[-1]):
        raise Http404
    spec = f"width-{width}|{SPECS[kind]}"
    with missing_is_404():
        rendition = picture.get_rendition(spec)
        if not rendition.file.storage.exists(rendition.file.name):  # lost; the original can make it again
            rendition.delete()
            rendition = picture.get_rendition(spec)
        return served(rendition.file, FORMATS[kind])


@require_safe
def document(request: HttpRequest, pk: int, key: str, name: str) -> HttpResponseBase:
    found = Document.objects.filter(pk=pk).first()
    if found is None or key != file_key(found) or not shown("document", pk) or not file_is_public(found):
        raise Http404
    with missing_is_404():
        response = served(found.file, found.content_type)
        response["Content-Disposition"] = "attachment"
        return response


@contextmanager
def missing_is_404() -> Iterator[None]:
    """A file that the storage has lost is our fault, but not a reason to fail."""
    try:
        yield
    except OSError as error:
        logger.exception("A file that is shown in public is missing in the storage.")
        raise Http404 from error


def served(file, content_type: str) -> FileResponse:
    response = FileResponse(file.open("rb"), content_type=content_type)
    response["Cache-Control"] = FOR_AN_HOUR
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
