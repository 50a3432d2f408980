"""Writing entries: comparing what was rendered with what stands there, stamping, numbering, burying."""

import datetime
import hashlib
import logging
import uuid
from collections.abc import Iterable

from django.db import transaction

from api.representation.recording import Used
from api.representation.render import Rendered, prefetch, render_work, to_json
from api.representation.works import works

from .models import Address, Dependency, Due, Entry, State, Term
from .tally import count_in

logger = logging.getLogger(__name__)

SLICE = 500  # values in one IN (...)


def slices(values: Iterable) -> Iterable[list]:
    values = list(values)
    return (values[start : start + SLICE] for start in range(0, len(values), SLICE))


class Writer:
    """Writes entries in the order of changes, under the lock of the state row."""

    def __init__(self, state: State, now: datetime.datetime) -> None:
        self.state, self.now = state, now

    def write(self, keys: list[uuid.UUID]) -> None:
        """Renders these works and writes what has changed. A work that cannot be rendered stays due, with its error."""
        entries: dict[uuid.UUID, dict[str, Entry]] = {key: {} for key in keys}
        for entry in Entry.objects.filter(work__in=keys):
            entries[entry.work][entry.locale] = entry
        changed, created, terms, used_by = [], [], [], {}
        found = works(keys)
        prefetch(found.values())
        for key, work in found.items():
            try:
                with transaction.atomic():
                    versions, used = render_work(work)
                    check_fits(versions.values())
            except Exception as error:  # whatever it is, it must not hold up the others
                logger.exception("The work %s cannot be rendered.", key)
                Due.objects.filter(work=key).update(error=repr(error)[:1000])
                for entry in entries[key].values():
                    if entry.valid_until and entry.valid_until <= self.now:  # nobody can say what is public since then
                        self.bury(entry)
                        changed.append(entry)
                continue
            used_by[key] = used
            for locale, entry in entries[key].items():
                if locale not in versions and not entry.withdrawn:
                    self.bury(entry)
                    changed.append(entry)
            for locale, rendered in versions.items():
                entry = entries[key].get(locale)
                fresh = entry is None
                if fresh:
                    entry = Entry(work=key, locale=locale, withdrawn=True, version=0, sequence=0)
                if self.fill(entry, rendered, used.until):
                    (created if fresh else changed).append(entry)
                elif entry.valid_until != used.until:
                    entry.valid_until = used.until
                    Entry.objects.filter(pk=entry.pk).update(valid_until=used.until)
                terms.append((entry, rendered.terms))
        self.save(changed, created)
        save_terms(terms)
        save_dependencies(used_by)

    def fill(self, entry: Entry, rendered: Rendered, until: datetime.datetime | None) -> bool:
        """Puts what was rendered into the entry. False, and nothing touched, if it says the same already."""
        if not entry.withdrawn and entry.etag:
            same = stamped(rendered, entry.version, entry.first_published_at, entry.changed_at)
            if signature(same, rendered) == signature_of(entry):
                return False
        count_in(self.state.tallies, entry, -1)
        self.number(entry)
        if not entry.pk:
            entry.first_published_at = rendered.first_published_at or self.now
        entry.version += 1
        entry.withdrawn = False
        document, card, partner = stamped(rendered, entry.version, entry.first_published_at, entry.changed_at)
        entry.document, entry.card, entry.partner_document = document, card, partner
        entry.etag, entry.partner_etag = sha256(document), sha256(partner)
        entry.type, entry.path, entry.slug, entry.title = rendered.type, rendered.path, rendered.slug, rendered.title
        entry.date, entry.words, entry.translation_state = rendered.date, rendered.words, rendered.translation_state
        entry.channel = rendered.channel
        entry.channel_ever = max(entry.channel_ever, rendered.channel)
        entry.valid_until = until
        count_in(self.state.tallies, entry, 1)
        return True

    def bury(self, entry: Entry) -> None:
        """Makes the entry a tombstone."""
        count_in(self.state.tallies, entry, -1)
        self.number(entry)
        entry.withdrawn, entry.channel, entry.valid_until = True, 0, None
        for name in ("document", "card", "etag", "partner_document", "partner_etag", "words", "title", "slug", "date"):
            setattr(entry, name, "")

    def number(self, entry: Entry) -> None:
        """The next place in the order of changes, with a time that rises with it."""
        state = self.state
        state.sequence += 1
        least = state.changed_at + datetime.timedelta(microseconds=1) if state.changed_at else self.now
        state.changed_at = entry.changed_at = max(self.now, least)
        entry.sequence = state.sequence

    def save(self, changed: list[Entry], created: list[Entry]) -> None:
        for entry in changed:
            entry.save()
        Term.objects.filter(entry__in=[entry.pk for entry in changed if entry.withdrawn]).delete()
        Entry.objects.bulk_create(created)
        owners = {entry.path: entry for entry in changed + created if entry.path and not entry.withdrawn}
        addresses = [Address(path=path, entry=entry) for path, entry in owners.items()]
        Address.objects.bulk_create(addresses, update_conflicts=True, unique_fields=["path"], update_fields=["entry"])


