"""How a kind of edit is written down."""

import datetime
from collections.abc import Callable, Iterator

from django.db import connection
from django.utils import timezone

from ..content import World

Edit = Iterator[str | None]
KINDS: list[Callable[[World], Edit]] = []
NOTHING = "nothing"
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


def kind(edit: Callable[[World], Edit]) -> Callable[[World], Edit]:
    """Registers a generator: it edits and yields, and after the yield says what must have come of it.

    At each yield the public reads once; then every entry must be what a fresh rendering gives, and at least one
    must have changed, or none where `NOTHING` is yielded.
    """
    KINDS.append(edit)
    return edit


def sql(statement: str, *values: object) -> None:
    """As a program writes that knows nothing of this one."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount != 0


def today() -> datetime.date:
    return timezone.localdate()
