"""From marks to entries: the one writer of what is public.

A drain works in steps, each one transaction under the lock of the state row. A step expands the waiting marks
to works, withdraws at once what is no longer public, and renders a bounded number of works. Sequence numbers
are given last, by the only process that holds the lock, so that they become visible in their order: a reader
who has seen number 7 will never see a number up to 7 appear later.
"""

import datetime
import logging
import time
import uuid
from collections.abc import Iterable

from django.utils import timezone

from api.representation.recording import batch
from api.representation.works import everything, works

from .lock import Busy, alone, let_others_in
from .models import Dependency, Due, Entry, Mark, State
from .writer import Writer, slices

logger = logging.getLogger(__name__)

CHUNK = 50  # works rendered in one transaction
EVERYTHING = "everything"


def drain(seconds: float = 5.0, patience: float = 2.0) -> bool:
    """Works off what waits, for about so many seconds. True if nothing waits any more.

    When others are at it for longer than `patience` seconds, the rest is left to them: whoever reads must not
    queue behind all the drains and, on SQLite, all the editors before it.
    """
    end = time.monotonic() + seconds
    try:
        while step(patience):
            if time.monotonic() > end:
                return False
            let_others_in()
    except Busy as busy:
        logger.info("Left to others: %s", busy)
        return False
    return True


def mark_everything() -> None:
    """All works have to be looked at again."""
    Mark.objects.create(tag=EVERYTHING)


def step(patience: float = 20) -> bool:
    """One transaction's worth. True if something is left to do."""
    with alone(patience) as state:
        return work_off(state, timezone.now())


def work_off(state: State, now: datetime.datetime) -> bool:
    with batch(now):
        if state.valid_until and state.valid_until <= now:
            ended = set(Entry.objects.filter(valid_until__lte=now).values_list("work", flat=True))
            withdraw_first(ended, state, now)
            make_due(ended)
        expand(state, now)
        due = list(Due.objects.filter(error="").order_by("pk").values_list("work", flat=True)[:CHUNK])
        Writer(state, now).write(due)
        Due.objects.filter(work__in=due, error="").delete()
    state.valid_until = (
        Entry.objects.filter(valid_until__isnull=False)
        .order_by("valid_until")
        .values_list("valid_until", flat=True)
        .first()
    )
    state.save()
    return Due.objects.filter(error="").exists()


def expand(state: State, now: datetime.datetime) -> None:
    """Turns the waiting marks into due works, and withdraws at once those that are no longer public."""
    marks = dict(Mark.objects.order_by("pk").values_list("pk", "tag"))
    if not marks:
        return
    marked: set[uuid.UUID] = set()
    tags = set(marks.values())
    for tag in tags:
        if tag.startswith("work:"):
            marked.add(uuid.UUID(tag.removeprefix("work:")))
    if EVERYTHING in tags or "site" in tags:
        marked |= everything() | set(Entry.objects.values_list("work", flat=True).distinct())
    for some in slices(tags):
        marked.update(Dependency.objects.filter(tag__in=some).values_list("work", flat=True))
    withdraw_first(marked, state, now)
    make_due(marked)
    for some in slices(marks):
        Mark.objects.filter(pk__in=some).delete()


def withdraw_first(marked: set[uuid.UUID], state: State, now: datetime.datetime) -> None:
    """Tombstones for what is no longer public; they do not wait for the rendering of the rest."""
    for some in slices(marked):
        entries = list(Entry.objects.filter(work__in=some, withdrawn=False))
        public = works(entry.work for entry in entries)
        gone = [entry for entry in entries if entry.locale not in public[entry.work].versions]
        writer = Writer(state, now)
        for entry in gone:
            writer.bury(entry)
        writer.save(gone, [])


def make_due(keys: Iterable[uuid.UUID]) -> None:
    """A work that failed before is tried again."""
    for some in slices(set(keys)):
        Due.objects.bulk_create([Due(work=key) for key in some], ignore_conflicts=True)
        Due.objects.filter(work__in=some).exclude(error="").update(error="")
