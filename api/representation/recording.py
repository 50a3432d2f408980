"""Rendering records what it used, so that a change reaches exactly the entries that show it.

Each row that is loaded while a work is rendered leaves its tag by itself; nobody has to remember it. What a
row cannot say is said in words: `use()` for what is *missing* ("no translation yet", "no restriction"), and
`good_until()` for what ends by itself (a licence, an embargo, a membership).
"""

import datetime
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps

from django.db.models import Model
from django.db.models.signals import post_init
from django.utils import timezone

from .watched import watches


@dataclass
class Used:
    """What a rendering stands on: tags of rows, and the moment from which it has to be looked at again."""

    tags: set[str] = field(default_factory=set)
    until: datetime.datetime | None = None

    def add(self, other: "Used") -> None:
        self.tags |= other.tags
        if other.until and (self.until is None or other.until < self.until):
            self.until = other.until


@dataclass
class Batch:
    """Renderings of one moment that share answers."""

    now: datetime.datetime
    answers: dict = field(default_factory=dict)


_used: ContextVar[Used | None] = ContextVar("used", default=None)
_batch: ContextVar[Batch | None] = ContextVar("batch", default=None)


def tag(prefix: str, value: object) -> str:
    return f"{prefix}:{value.hex if isinstance(value, uuid.UUID) else value}"


def absorb(other: Used) -> None:
    """What is rendered now stands on the same."""
    if (used := _used.get()) is not None:
        used.add(other)


def use(*tags: str) -> None:
    """What is rendered now depends on these tags."""
    absorb(Used(set(tags)))


def now() -> datetime.datetime:
    """The moment for which is rendered; the only clock that rendering may read."""
    running = _batch.get()
    return running.now if running else timezone.now()


def good_until(moment: datetime.datetime | None) -> bool:
    """Whether the moment lies ahead (None never comes); if so, what is rendered now holds until then."""
    if moment is None:
        return True
    if moment <= now():
        return False
    absorb(Used(until=moment))
    return True


@contextmanager
def recording() -> Iterator[Used]:
    """Collects what is used within."""
    used = Used()
    token = _used.set(used)
    try:
        yield used
    finally:
        _used.reset(token)


@contextmanager
def batch(moment: datetime.datetime) -> Iterator[None]:
    """Within, it is `moment`, and `remembered` functions answer each question once."""
    token = _batch.set(Batch(moment))
    try:
        yield
    finally:
        _batch.reset(token)


def remembered(function: Callable) -> Callable:
    """The answer is kept for the batch, together with what it used."""

    @wraps(function)
    def answer(*args):
        running = _batch.get()
        if running is None:
            return function(*args)
        question = (function, args)
        if question not in running.answers:
            with recording() as used:
                running.answers[question] = function(*args), used
        value, used = running.answers[question]
        absorb(used)
        return value

    return answer


def connect() -> None:
    """Listens to the loading of rows of every watched model. A plain Page counts as its address only."""
    for watch in watches():
        if watch.loaded:
            post_init.connect(
                noting(*watch.loaded), sender=watch.model, weak=False, dispatch_uid=f"recording.{watch.table}"
            )


def noting(prefix: str, attribute: str) -> Callable:
    def note(sender, instance: Model, **kwargs) -> None:
        if _used.get() is not None:
            use(tag(prefix, instance.__dict__[attribute]))

    return note
