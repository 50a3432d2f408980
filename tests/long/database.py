"""Throw-away databases: a file, or a database of its own on the server that DEFUS_DATABASE_URL names."""

import shutil
import sqlite3
import uuid
from pathlib import Path
from urllib.parse import urlsplit

import psycopg


class Sqlite:
    vendor = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path, self.url = path, f"sqlite:///{path}"

    def copy(self, to: Path) -> "Sqlite":
        """No process may have this database open."""
        shutil.copy(self.path, to / "test.sqlite3")
        return Sqlite(to / "test.sqlite3")

    def drop(self) -> None:
        self.path.unlink(missing_ok=True)

    def rows(self, statement: str) -> list[tuple]:
        with sqlite3.connect(self.path, timeout=60, isolation_level=None) as connection:
            return connection.execute(statement).fetchall()

    def being_written(self) -> bool:
        """Somebody is in the midst of a writing transaction now."""
        connection = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        try:
            connection.execute("BEGIN IMMEDIATE").execute("ROLLBACK")
        except sqlite3.OperationalError:
            return True
        finally:
            connection.close()
        return False


class Postgres:
    vendor = "postgresql"

    def __init__(self, server: str, template: str = "template0") -> None:
        """Makes the database. `server` is the address of any database on the server."""
        self.server, self.name = server, f"long_{uuid.uuid4().hex[:12]}"
        self.url = self.address(self.name)
        self.on_server(f'CREATE DATABASE "{self.name}" TEMPLATE "{template}"')

    def address(self, name: str) -> str:
        return urlsplit(self.server)._replace(path=f"/{name}").geturl()

    def on_server(self, statement: str) -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def copy(self, to: Path) -> "Postgres":
        """Nobody may be connected to this database."""
        return Postgres(self.server, self.name)

    def drop(self) -> None:
        self.on_server(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    def rows(self, statement: str) -> list[tuple]:
        with psycopg.connect(self.url, autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def being_written(self) -> bool:
        """Somebody is writing entries now, and has not committed them."""
        return self.rows(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE mode = 'RowExclusiveLock'"
            " AND relation IN ('published_entry'::regclass, 'published_due'::regclass) AND pid <> pg_backend_pid())"
        )[0][0]


Database = Sqlite | Postgres


def make_database(url: str, folder: Path) -> Database:
    """An empty database of the kind that `url` names; SQLite if it names none."""
    return Postgres(url) if url.startswith("postgres") else Sqlite(folder / "empty.sqlite3")
