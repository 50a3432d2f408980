"""Days as moments: content says on which day something begins or ends, rendering needs to know when."""

import datetime

from django.utils import timezone


def midnight(day: datetime.date) -> datetime.datetime:
    """The first moment of this day, here."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))


def end_of(day: datetime.date | None) -> datetime.datetime | None:
    """The first moment after this day, here; None never comes."""
    return None if day is None else midnight(day + datetime.timedelta(days=1))
