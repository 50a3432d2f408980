"""Marks are made by database triggers: on every table that rendering reads, after every migration."""

import datetime
import re
import sqlite3
from contextlib import closing

import pytest
from django.core.management import call_command
from django.core.management.sql import emit_pre_migrate_signal
from django.db import connection, connections, models, transaction
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, Workflow

from api.published import triggers
from api.published.checks import check_triggers
from api.published.models import Mark
from api.representation.pages import TYPES
from api.representation.recording import batch
from api.representation.render import prefetch, render_work
from api.representation.watched import watches
from api.representation.works import everything, works
from home.blocks import BodyBlock

from .content import SharedContent
from .make import fill, publish, submit

pytestmark = pytest.mark.django_db

READ = re.compile(r'(?:FROM|JOIN) "(\w+)"')
NOT_CONTENT = {"django_content_type"}


def marks() -> list[str]:
    return list(Mark.objects.values_list("tag", flat=True))


def test_all_triggers_are_installed(db):
    assert triggers.missing() == []
    assert len(triggers.installed()) == len(triggers.expected(connection.vendor)) > 100


def test_a_dropped_trigger_is_missed_and_warned_of_and_installed_again(db):
    name = "published_home_newspage_update"
    with connection.cursor() as cursor:
        triggers.drop(cursor, name, connection.vendor)
    assert triggers.missing() == [name]
    assert [(warning.id, name in warning.msg) for warning in check_triggers(None, ["default"])] == [
        ("published.W001", True)
    ]

    triggers.install()
    assert triggers.missing() == [] == check_triggers(None, ["default"])
    assert "everything" in marks(), "what was edited meanwhile left no mark"


def test_a_trigger_that_says_something_else_is_missed(db):
    right = triggers.expected(connection.vendor)["published_home_newspage_update"]
    with connection.cursor() as cursor:
        for statement in right.drop:
            cursor.execute(statement)
        for statement in right.create:
            cursor.execute(statement.replace('OLD."kind"', "OLD.\"kind\" || ''"))
    assert triggers.missing() == [right.name]


@pytest.mark.parametrize("state", ["DISABLE TRIGGER", "ENABLE REPLICA TRIGGER"])
def test_a_trigger_that_does_not_fire_is_missed(db, state):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's triggers cannot be switched off.")
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE home_newspage {state} published_home_newspage_update")
    assert triggers.missing() == ["published_home_newspage_update"]


@pytest.fixture
def alias(db, tmp_path):
    """A database whose tables may be rebuilt. SQLite rebuilds outside transactions only, so there it is a copy."""
    if connection.vendor != "sqlite":
        yield "default"
        return
    copy = tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    connections["copy"] = connections["default"].copy("copy")
    connections["copy"].settings_dict["NAME"] = copy
    yield "copy"
    connections["copy"].close()
    del connections["copy"]


def test_a_migration_that_rebuilds_a_table_leaves_all_triggers_in_place(alias):
    emit_pre_migrate_signal(0, False, alias, plan=[(Migration("something", "home"), False)])
    then = MigrationExecutor(connections[alias]).loader.project_state().apps
    with connections[alias].schema_editor() as editor:
        for app, name, column in (("home", "NewsPage", "kind"), ("wagtailcore", "Page", "seo_title")):
            model, wider = then.get_model(app, name), models.CharField(max_length=300)
            wider.set_attributes_from_name(column)
            editor.alter_field(model, model._meta.get_field(column), wider)
    assert "published_home_newspage_update" in triggers.missing(alias)

    call_command("migrate", database=alias, verbosity=0)

    assert triggers.missing(alias) == []
    Mark.objects.using(alias).all().delete()
    page = Page.objects.using(alias).get(depth=2, locale__language_code="de")
    Page.objects.using(alias).filter(pk=page.pk).update(seo_title="Neu")
    assert set(Mark.objects.using(alias).values_list("tag", flat=True)) == {f"work:{page.translation_key.hex}"}


# Another value for a column, by type of field; anything that differs from what is there.
OTHERS = {
    "BooleanField": "NOT {column}",
    "DateField": "DATE '2001-01-01'",
    "DateTimeField": "TIMESTAMP '2001-01-01 00:00:00'",
    "UUIDField": "'00000000000000000000000000000001'",
    "JSONField": "'[\"other\"]'",
    "DecimalField": "1.5",
    "ForeignKey": "COALESCE({column}, 0) + 100000",
    "IntegerField": "COALESCE({column}, 0) + 1",
    "CharField": "'zz'",
}
ALIKE = {
    **dict.fromkeys(["PositiveIntegerField", "PositiveSmallIntegerField", "PositiveBigIntegerField"], "IntegerField"),
    **dict.fromkeys(["ParentalKey", "OneToOneField"], "ForeignKey"),
    **dict.fromkeys(["TextField", "SlugField", "URLField", "EmailField", "FileField"], "CharField"),
}


