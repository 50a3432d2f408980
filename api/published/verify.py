"""Holds the entries against a fresh rendering of everything."""

from collections.abc import Iterator

from django.apps import apps
from django.utils import timezone

from api.representation.recording import batch
from api.representation.render import prefetch, render_work
from api.representation.works import everything, works
from home.models import BilingualPage
from practices.models import Practice

from . import triggers
from .models import Address, Dependency, Due, Entry, State
from .tally import count_in
from .writer import check_fits, signature, signature_of, slices, stamped


def differences() -> Iterator[str]:
    """One line for each: missing, stale, leaked, wrong tally, missing trigger, failed work. None if all is well."""
    for name in triggers.missing():
        yield f"trigger missing or out of date: {name}"
    for due in Due.objects.exclude(error=""):
        yield f"cannot be rendered: {due.work}: {due.error}"
    tallies: dict = {}
    keys = everything() | set(Entry.objects.values_list("work", flat=True).distinct())
    for some in slices(sorted(keys)):
        rows = Entry.objects.filter(work__in=some).prefetch_related("terms")
        entries = {(entry.work, entry.locale): entry for entry in rows}
        tags: dict = {}
        for key, tag in Dependency.objects.filter(work__in=some).values_list("work", "tag"):
            tags.setdefault(key, set()).add(tag)
        with batch(timezone.now()):
            found = works(some)
            prefetch(found.values())
            for key, work in found.items():
                try:
                    versions, used = render_work(work)
                    check_fits(versions.values())
                except Exception as error:  # a check goes through to the end, whatever it meets
                    yield f"cannot be rendered: {key}: {error!r}"
                    for version in [version for version in entries if version[0] == key]:
                        count_in(tallies, entries.pop(version), 1)
                    continue
                if versions and not used.tags <= tags.get(key, set()):
                    yield f"would not be rendered anew when it should: {key}"
                for locale, rendered in versions.items():
                    entry = entries.pop((key, locale), None)
                    if entry is None or entry.withdrawn:
                        yield f"missing: {rendered.type}:{key}:{locale}"
                        continue
                    count_in(tallies, entry, 1)
                    same = stamped(rendered, entry.version, entry.first_published_at, entry.changed_at)
                    terms = {(term.facet, term.code) for term in entry.terms.all()}
                    if (signature(same, rendered), rendered.terms, used.until) != (
                        signature_of(entry),
                        terms,
                        entry.valid_until,
                    ):
                        yield f"stale: {entry.item_id}"
        for entry in entries.values():
            if not entry.withdrawn:
                yield f"leaked: {entry.item_id}"
    placed = Entry.objects.filter(withdrawn=False, path__isnull=False)
    for entry in placed.exclude(path__in=Address.objects.values("path")):
        yield f"address missing: {entry.item_id}"
    state = State.objects.filter(pk=1).first()
    if state and nonempty(state.tallies) != nonempty(tallies):
        yield "wrong digest: the tallies differ from the entries"
    if state and Entry.objects.filter(sequence__gt=state.sequence).exists():
        yield "wrong sequence: an entry has a number beyond the state's"


def nonempty(tallies: dict) -> dict:
    return {scope: kinds for scope, kinds in tallies.items() if kinds}


def unpublished_work_in_live_rows() -> Iterator[str]:
    """Live rows whose text differs from that of their own live revision: something wrote past publishing.

    Not an error by itself, an import may have meant to; but somebody should know.
    """
    for model in (model for model in apps.get_models() if issubclass(model, BilingualPage | Practice)):
        rows = model.objects.filter(live=True).exclude(live_revision=None).select_related("live_revision")
        for row in rows.filter(alias_of=None) if issubclass(model, BilingualPage) else rows:
            published = row.live_revision.content
            for name in ("title", "slug"):
                if published.get(name) != getattr(row, name):
                    yield f"differs from its live revision: {model._meta.label} {row.pk} ({name})"
            if str(row.live_revision.object_id) != str(row.pk):
                yield f"points at the live revision of another row: {model._meta.label} {row.pk}"
