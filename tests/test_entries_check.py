"""The published entries can be checked against the content, and mended."""

import datetime
import json
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from api.published.drain import drain
from api.published.models import Address, Dependency, Due, Entry, State, Term
from home.models import StandardPage

from .content import World, make_little_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def w() -> World:
    world = make_little_world()
    assert drain()
    return world


def sequences() -> dict[str, int]:
    return {entry.item_id: entry.sequence for entry in Entry.objects.all()}


def changed(before: dict[str, int]) -> set[str]:
    """The items whose place in the order of changes is another than before."""
    return {item for item, sequence in sequences().items() if before.get(item) != sequence}


def entry_of(instance) -> Entry:
    return Entry.objects.get(work=instance.translation_key, locale=instance.locale.language_code)


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
    assert w.api.get("/api/v1/practices/?topic=night").json()["count"] == 1
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
