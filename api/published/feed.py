"""The change feed: entries in the order of their changes.

Once `next` has been given out, no change at or before it appears later. With `has_more: false` and a state,
applying everything gives precisely what is live in the filter at that cursor. The state is read before the
items: if an item is newer than the state, the order has moved on in between, and the reader is asked to come
again instead of being given a digest that does not fit.
"""

from dataclasses import dataclass

from django.db.models import QuerySet

from api.representation.channels import LIVE, TEST

from .models import Entry
from .reading import Standing
from .tally import PARTNERS_LIVE, PARTNERS_TEST, PUBLIC, total

MAX_BYTES = 4 * 2**20


class CursorError(Exception):
    """A cursor that cannot be continued; the reader has to start anew. `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Page:
    """A page of the feed; `items` are finished JSON objects."""

    items: list[str]
    next: str
    has_more: bool
    state: dict | None


def read_cursor(cursor: str | None, now: Standing) -> int:
    """The sequence number after which to go on. ValueError if the text is none of our cursors."""
    if not cursor:
        return 0
    epoch, dot, number = cursor.partition(".")
    if not dot or not number.isascii() or not number.isdigit() or len(number) > 18 or not epoch.isalnum():
        raise ValueError("Must be a cursor that `next` gave you; leave it out to start from the beginning.")
    if epoch != now.epoch:
        raise CursorError("epoch-changed")
    if int(number) > now.sequence:
        raise CursorError("ahead-of-server")
    return int(number)


def read_page(
    now: Standing, scope: str, after: int, limit: int, types: list[str] | None = None, locales: list[str] | None = None
) -> Page:
    """One query. `types` and `locales` are part of an item's id and never change, so no deletion can hide."""
    entries = in_scope(scope).filter(sequence__gt=after).order_by("sequence")
    if types:
        entries = entries.filter(type__in=types)
    if locales:
        entries = entries.filter(locale__in=locales)
    found = list(entries[: limit + 1])
    items, last, size = [], after, 0
    for entry in found[:limit]:
        text = item(entry, scope)
        size += len(text.encode())
        if items and size > MAX_BYTES:
            break
        items.append(text)
        last = entry.sequence
    if len(items) < len(found):
        return Page(items, f"{now.epoch}.{last}", True, None)
    if last > now.sequence:
        return Page(items, f"{now.epoch}.{last}", True, None)
    return Page(items, f"{now.epoch}.{now.sequence}", False, total(now.tallies, scope, types or (), locales or ()))


CHANNEL = {PUBLIC: 0, PARTNERS_TEST: TEST, PARTNERS_LIVE: LIVE}


def in_scope(scope: str) -> QuerySet[Entry]:
    """What belongs to a scope now, or once did."""
    return Entry.objects.filter(channel_ever__gte=CHANNEL[scope]) if CHANNEL[scope] else Entry.objects.all()


def item(entry: Entry, scope: str) -> str:
    """{"op": "upsert", "id", "work", "type", "locale", "seq", "changed_at", "etag", "version", "change", "note",
    "document"} or {"op": "delete", "id", "work", "type", "locale", "seq", "changed_at"}."""
    live = not entry.withdrawn and entry.channel >= CHANNEL[scope]
    head = (
        f'{{"op":"{"upsert" if live else "delete"}","id":"{entry.item_id}","work":"{entry.work}","type":"{entry.type}",'
        f'"locale":"{entry.locale}","seq":{entry.sequence},"changed_at":"{entry.changed_at.isoformat()}"'
    )
    if not live:
        return head + "}"
    etag, document = (entry.etag, entry.document) if scope == PUBLIC else (entry.partner_etag, entry.partner_document)
    return f'{head},"etag":"{etag}","version":{entry.version},"change":"substantial","note":"","document":{document}}}'
