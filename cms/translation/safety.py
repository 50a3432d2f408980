"""Makes wagtail-localize keep its hands off what is public.

As it comes, it writes a translation's draft into the live row (of a page: text and address; of a snippet: the
row, and takes it offline), lets a new translation point at the source's live revision, makes live aliases of
untranslated parents, and publishes after the transaction that saved. Here the live row changes by publishing
only, and publishing happens with the saving or not at all.
"""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import DraftStateMixin, Locale, Page
from wagtail_localize.models import (
    StringTranslation,
    TranslationContext,
    TranslationLog,
    TranslationSource,
)

from .basis import set_basis

upstream = TranslationSource.create_or_update_translation


def create_or_update_translation(
    self: TranslationSource, locale, user=None, publish=True, copy_parent_pages=False, fallback=False
) -> tuple[models.Model, bool]:
    """Saves the translation as a draft, and publishes that draft if `publish`. Signature and errors as upstream."""
    original = self.as_instance()
    if not isinstance(original, DraftStateMixin):
        return upstream(self, locale, user, publish, copy_parent_pages, fallback)
    created = not self.object.has_translation(locale)
    try:
        with transaction.atomic():
            save = first_draft if created else next_draft
            translation, revision = save(self, original, locale, user, fallback)
            if publish:
                set_basis(translation, original)
                revision.publish(user=user)
    except ValidationError as error:
        note_errors(self, locale, error)
        raise
    return self.get_translated_instance(locale), created


def first_draft(source: TranslationSource, original: models.Model, locale: Locale, user, fallback: bool):
    if isinstance(original, Page):
        add_parents(original, locale)
    upstream(source, locale, user, publish=False, fallback=fallback)
    translation = source.get_translated_instance(locale)
    forget_publication(translation)
    return translation, translation.latest_revision


def next_draft(source: TranslationSource, original: models.Model, locale: Locale, user, fallback: bool):
    """Only a revision: the live row is left alone."""
    translation = source.get_ephemeral_translated_instance(locale, fallback=fallback)
    if isinstance(translation, Page):
        translation.slug = find_available_slug(
            translation.get_parent(), slugify(translation.slug), ignore_page_id=translation.pk
        )
    revision = translation.save_revision(user=user)
    TranslationLog.objects.create(source=source, locale=locale, revision=revision)
    return translation, revision


def add_parents(page: Page, locale: Locale) -> None:
    """Drafts of the parents that have no version in this language yet; upstream would make live aliases."""
    for parent in Page.objects.ancestor_of(page).filter(depth__gt=1).order_by("depth"):
        if not parent.has_translation(locale):
            forget_publication(parent.specific.copy_for_translation(locale))


def forget_publication(translation: models.Model) -> None:
    """A copy was never published, whatever its original says."""
    never = {"live": False, "live_revision": None, "first_published_at": None, "last_published_at": None}
    type(translation)._base_manager.filter(pk=translation.pk).update(**never, has_unpublished_changes=True)
    for name, value in never.items():
        setattr(translation, name, value)


def note_errors(source: TranslationSource, locale: Locale, error: ValidationError) -> None:
    """Shows each error at its string in the translation editor."""
    for field, errors in getattr(error, "error_dict", {}).items():
        context = TranslationContext.objects.filter(object=source.object, path=field).first()
        strings = source.stringsegment_set.values("string")
        for string in StringTranslation.objects.filter(context=context, locale=locale, translation_of__in=strings):
            string.set_field_error(errors)


def install() -> None:
    TranslationSource.create_or_update_translation = create_or_update_translation
