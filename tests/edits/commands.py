"""Wagtail's and Django's commands that touch content or stand beside it."""

from django.core import serializers
from django.core.management import call_command
from wagtail.models import PageLogEntry

from ..content import World
from ..make import make_document, make_image, publish
from .kinds import NOTHING, Edit, kind


@kind
def the_index_of_references_is_rebuilt(w: World) -> Edit:
    call_command("rebuild_references_index", verbosity=0)
    yield NOTHING


@kind
def the_search_index_is_rebuilt(w: World) -> Edit:
    call_command("update_index", verbosity=0)
    yield NOTHING


@kind
def revisions_are_purged(w: World) -> Edit:
    for _ in range(2):
        publish(w.about)
        publish(w.bus)
    call_command("purge_revisions", verbosity=0)
    yield NOTHING


@kind
def log_entries_are_made(w: World) -> Edit:
    PageLogEntry.objects.log_action(w.about, "wagtail.edit", user=w.editor)
    yield NOTHING


@kind
def nothing_is_due_on_schedule(w: World) -> Edit:
    call_command("publish_scheduled")
    yield NOTHING


@kind
def the_migrations_run_again(w: World) -> Edit:
    call_command("migrate", verbosity=0)
    yield NOTHING


@kind
def files_are_uploaded_that_nothing_shows(w: World) -> Edit:
    make_image("Unbenutzt")
    make_document("Unbenutzt")
    yield NOTHING


@kind
def a_page_is_loaded_from_a_fixture(w: World) -> Edit:
    page = w.team
    page.introduction = "Geladen."
    path = w.folder / "page.json"
    path.write_text(serializers.serialize("json", [page]))
    call_command("loaddata", path, verbosity=0)
    yield
    assert w.shown("team")["introduction"] == "Geladen."


@kind
def a_linked_page_that_was_deleted_is_loaded_again(w: World) -> Edit:
    page = w.contact_page
    page.body = [("text", f'<p><a linktype="page" id="{w.members.pk}">Mitglieder</a></p>')]
    publish(page)
    yield
    members = w.members
    members.latest_revision = members.live_revision = None
    members.save()
    path = w.folder / "page.json"
    path.write_text(serializers.serialize("json", [members.page_ptr, members]))
    members.delete()
    yield
    assert "/de/mitglieder/" not in w.text("contact_page")
    call_command("loaddata", path, verbosity=0)
    yield
    assert "/de/mitglieder/" in w.text("contact_page")


@kind
def the_clock_command_runs(w: World) -> Edit:
    call_command("tick")
    yield NOTHING
