"""What the published entries promise (docs: the rules of the read model)."""

import datetime
import json
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from api.published.drain import drain, mark_everything, step
from api.published.models import Address, Dependency, Due, Entry, State, Term
from api.published.verify import differences
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


# --- What cannot be rendered harms itself only ---------------------------------------------------


def an_unknown_structure(page: StandardPage) -> None:
    StandardPage.objects.filter(pk=page.pk).update(body=json.dumps([{"type": "facts", "value": ["no number"]}]))


def an_address_too_long_to_keep(page: StandardPage) -> None:
    Page.objects.filter(pk=page.pk).update(url_path=f"{page.url_path}{'x' * 2000}/")


def half_a_character(page: StandardPage) -> None:
    """As a browser cuts an emoji in two; PostgreSQL refuses it, SQLite keeps it."""
    if connection.vendor == "postgresql":
        pytest.skip("PostgreSQL refuses it.")
    value = {"text": "Ende \ud83d", "attribution": ""}
    StandardPage.objects.filter(pk=page.pk).update(body=json.dumps([{"type": "quote", "value": value}]))


BREAKAGES = [an_unknown_structure, an_address_too_long_to_keep, half_a_character]


@pytest.mark.parametrize("break_it", BREAKAGES)
def test_a_work_that_cannot_be_rendered_holds_up_no_other(w, break_it: Callable):
    break_it(w.staff)
    Practice.objects.filter(pk=w.bus.pk).update(summary="Geht weiter.")

    assert w.shown("bus")["summary"] == "Geht weiter."
    assert w.shown("staff")["title"] == "Büro", "what was public stays until it can be said anew"
    assert w.api.get("/api/v1/changes/?limit=1000").json()["pending"] is False


@pytest.mark.parametrize("break_it", BREAKAGES)
def test_a_work_that_cannot_be_rendered_is_named_by_the_check(w, break_it: Callable, capsys):
    break_it(w.staff)
    drain()
    with pytest.raises(CommandError) as failed:
        call_command("entries", "check")
    assert failed.value.returncode == 1
    said = capsys.readouterr().out
    assert f"cannot be rendered: {w.staff.translation_key}" in said
    assert {line for line in said.splitlines() if line and str(w.staff.translation_key) not in line} == set()


def test_two_pages_at_the_same_address_hold_up_no_other(w):
    Page.objects.filter(pk=w.staff.pk).update(url_path=w.team.url_path)
    mark_everything()
    Practice.objects.filter(pk=w.bus.pk).update(summary="Geht weiter.")
    assert w.shown("bus")["summary"] == "Geht weiter."
    assert w.api.get("/api/v1/resolve/", {"path": "/de/ueber-uns/team/"}).json()["kind"] == "content"


def test_a_work_that_is_mended_is_rendered_again(w):
    body = w.staff.body.get_prep_value()
    an_unknown_structure(w.staff)
    drain()
    assert Due.objects.exclude(error="").count() == 1
    StandardPage.objects.filter(pk=w.staff.pk).update(body=json.dumps(body), introduction="Geht wieder.")
    assert w.shown("staff")["introduction"] == "Geht wieder."
    assert not Due.objects.exists() and list(differences()) == []


def test_a_work_that_cannot_be_rendered_is_withdrawn_all_the_same(w):
    an_unknown_structure(w.staff)
    drain()
    w.staff.unpublish()
    assert w.shown("staff") is None and entry_of(w.staff).withdrawn


def test_a_work_that_cannot_be_rendered_is_shown_no_longer_than_it_was_good_for(w, monkeypatch):
    """Its picture's licence ends, and nobody can say what it is without the picture."""
    page = w.staff
    StandardPage.objects.filter(pk=page.pk).update(image=w.square, image_alt="Platz")
    w.square.__class__.objects.filter(pk=w.square.pk).update(licence_ends_on=timezone.localdate())
    assert drain()
    an_unknown_structure(page)
    drain()
    now = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: now() + datetime.timedelta(days=1))

    answer = w.api.get("/api/v1/changes/?limit=1000").json()
    assert answer["pending"] is False
    assert [item["op"] for item in answer["items"] if item["work"] == str(page.translation_key)] == ["delete"]


# --- It can be checked and mended ----------------------------------------------------------------


def check() -> None:
    call_command("entries", "check")


def rebuild(*options: str) -> None:
    call_command("entries", "rebuild", *options)


def test_the_check_says_that_all_is_well(w, capsys):
    check()
    assert "All is well" in capsys.readouterr().out


def sets(**values) -> Callable[[Entry], None]:
    def falsify(entry: Entry) -> None:
        Entry.objects.filter(pk=entry.pk).update(**values)

    falsify.__name__ = "_and_".join(values)
    return falsify


def text_replaced(entry: Entry) -> None:
    Entry.objects.filter(pk=entry.pk).update(document=entry.document.replace("Nachtbus", "Tagbus"))


def entry_deleted(entry: Entry) -> None:
    entry.delete()


def entry_withdrawn(entry: Entry) -> None:
    Entry.objects.filter(pk=entry.pk).update(withdrawn=True)


def terms_deleted(entry: Entry) -> None:
    Term.objects.filter(entry=entry).delete()


