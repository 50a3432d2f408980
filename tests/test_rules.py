"""What the published entries promise: no change, no number; and withdrawals go first."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Page

from api.published.drain import drain, mark_everything, step
from api.published.models import Due, Entry, State
from home.models import StandardPage, TopicText
from practices.models import Practice

from .content import World, make_world
from .make import locale, make_topic, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def w() -> World:
    world = make_world()
    assert drain()
    return world


def sequences() -> dict[str, int]:
    return {entry.item_id: entry.sequence for entry in Entry.objects.all()}


def changed(before: dict[str, int]) -> set[str]:
    """The items whose place in the order of changes is another than before."""
    return {item for item, sequence in sequences().items() if before.get(item) != sequence}


def entry_of(instance) -> Entry:
    return Entry.objects.get(work=instance.translation_key, locale=instance.locale.language_code)


# --- No change, no number ------------------------------------------------------------------------


def test_a_second_publication_without_a_change_writes_no_entry(w):
    before = list(Entry.objects.order_by("pk").values())
    for name in ("home", "about", "about_en", "award", "award_en", "meeting", "index", "bus", "bus_en", "light"):
        publish(getattr(w, name))
    assert drain()
    assert list(Entry.objects.order_by("pk").values()) == before


def test_rendering_everything_anew_writes_no_entry(w):
    before = list(Entry.objects.order_by("pk").values())
    mark_everything()
    assert drain()
    assert list(Entry.objects.order_by("pk").values()) == before


def test_renaming_a_topic_changes_exactly_the_entries_that_show_it(w):
    before = sequences()
    TopicText.objects.filter(parent=w.night, locale=locale("de")).update(name="Finsternis")
    assert drain()
    showing = {entry.item_id for entry in Entry.objects.all() if "Finsternis" in entry.document}
    assert changed(before) == showing
    # The topic in both languages (each names the other), two practices and a news item in German.
    assert sorted(item.split(":")[0] + item[-3:] for item in showing) == [
        "news:de",
        "practice:de",
        "practice:de",
        "topic:de",
        "topic:en",
    ]


def test_renaming_a_page_changes_exactly_the_entries_that_show_its_title(w):
    before = sequences()
    Page.objects.filter(pk=w.about.pk).update(title="Der Verein")
    assert drain()
    shows = {e.item_id for e in Entry.objects.all() if "Der Verein" in e.document}
    assert changed(before) == shows
    assert {item.split(":")[0] for item in shows} == {"standard", "site"} and len(shows) == 4


def test_editing_one_language_leaves_the_other_alone(w):
    before = sequences()
    StandardPage.objects.filter(pk=w.about_en.pk).update(introduction="Corrected.")
    assert drain()
    assert changed(before) == {entry_of(w.about_en).item_id}


def test_the_order_of_changes_rises_in_time_as_in_number(w):
    TopicText.objects.update(name="Anders")
    assert drain()
    entries = list(Entry.objects.order_by("sequence"))
    moments = [entry.changed_at for entry in entries]
    assert moments == sorted(moments) and len(set(moments)) == len(moments)
    assert State.objects.get().sequence == entries[-1].sequence


# --- Withdrawals go first ------------------------------------------------------------------------


@pytest.fixture
def many(w) -> list[Practice]:
    """Two hundred practices that are public, and a German page that is not due."""
    topic, german = make_topic("many"), locale("de")
    rows = [
        Practice(title=f"Nummer {n}", slug=f"nummer-{n}", record_number=f"N-{n}", locale=german, primary_topic=topic)
        for n in range(200)
    ]
    made = Practice.objects.bulk_create(rows)
    assert drain(seconds=60)
    return made


def test_a_withdrawn_practice_is_a_tombstone_after_one_step_though_hundreds_of_works_are_due(many, w):
    mark_everything()
    step()
    assert Due.objects.count() > 150
    Practice.objects.filter(pk=many[-1].pk).update(withdrawn_at=timezone.now())
    step()
    assert entry_of(many[-1]).withdrawn and Due.objects.count() > 100


def test_what_expires_is_a_tombstone_after_one_step_though_hundreds_of_works_are_due(many, w, monkeypatch):
    Practice.objects.filter(pk=many[-1].pk).update(expire_at=timezone.now() + datetime.timedelta(hours=1))
    assert drain(seconds=60)
    mark_everything()
    step()
    now = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: now() + datetime.timedelta(hours=2))
    step()
    assert entry_of(many[-1]).withdrawn and Due.objects.count() > 100


def test_a_restricted_section_is_gone_after_one_step_though_hundreds_of_works_are_due(many, w):
    mark_everything()
    w.index.unpublish()
    w.closed.view_restrictions.all().delete()
    w.about.view_restrictions.create(restriction_type="login")
    step()
    assert all(entry_of(page).withdrawn for page in (w.about, w.about_en, w.team, w.team_en, w.staff))
    assert Due.objects.count() > 100