def check_fits(versions: Iterable[Rendered]) -> None:
    """ValueError for what the tables cannot hold, so that it harms its own work only."""
    for rendered in versions:
        for name in ("path", "slug", "title", "date"):
            if len(getattr(rendered, name) or "") > Entry._meta.get_field(name).max_length:
                raise ValueError(f"The {name} is too long.")
        for _, code in rendered.terms:
            if len(code) > Term._meta.get_field("code").max_length:
                raise ValueError(f"The code {code[:40]}… is too long.")
        for given in (rendered.document, rendered.card, rendered.partner_document):
            to_json(given or {}).encode()  # fails on half a character


def stamped(rendered: Rendered, version: int, published_at, changed_at) -> tuple[str, str, str]:
    """Document, card and partner document as JSON, with the stamps of their place in the order of changes."""
    stamps = {"published_at": published_at.isoformat(), "changed_at": changed_at.isoformat(), "version": version}
    return tuple(
        to_json({**given, **stamps}) if given else ""
        for given in (rendered.document, rendered.card, rendered.partner_document)
    )


# What an entry says beside its texts.
SAYS = ("type", "path", "slug", "title", "date", "words", "translation_state", "channel")


def signature(texts: tuple[str, str, str], rendered: Rendered) -> tuple:
    document, _, partner = texts
    return (*texts, sha256(document), sha256(partner), *(getattr(rendered, name) for name in SAYS))


def signature_of(entry: Entry) -> tuple:
    texts = (entry.document, entry.card, entry.partner_document)
    return (*texts, entry.etag, entry.partner_etag, *(getattr(entry, name) for name in SAYS))


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def save_terms(found: list[tuple[Entry, set[tuple[str, str]]]]) -> None:
    """Keeps each entry's terms as they are now; writes only the differences."""
    wanted = {(entry.pk, facet, code) for entry, terms in found for facet, code in terms}
    rows = Term.objects.filter(entry__in=[entry.pk for entry, _ in found])
    there = {(entry, facet, code): pk for pk, entry, facet, code in rows.values_list("pk", "entry", "facet", "code")}
    for some in slices(there[term] for term in there.keys() - wanted):
        Term.objects.filter(pk__in=some).delete()
    new = sorted(wanted - there.keys())
    Term.objects.bulk_create(Term(entry_id=entry, facet=facet, code=code) for entry, facet, code in new)


def save_dependencies(used_by: dict[uuid.UUID, Used]) -> None:
    """Keeps each work's tags as they are now; writes only the differences."""
    before: dict[uuid.UUID, dict[str, int]] = {key: {} for key in used_by}
    for pk, work, tag in Dependency.objects.filter(work__in=list(used_by)).values_list("pk", "work", "tag"):
        before[work][tag] = pk
    stale = [pk for key, tags in before.items() for tag, pk in tags.items() if tag not in used_by[key].tags]
    for some in slices(stale):
        Dependency.objects.filter(pk__in=some).delete()
    Dependency.objects.bulk_create(
        Dependency(work=key, tag=tag) for key, used in used_by.items() for tag in sorted(used.tags - before[key].keys())
    )
