"""The main path, without a browser: written, translated, published, pulled, withdrawn."""

import pytest

from api.published.models import Entry

from .make import fill, make_practice, publish, submit, translate

pytestmark = pytest.mark.django_db


def test_a_practice_is_answered_in_both_languages(api, index):
    practice = make_practice("Nachtbus")
    translate(practice, {"title": "Night bus"})

    german = api.get("/api/v1/practices/nachtbus/").json()
    english = api.get(f"/api/v1/practices/{practice.translation_key}/?locale=en").json()

    assert (german["title"], english["title"]) == ("Nachtbus", "Night bus")
    assert german["translations"] == [{"locale": "en", "url": english["url"], "title": "Night bus"}]
    assert english["translation"] == {"state": "current", "source_locale": "de"}


def test_submitting_publishes_nothing(api, index):
    practice = make_practice("Nachtbus")
    submit(practice)

    assert api.get(f"/api/v1/practices/{practice.translation_key}/?locale=en").status_code == 404


def test_a_draft_translation_over_a_live_one_changes_nothing_until_it_is_published(api, index):
    practice = make_practice("Nachtbus")
    english = translate(practice, {"title": "Night bus"})
    address = f"/api/v1/practices/{practice.translation_key}/?locale=en"
    before = api.get(address).content
    feed = api.get("/api/v1/changes/").content

    translation = fill(submit(practice), {"title": "A DRAFT"})
    translation.save_target(publish=False)
    assert api.get(address).content == before
    assert api.get("/api/v1/changes/").content == feed
    english.refresh_from_db()
    assert english.live and english.title == "Night bus" and english.has_unpublished_changes

    english.latest_revision.publish()
    assert api.get(address).json()["title"] == "A DRAFT"


def test_unpublishing_the_source_withdraws_all_languages(api, index):
    practice = make_practice("Nachtbus")
    translate(practice)
    api.get("/api/v1/changes/")
    practice.unpublish()

    for code in ("de", "en"):
        assert api.get(f"/api/v1/practices/{practice.translation_key}/?locale={code}").status_code == 410
    deletions = [item for item in api.get("/api/v1/changes/").json()["items"] if item["op"] == "delete"]
    assert {item["id"] for item in deletions} == {
        f"practice:{practice.translation_key}:de",
        f"practice:{practice.translation_key}:en",
    }


def test_the_translation_of_an_edited_source_is_outdated_until_it_is_published_anew(api, index):
    practice = make_practice("Nachtbus")
    translation = fill(submit(practice))
    translation.save_target()
    address = f"/api/v1/practices/{practice.translation_key}/?locale=en"
    assert api.get(address).json()["translation"]["state"] == "current"

    practice.summary = "Ganz neu."
    publish(practice)
    assert api.get(address).json()["translation"]["state"] == "outdated"

    translation.source.update_from_db()
    fill(translation).save_target()
    assert api.get(address).json()["translation"]["state"] == "current"


def test_facts_are_read_from_the_source(api, index):
    practice = make_practice("Nachtbus", age_from=12)
    translate(practice)
    practice.age_from = 14
    publish(practice)

    assert api.get(f"/api/v1/practices/{practice.translation_key}/?locale=en").json()["age_range"]["from"] == 14


def test_publishing_without_a_change_takes_no_number(api, index):
    practice = make_practice("Nachtbus")
    api.get("/api/v1/site/")
    before = list(Entry.objects.order_by("pk").values_list("sequence", "etag"))
    publish(practice)
    api.get("/api/v1/site/")

    assert list(Entry.objects.order_by("pk").values_list("sequence", "etag")) == before
