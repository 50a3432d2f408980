"""Which language version of a work is its source."""

import uuid

from django.db import models
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource


def source_locales(works: list[uuid.UUID]) -> dict[uuid.UUID, int]:
    """The locale (by pk) in which each of these works was first written, as far as wagtail-localize knows it."""
    found = TranslationSource.objects.filter(object_id__in=works).order_by("-pk").values_list("object_id", "locale_id")
    return dict(found)


def source_locale(versions: dict[int, models.Model], recorded: int | None, default: int) -> int:
    """The locale of a work's source: the recorded one, else the site's main language, else the first there is.

    `versions` are the work's rows by locale. The recorded one counts even when its row is gone: then the
    source was deleted, and what was made from it has no source.
    """
    return recorded or (default if default in versions else min(versions))


def versions_of(instance: models.Model) -> dict[int, models.Model]:
    """All language versions of a page or practice, by locale."""
    rows = type(instance)._base_manager.filter(translation_key=instance.translation_key)
    return {row.locale_id: row for row in rows}


def source_of(instance: models.Model) -> models.Model | None:
    """The source of this language version: itself, another row, or None when the source was deleted."""
    versions = versions_of(instance)
    recorded = source_locales([instance.translation_key]).get(instance.translation_key)
    return versions.get(source_locale(versions, recorded, Locale.get_default().pk))
