"""wagtail-localize keeps its hands off what is public; see cms/translation/safety.py for what it does by itself."""

import pytest
from django.core import checks
from django.core.exceptions import ValidationError
from django.test import override_settings
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from home.models import StandardPage

from .make import fill, make_page, make_practice, make_user, publish, submit, translate

pytestmark = pytest.mark.django_db


def english(instance):
    return type(instance).objects.get(translation_key=instance.translation_key, locale__language_code="en")


def test_parents_without_a_translation_become_drafts_and_no_live_aliases(api, home):
    parent = make_page(home, "Über uns")
    child = make_page(parent, "Gründung")
    before = api.get("/api/v1/changes/").content
    submit(child)

    assert not english(parent).live and english(parent).alias_of is None
    assert not english(child).live
    assert api.get("/api/v1/changes/").content == before


def test_a_new_translation_was_never_published(index):
    practice = make_practice("Nachtbus")
    submit(practice)

    draft = english(practice)
    assert (draft.live, draft.live_revision, draft.first_published_at) == (False, None, None)
    assert draft.latest_revision.object_id == str(draft.pk)


@pytest.mark.parametrize("make", [make_practice, make_page], ids=["practice", "page"])
def test_submitting_again_leaves_a_live_translation_live_and_as_it_was(api, index, home, make):
    source = make("Nachtbus") if make is make_practice else make(home, "Nachtbus")
    translate(source, {"title": "Night bus", "slug": "night-bus"})
    before = api.get("/api/v1/changes/").content
    source.title = "Nachtbus der Stadt"
    publish(source)
    german_only = api.get("/api/v1/changes/?locales=en").json()["state"]

    submit(source)
    assert english(source).live and english(source).title == "Night bus"
    assert api.get("/api/v1/changes/?locales=en").json()["state"] == german_only
    assert api.get("/api/v1/changes/").content != before


def test_publishing_a_translation_names_who_did_it(index):
    practice = make_practice("Nachtbus")
    fill(submit(practice)).save_target(user=(user := make_user()))

    assert english(practice).live_revision.user == user


def test_a_text_that_is_too_long_is_refused_shown_at_its_string_and_changes_nothing(api, index):
    practice = make_practice("Nachtbus")
    translation = fill(submit(practice), {"title": "Night bus"})
    translation.save_target()
    before = api.get("/api/v1/changes/").content
    fill(translation, {"title": "N" * 101})

    with pytest.raises(ValidationError):
        translation.save_target()
    assert api.get("/api/v1/changes/").content == before
    wrong = StringTranslation.objects.get(
        context__path="title", locale=translation.target_locale, data__startswith="NN"
    )
    assert wrong.has_error and wrong.get_error()


def test_a_page_translation_gets_a_free_address(home):
    for title in ("Eins", "Zwei"):
        translate(make_page(home, title), {"title": "One", "slug": "one"})

    slugs = StandardPage.objects.filter(locale__language_code="en").values_list("slug", flat=True)
    assert sorted(slugs) == ["one", "one-1"]


def test_no_aliases_are_left_behind(home):
    translate(make_page(make_page(home, "Über uns"), "Gründung"))
    assert not Page.objects.exclude(alias_of=None).exists()


@pytest.mark.parametrize(
    ("setting", "value"),
    [("WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True), ("WAGTAILLOCALIZE_DISABLE_ON_DELETE", False)],
)
def test_a_setting_under_which_translations_would_go_live_by_themselves_is_an_error(setting, value):
    with override_settings(**{setting: value}):
        assert any(message.id.startswith("translation.E") for message in checks.run_checks())
    assert not any(message.id.startswith("translation.E") for message in checks.run_checks())
