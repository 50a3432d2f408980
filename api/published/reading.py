"""Reading what is public: where the order stands, and the entries that may leave."""

import logging
from dataclasses import dataclass

from django.db.models import Exists, Q, QuerySet
from django.utils import timezone

from .drain import drain
from .models import Due, Entry, Mark, State

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Standing:
    """Where the order of changes stands: one query."""

    epoch: str
    sequence: int
    changed_at: object
    tallies: dict
    pending: bool


def standing() -> Standing | None:
    rows = State.objects.annotate(
        waiting=Exists(Mark.objects.all()), due=Exists(Due.objects.filter(error=""))
    ).values_list("epoch", "sequence", "changed_at", "tallies", "valid_until", "waiting", "due")
    for epoch, sequence, changed_at, tallies, valid_until, waiting, due in rows:
        expired = valid_until is not None and valid_until <= timezone.now()
        return Standing(epoch, sequence, changed_at, tallies, bool(waiting or due or expired))
    return None


def something_waits() -> bool:
    now = standing()
    return now is None or now.pending


def up_to_date() -> Standing:
    """Where the order stands after what waited has been worked off. What takes long is left to the next."""
    now = standing()
    if now is None or now.pending:
        try:
            drain(seconds=2, patience=0.5 if now else 20)
        except Exception:  # whatever it is, what was published before can still be read
            logger.exception("Draining before a read failed.")
        now = standing()
    return now


def public() -> QuerySet[Entry]:
    """The entries that may leave the house now."""
    unexpired = Q(valid_until__isnull=True) | Q(valid_until__gt=timezone.now())
    return Entry.objects.filter(unexpired, withdrawn=False)
