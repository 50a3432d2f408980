"""A work that cannot be rendered harms itself only, and somebody is told."""

import datetime
import json
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from api.published.drain import drain, mark_everything
from api.published.models import Due, Entry
from api.published.verify import differences
from cms.media.models import Image
from home.models import StandardPage
from practices.models import Practice

from .content import World, make_little_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def w() -> World:
    world = make_little_world()
    assert drain()
    return world


def entry_of(instance) -> Entry:
    return Entry.objects.get(work=instance.translation_key, locale=instance.locale.language_code)


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
    break_it(w.team)
    Practice.objects.filter(pk=w.bus.pk).update(summary="Geht weiter.")

    assert w.shown("bus")["summary"] == "Geht weiter."
    assert w.shown("team")["title"] == "Team", "what was public stays until it can be said anew"
    assert w.api.get("/api/v1/changes/?limit=1000").json()["pending"] is False


@pytest.mark.parametrize("break_it", BREAKAGES)
def test_a_work_that_cannot_be_rendered_is_named_by_the_check(w, break_it: Callable, capsys):
    break_it(w.team)
    drain()
    with pytest.raises(CommandError) as failed:
        call_command("entries", "check")
    assert failed.value.returncode == 1
    said = capsys.readouterr().out
    assert f"cannot be rendered: {w.team.translation_key}" in said
    assert {line for line in said.splitlines() if line and str(w.team.translation_key) not in line} == set()


def test_two_pages_at_the_same_address_hold_up_no_other(w):
    Page.objects.filter(pk=w.team.pk).update(url_path=w.about.url_path)
    mark_everything()
    Practice.objects.filter(pk=w.bus.pk).update(summary="Geht weiter.")
    assert w.shown("bus")["summary"] == "Geht weiter."
    assert w.api.get("/api/v1/resolve/", {"path": "/de/ueber-uns/"}).json()["kind"] == "content"


def test_a_work_that_is_mended_is_rendered_again(w):
    body = w.team.body.get_prep_value()
    an_unknown_structure(w.team)
    drain()
    assert Due.objects.exclude(error="").count() == 1
    StandardPage.objects.filter(pk=w.team.pk).update(body=json.dumps(body), introduction="Geht wieder.")
    assert w.shown("team")["introduction"] == "Geht wieder."
    assert not Due.objects.exists() and list(differences()) == []


def test_a_work_that_cannot_be_rendered_is_withdrawn_all_the_same(w):
    an_unknown_structure(w.team)
    drain()
    w.team.unpublish()
    assert w.shown("team") is None and entry_of(w.team).withdrawn


def test_a_work_that_cannot_be_rendered_is_shown_no_longer_than_it_was_good_for(w, monkeypatch):
    """Its picture's licence ends, and nobody can say what it is without the picture."""
    page = w.team
    StandardPage.objects.filter(pk=page.pk).update(image=w.harbour, image_alt="Platz")
    Image.objects.filter(pk=w.harbour.pk).update(licence_ends_on=timezone.localdate())
    assert drain()
    an_unknown_structure(page)
    drain()
    now = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: now() + datetime.timedelta(days=1))

    answer = w.api.get("/api/v1/changes/?limit=1000").json()
    assert answer["pending"] is False
    assert [item["op"] for item in answer["items"] if item["work"] == str(page.translation_key)] == ["delete"]
