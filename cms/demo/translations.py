"""Translations by wagtail-localize, filled in as a translator does it in the admin."""

from collections import defaultdict

from django.contrib.auth.models import User
from django.core.management.base import CommandError
from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue


def submit(source: models.Model, locale: Locale, user: User) -> Translation:
    """Hands the source in for translation into this language; makes a draft, publishes nothing."""
    translate_object(type(source).objects.get(pk=source.pk), [locale], user=user)
    return Translation.objects.get(source__object_id=source.translation_key, target_locale=locale)


def fill(translation: Translation, twin: models.Model, user: User) -> None:
    """Takes the words of the twin: the same object in the other language, with the same rows and blocks.

    A twin may leave whole fields empty: then the translation is unfinished.
    """
    given: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(twin):
        if isinstance(segment, StringSegmentValue):
            given[segment.path].append(segment.string.data)
    wanted = defaultdict(list)
    for segment in translation.source.stringsegment_set.select_related("context").order_by("order"):
        wanted[segment.context.path].append(segment)
    translations = {}
    for path, strings in given.items():
        if len(strings) != len(wanted[path]):
            raise CommandError(
                _("%(object)s: %(path)s has %(count)d pieces of text, its source has %(wanted)d.")
                % {"object": twin, "path": path, "count": len(strings), "wanted": len(wanted[path])}
            )
        for segment, string in zip(wanted[path], strings, strict=True):
            translations[segment.string_id, segment.context_id] = StringTranslation(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale=translation.target_locale,
                data=string,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                last_translated_by=user,
            )
    StringTranslation.objects.bulk_create(translations.values())


def translate(source: models.Model, twin: models.Model, locale: Locale, user: User, publish: bool = True) -> None:
    """The whole way: submitted, every text filled in, saved or published."""
    translation = submit(source, locale, user)
    fill(translation, twin, user)
    translation.save_target(user=user, publish=publish)
