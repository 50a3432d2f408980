"""The lock under which entries are written, and the one view of the content that is rendered under it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction

from .models import State


class Busy(Exception):
    """Others held the lock all the while."""


@contextmanager
def alone(patience: float = 20) -> Iterator[State]:
    """A transaction that nobody else can have at the same time, with the state row. Busy after `patience` seconds."""
    held = False
    try:
        with waiting(patience), transaction.atomic():
            state = lock(patience)
            held = True
            yield state
    except OperationalError as error:
        if held:
            raise
        raise Busy(str(error).strip()) from error


def lock(patience: float = 20) -> State:
    """The state row, held by nobody else; and from here on one view of the content until the transaction ends.

    PostgreSQL would show each query what was committed last: a work could be rendered half from before a
    publication and half from after it, or past a restriction that came in between. The table is locked first,
    because the view is taken by the first query. On SQLite an immediate transaction does both.
    """
    outermost = not connection.savepoint_ids  # within another transaction the view has been taken already
    if connection.vendor == "postgresql" and outermost:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            cursor.execute(f"SET LOCAL lock_timeout = {patience * 1000:.0f}")
            cursor.execute(f"LOCK TABLE {State._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
            cursor.execute("SET LOCAL lock_timeout TO DEFAULT")
    State.objects.get_or_create(pk=1)
    return State.objects.select_for_update().get(pk=1)


@contextmanager
def waiting(patience: float) -> Iterator[None]:
    """On SQLite a transaction waits for the lock as it begins, for as long as the connection says."""
    if connection.vendor != "sqlite":
        yield
        return
    usual = connection.settings_dict["OPTIONS"].get("timeout", 5)
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {patience * 1000:.0f}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {usual * 1000:.0f}")


def let_others_in() -> None:
    """Between two steps of a long drain: on SQLite those who wait for the lock, editors too, look only every 0.1 s."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        time.sleep(0.12)