def term_added(entry: Entry) -> None:
    Term.objects.create(entry=entry, facet="document", code="17")


def validity_forgotten(entry: Entry) -> None:
    Entry.objects.filter(pk=entry.pk).update(valid_until=timezone.now() + datetime.timedelta(days=1))


def address_deleted(entry: Entry) -> None:
    Address.objects.filter(entry=entry).delete()


def dependencies_deleted(entry: Entry) -> None:
    Dependency.objects.filter(work=entry.work).delete()


def tallies_changed(entry: Entry) -> None:
    state = State.objects.get()
    state.tallies["public"]["practice:de"][0] += 1
    state.save()


def tallies_emptied(entry: Entry) -> None:
    State.objects.update(tallies={})


def sequence_set_back(entry: Entry) -> None:
    State.objects.update(sequence=1)


FALSIFICATIONS = [
    text_replaced,
    entry_deleted,
    entry_withdrawn,
    sets(title="Anders"),
    sets(card="{}"),
    sets(etag="0" * 64),
    sets(path="/de/anderswo/"),
    sets(slug="anders"),
    sets(words="anders"),
    sets(date="2020-01-01"),
    sets(type="news"),
    sets(channel=0),
    sets(translation_state="outdated"),
    sets(partner_document="{}"),
    sets(partner_etag="0" * 64),
    terms_deleted,
    term_added,
    validity_forgotten,
    address_deleted,
    dependencies_deleted,
    tallies_changed,
    tallies_emptied,
    sequence_set_back,
]


@pytest.mark.parametrize("falsify", FALSIFICATIONS, ids=[f.__name__ for f in FALSIFICATIONS])
def test_what_was_falsified_is_found_and_mended_and_nothing_else_is_written(w, falsify, capsys):
    entry = entry_of(w.bus)
    before = sequences()
    falsify(entry)

    with pytest.raises(CommandError) as failed:
        check()
    assert failed.value.returncode == 1

    rebuild()
    check()
    assert changed(before) <= {entry.item_id}
    mended = entry_of(w.bus)
    for name in ("type", "path", "title", "slug", "words", "translation_state", "channel", "withdrawn"):
        assert getattr(mended, name) == getattr(entry, name), name
    assert w.api.get("/api/v1/resolve/", {"path": entry.path}).json()["kind"] == "content"
    assert w.api.get("/api/v1/practices/?topic=night").json()["count"] == 2
    assert w.api.get("/api/v1/practices/nachtbus/").json()["title"] == "Nachtbus"


def test_what_was_falsified_in_a_tombstone_is_found_and_mended(w):
    w.bus.unpublish()
    assert drain()
    entry = entry_of(w.bus)
    Entry.objects.filter(pk=entry.pk).update(withdrawn=False, document='{"title": "Nachtbus"}', etag="0" * 64)
    with pytest.raises(CommandError):
        check()
    rebuild()
    assert entry_of(w.bus).withdrawn and entry_of(w.bus).document == ""


def test_a_mended_digest_reaches_those_who_ask_whether_anything_changed(w):
    tallies_changed(entry_of(w.bus))
    wrong = w.api.get("/api/v1/changes/?limit=1000")
    rebuild()
    right = w.api.get("/api/v1/changes/?limit=1000", headers={"If-None-Match": wrong["ETag"]})
    assert right.status_code == 200
    assert right.json()["state"]["count"] == wrong.json()["state"]["count"] - 1


def test_rebuilding_what_is_right_writes_nothing(w):
    before = list(Entry.objects.order_by("pk").values())
    state = State.objects.values().get()
    rebuild()
    assert list(Entry.objects.order_by("pk").values()) == before
    assert State.objects.values().get() == state


def test_rebuilding_from_nothing_gives_the_same_documents(w):
    before = {e.item_id: json.loads(e.document) for e in Entry.objects.filter(withdrawn=False)}
    for model in (Term, Address, Dependency, Due, Entry, State):
        model.objects.all().delete()
    rebuild()
    after = {e.item_id: json.loads(e.document) for e in Entry.objects.filter(withdrawn=False)}
    stamps = {"changed_at", "version", "published_at"}
    for documents in (before, after):
        for document in documents.values():
            for stamp in stamps:
                del document[stamp]
    assert after == before


def test_a_new_epoch_ends_all_cursors_and_changes_no_entry(w):
    old = w.api.get("/api/v1/changes/?limit=1000").json()["next"]
    before = list(Entry.objects.order_by("pk").values())
    rebuild("--new-epoch")

    answer = w.api.get("/api/v1/changes/", {"after": old})
    assert (answer.status_code, answer.json()["reason"]) == (410, "epoch-changed")
    again = w.api.get("/api/v1/changes/?limit=1000").json()
    assert again["next"] != old and len(again["items"]) == len(before)
    assert list(Entry.objects.order_by("pk").values()) == before


def test_unpublished_work_in_a_live_row_is_named_but_is_no_error(w, capsys):
    StandardPage.objects.filter(pk=w.about.pk).update(title="Am Veröffentlichen vorbei")
    assert drain()
    check()
    assert f"differs from its live revision: home.StandardPage {w.about.pk} (title)" in capsys.readouterr().out
