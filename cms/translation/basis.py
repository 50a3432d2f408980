"""Fingerprints of source texts, and when a translation takes one as its basis."""

import hashlib
import json

from django.db import models
from wagtail.signals import page_published, published
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue

from .models import Basis
from .source import source_of

# An address is not a text: another one leaves the translation right.
NOT_TEXTS = {"slug"}


def fingerprint(source: models.Model) -> str:
    """SHA-256 over the translatable texts of a source, whatever language they go to."""
    texts = [
        (segment.path, str(segment.order), segment.string.data)
        for segment in extract_segments(source)
        if isinstance(segment, StringSegmentValue) and segment.path not in NOT_TEXTS
    ]
    return hashlib.sha256(json.dumps(sorted(texts)).encode()).hexdigest()


def set_basis(translation: models.Model, source: models.Model) -> None:
    """This translation now says what this state of the source says."""
    Basis.objects.update_or_create(
        work=translation.translation_key,
        locale_id=translation.locale_id,
        defaults={"fingerprint": fingerprint(source)},
    )


def set_first_basis(sender, instance: models.Model, **kwargs) -> None:
    """A translation made without wagtail-localize has the source of its first publication as its basis.

    Only the first: an ordinary publication says nothing about whether the texts still agree.
    """
    source = source_of(instance)
    if source is None or source.pk == instance.pk:
        return
    if not Basis.objects.filter(work=instance.translation_key, locale_id=instance.locale_id).exists():
        set_basis(instance, source)


def connect() -> None:
    page_published.connect(set_first_basis, dispatch_uid="cms.translation.first_basis_of_page")
    published.connect(set_first_basis, dispatch_uid="cms.translation.first_basis")
