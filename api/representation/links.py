"""References from one thing to another: given only if the target is public."""

import hashlib
import uuid
from urllib.parse import quote

from django.conf import settings
from wagtail.models import Collection, Page

from cms.media.models import Document, Image, Rights
from practices.models import Practice

from .moments import end_of
from .places import addresses
from .recording import Used, absorb, good_until, remembered, tag, use
from .works import Version, restricted, works


@remembered
def public_version(key: uuid.UUID, locale: str) -> Version | None:
    """The version of a work that a reader of this language is sent to: in the language, else in its source's.

    A link stands on the target's address only, so that an edit of its text leaves the linking works alone.
    """
    work = works([key])[key]
    own = tag("work", key)
    on_text = isinstance(work.source, Practice)
    absorb(Used({own if on_text else tag("address", key), *(work.used.tags - {own})}, work.used.until))
    return work.versions.get(locale) or work.versions.get(work.source_locale)


def page_url(page: Page, locale: str) -> str | None:
    version = public_version(page.translation_key, locale)
    return addresses().url(version.path) if version else None


@remembered
def collection_path(collection_id: int) -> str:
    return Collection.objects.values_list("path", flat=True).get(pk=collection_id)


def file_is_public(file: Rights) -> bool:
    """Whether an image or document may be shown: licence not ended, collection not restricted at any depth."""
    path = collection_path(file.collection_id)
    return good_until(end_of(file.licence_ends_on)) and not restricted("collection", path)


def file_key(file: Image | Document) -> str:
    """Part of a file's address: other content or another focal point, another address."""
    focus = [getattr(file, f"focal_point_{part}", None) for part in ("x", "y", "width", "height")]
    return hashlib.sha256(f"{file.file_hash} {file.file.name} {focus}".encode()).hexdigest()[:16]


def document_url(document: Document) -> str | None:
    """The public address of a document, or None if it is not public."""
    if not file_is_public(document):
        return None
    use_file("document", document.pk)
    return f"{settings.BASE_URL}/files/documents/{document.pk}/{file_key(document)}/{quote(document.filename)}"


def use_file(kind: str, pk: int) -> None:
    """Notes that the public text shows this file; only such files are served (api/website/files.py)."""
    use(f"shown-{kind}:{pk}")
