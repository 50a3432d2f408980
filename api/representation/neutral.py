"""Records that are the same in every language but for their words: topics, members, contacts."""

import datetime

from home.models import Contact, Member, Topic
from home.models.wording import Worded, Wording

from .moments import end_of, midnight
from .places import languages
from .recording import good_until, remembered


def words(record: Worded, locale: str) -> Wording | None:
    """The record's words in this language."""
    return next((row for row in record.texts.all() if languages().get(row.locale_id) == locale), None)


@remembered
def topic(pk: int | None, locale: str) -> dict | None:
    """{"id", "code", "name"}: a reference to a topic; the name is null where the language has none."""
    record = Topic.objects.filter(pk=pk).first()
    if record is None:
        return None
    text = words(record, locale)
    return {"id": str(record.key), "code": record.code, "name": text.name if text else None}


@remembered
def member(pk: int | None, locale: str) -> dict | None:
    """{"id", "slug", "name"}: a reference to a member."""
    record = Member.objects.filter(pk=pk).first()
    if record is None:
        return None
    text = words(record, locale)
    return {"id": str(record.key), "slug": record.slug, "name": text.name if text else None}


@remembered
def contact(pk: int | None, locale: str) -> dict | None:
    """{"name", "email", "phone"} of a role that agreed to be published, else null."""
    record = Contact.objects.filter(pk=pk).first()
    if record is None or record.consented_on is None:
        return None
    text = words(record, locale)
    return {"name": text.name if text else None, "email": record.email, "phone": record.phone or None}


def topic_fields(record: Topic, locale: str) -> dict:
    return {
        "code": record.code,
        "cluster": record.cluster,
        "introduction": words(record, locale).introduction,
        "eurovoc": [f"http://eurovoc.europa.eu/{number}" for number in record.eurovoc.split()],
    }


def member_fields(record: Member, locale: str) -> dict:
    """`current` says whether it is a member today; it changes by itself on the day."""
    spans = sorted(record.memberships.all(), key=lambda span: (span.start or datetime.date.min, span.pk))
    return {
        "slug": record.slug,
        "kind": record.kind,
        "current": any(is_current(span) for span in spans),
        "founding": any(span.founding for span in spans),
        "portrait": words(record, locale).portrait,
        "website": record.website or None,
        "ags": record.ags or None,
        "nuts3": record.nuts3 or None,
        "iso": record.iso or None,
        "latitude": number(record.latitude),
        "longitude": number(record.longitude),
        "inhabitants": record.inhabitants,
        "inhabitants_as_of": iso(record.inhabitants_as_of),
        "memberships": [{"start": iso(span.start), "end": iso(span.end), "founding": span.founding} for span in spans],
        "is_demo": record.is_demo,
    }


def is_current(span) -> bool:
    begun = span.start is None or not good_until(midnight(span.start))
    return good_until(end_of(span.end)) and begun


def iso(day) -> str | None:
    return day.isoformat() if day else None


def number(value) -> float | None:
    return None if value is None else float(value)