def leaves_a_mark(table: str, key: str, field: models.Field) -> bool:
    target = getattr(field, "target_field", field)
    kind = target.get_internal_type() if target.get_internal_type() == "UUIDField" else field.get_internal_type()
    other = OTHERS[ALIKE.get(kind, kind)].format(column=f'"{field.column}"')
    if connection.vendor == "sqlite":
        other = other.replace("DATE '", "'").replace("TIMESTAMP '", "'")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{table}" SET "{field.column}" = {other} WHERE "{key}" = (SELECT MIN("{key}") FROM "{table}")'
        )
        assert cursor.rowcount == 1, f"There is no row in {table}."
        marked = bool(marks())
        transaction.set_rollback(True)
    return marked


class TestMarks(SharedContent):
    """What leaves a mark, and what does not."""

    def test_rendering_reads_no_table_that_has_no_trigger(self) -> None:
        shown, blocks = set(), set()
        with CaptureQueriesContext(connection) as queries, batch(timezone.now()):
            found = works(everything())
            prefetch(found.values())
            for work in found.values():
                for version in render_work(work)[0].values():
                    shown.add(version.type)
                    blocks |= {block["type"] for block in version.document.get("body", ())}

        read = {table for query in queries for table in READ.findall(query["sql"])}
        assert read - NOT_CONTENT <= {watch.table for watch in watches()}
        # Otherwise this says nothing: everything there is has been rendered.
        assert shown == {*TYPES.values(), "practice", "topic", "member", "site"}
        assert blocks == set(BodyBlock().child_blocks)

    def test_every_table_that_is_watched_was_read(self) -> None:
        """A watch for nothing costs every editor a trigger."""
        with CaptureQueriesContext(connection) as queries, batch(timezone.now()):
            for work in works(everything()).values():
                render_work(work)
        read = {table for query in queries for table in READ.findall(query["sql"])}
        assert {watch.table for watch in watches()} <= read

    def test_a_draft_leaves_no_mark(self) -> None:
        w = self.w
        page, practice = w.about, w.bus
        page.title, page.slug, page.body = "Entwurf", "entwurf-2", []
        page.save_revision()
        practice.title, practice.objectives, practice.topics, practice.images = "Entwurf", [], [], []
        practice.save_revision()
        assert marks() == []

    def test_scheduling_locking_and_reviewing_leave_no_mark(self) -> None:
        w = self.w
        page, practice = w.about, w.bus
        page.go_live_at = practice.go_live_at = timezone.now() + datetime.timedelta(days=1)
        publish(page)
        publish(practice)
        Workflow.objects.first().start(w.team, w.editor)
        Workflow.objects.first().start(w.light, w.editor)
        practice = w.light
        practice.locked, practice.locked_by, practice.locked_at = True, w.editor, timezone.now()
        practice.save()
        assert marks() == []

    def test_a_draft_of_a_translation_leaves_no_mark(self) -> None:
        w = self.w
        for source in (w.about, w.bus):
            fill(submit(source), {"title": "A DRAFT", "slug": "a-draft"}).save_target(publish=False)
        assert marks() == []

    def test_publishing_again_without_a_change_leaves_no_mark(self) -> None:
        for name in ("about", "about_en", "award", "meeting", "bus", "bus_en", "index"):
            publish(getattr(self.w, name))
        assert marks() == []

    def test_a_mark_belongs_to_the_transaction_of_its_change(self) -> None:
        w = self.w
        with pytest.raises(RuntimeError), transaction.atomic():
            Page.objects.filter(pk=w.about.pk).update(title="Nie")
            assert marks()
            raise RuntimeError
        assert marks() == []

    def test_a_change_in_every_column_that_rendering_may_read_leaves_a_mark(self) -> None:
        """Column by column, by SQL: a column that its trigger forgets is a change that nobody sees."""
        columns = {
            (watch.table, watch.model._meta.pk.column, field)
            for watch in watches()
            for field in watch.model._meta.local_fields
            if field.column in watch.columns and not field.primary_key
        }
        assert [
            f"{table}.{field.column}" for table, key, field in columns if not leaves_a_mark(table, key, field)
        ] == []
