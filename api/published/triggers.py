"""Database triggers that mark what has changed, for every writer: the admin, a command, plain SQL.

They are generated from `api.representation.watched`, installed after every migration (SQLite drops a table's
triggers when a migration rebuilds it), and compared with what is expected by a system check.
"""

import hashlib
from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS, connections

from api.representation.watched import Tag, Watch, watches

PREFIX = "published_"


@dataclass(frozen=True)
class Trigger:
    """One trigger as this database writes it. `seal` is a hash of its definition, to compare by."""

    name: str
    table: str
    create: tuple[str, ...]
    drop: tuple[str, ...]

    @property
    def seal(self) -> str:
        return hashlib.sha256("".join(self.create).encode()).hexdigest()


def expected(vendor: str) -> dict[str, Trigger]:
    """All triggers that there should be, by name."""
    return {t.name: t for watch in watches() for event in watch.events for t in [trigger(watch, event, vendor)]}


def trigger(watch: Watch, event: str, vendor: str) -> Trigger:
    name = f"{PREFIX}{watch.name or watch.table}_{event}"
    rows = {"insert": ["NEW"], "delete": ["OLD"], "update": ["OLD", "NEW"]}[event]
    selects = dict.fromkeys(value(tag, row, vendor) for tag in watch.tags for row in rows)
    mark = "INSERT INTO published_mark (tag, at) " if vendor == "sqlite" else "INSERT INTO published_mark (tag) "
    now = ", CURRENT_TIMESTAMP" if vendor == "sqlite" else ""
    body = " ".join(
        f"{mark}SELECT tag{now} FROM (SELECT {select} AS tag) AS t WHERE tag IS NOT NULL;" for select in selects
    )
    head = f'AFTER {event.upper()} ON "{watch.table}" FOR EACH ROW'
    if event == "update":
        differs = "IS NOT" if vendor == "sqlite" else "IS DISTINCT FROM"
        head += " WHEN (" + " OR ".join(f'OLD."{c}" {differs} NEW."{c}"' for c in watch.columns) + ")"
    if vendor == "sqlite":
        create = (f'CREATE TRIGGER "{name}" {head} BEGIN {body} END',)
        return Trigger(name, watch.table, create, (f'DROP TRIGGER IF EXISTS "{name}"',))
    create = (
        f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql '
        f"AS $$ BEGIN {body} RETURN NULL; END $$",
        f'CREATE TRIGGER "{name}" {head} EXECUTE FUNCTION "{name}"()',
    )
    drop = (f'DROP TRIGGER IF EXISTS "{name}" ON "{watch.table}"', f'DROP FUNCTION IF EXISTS "{name}"()')
    return Trigger(name, watch.table, create, drop)


def value(tag: Tag, row: str, vendor: str) -> str:
    """SQL for a tag's text, as `recording.tag` writes it."""
    if not tag.column:
        return f"'{tag.prefix}'"
    text = f'{row}."{tag.column}"'
    if tag.via:
        model, column = tag.via
        key = model._meta.pk.column
        text = f'(SELECT "{column}" FROM "{model._meta.db_table}" WHERE "{key}" = {text})'
    text = f"CAST({text} AS text)"
    if tag.is_uuid and vendor != "sqlite":
        text = f"replace({text}, '-', '')"
    return f"'{tag.prefix}:' || {text}"


def installed(using: str = DEFAULT_DB_ALIAS) -> dict[str, str]:
    """The seals of the triggers that the database has, by name."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'published\\_%' ESCAPE '\\'"
            )
            return {name: hashlib.sha256(sql.encode()).hexdigest() for name, sql in cursor.fetchall()}
        cursor.execute(
            "SELECT tgname, CASE WHEN tgenabled IN ('O', 'A') THEN obj_description(oid, 'pg_trigger') END "
            "FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE 'published\\_%'"
        )
        return {name: seal or "" for name, seal in cursor.fetchall()}  # one that does not fire has no seal


def missing(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """Names of triggers that are not there or differ from what they should be."""
    there = installed(using)
    return sorted(name for name, t in expected(connections[using].vendor).items() if there.get(name) != t.seal)


def install(using: str = DEFAULT_DB_ALIAS) -> None:
    """Makes the database's triggers what they should be; touches only those that differ."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    wanted = {name: t for name, t in expected(connection.vendor).items() if t.table in tables}
    if "published_mark" not in tables:
        return
    there = installed(using)
    lacking = [t for name, t in wanted.items() if there.get(name) != t.seal]
    with connection.cursor() as cursor:
        for name in there.keys() - wanted.keys():
            drop(cursor, name, connection.vendor)
        for t in lacking:
            for statement in t.drop + t.create:
                cursor.execute(statement)
            if connection.vendor != "sqlite":
                cursor.execute(f'COMMENT ON TRIGGER "{t.name}" ON "{t.table}" IS \'{t.seal}\'')
        if lacking:  # what changed meanwhile left no mark
            cursor.execute("INSERT INTO published_mark (tag, at) VALUES ('everything', CURRENT_TIMESTAMP)")


def drop(cursor, name: str, vendor: str) -> None:
    if vendor == "sqlite":
        cursor.execute(f'DROP TRIGGER "{name}"')
    else:
        cursor.execute(f'DROP FUNCTION IF EXISTS "{name}"() CASCADE')


def install_after_migrate(sender, using: str, **kwargs) -> None:
    if sender.label == "published":
        install(using)


def drop_before_migrate(sender, using: str, plan: list, **kwargs) -> None:
    """No migration may stumble over a trigger.

    SQLite rebuilds tables by renaming, which fails while a trigger of another table names the old one; PostgreSQL
    refuses to alter or drop a column that a trigger names. What is edited meanwhile is found by `install`.
    """
    if sender.label == "published" and plan:
        with connections[using].cursor() as cursor:
            for name in installed(using):
                drop(cursor, name, connections[using].vendor)
