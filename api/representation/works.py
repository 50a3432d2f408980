"""What is public: the one function that decides it, for pages, practices, members, topics and the site itself."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from cms.translation.source import source_locale, source_locales
from home.models import Member, Topic
from practices.models import Practice
from practices.vocabularies import Visibility

from .places import addresses, languages, main_locale, practice_index, practice_path
from .recording import Used, good_until, recording, remembered, tag, use

STEP = 4  # characters for each level of a tree path (treebeard)
SITE = uuid.uuid5(uuid.NAMESPACE_URL, "defus:site")


@dataclass
class Version:
    """One language version of a work that is public."""

    instance: models.Model
    locale: str
    title: str
    path: str | None


@dataclass
class Work:
    """A work with its public versions by language, the source that holds its facts, and what this stands on."""

    key: uuid.UUID
    source: models.Model | None = None
    source_locale: str = ""
    versions: dict[str, Version] = field(default_factory=dict)
    used: Used = field(default_factory=Used)


def works(keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, Work]:
    """These works as they are public now. A work without public version, or unknown, has no versions."""
    keys = set(keys)
    found = {key: Work(key) for key in keys}
    origins = source_locales(list(keys))
    for work, rows in grouped(Page.objects.filter(translation_key__in=keys, depth__gt=1), found):
        with recording() as work.used:
            public_pages(work, rows, origins.get(work.key))
    for work, rows in grouped(Practice.objects.filter(translation_key__in=keys), found):
        with recording() as work.used:
            public_practices(work, rows, origins.get(work.key))
    for model in (Topic, Member):
        for instance in model.objects.filter(key__in=keys).prefetch_related("texts"):
            with recording() as found[instance.key].used:
                public_in_all_languages(found[instance.key], instance)
    if SITE in keys:
        with recording() as found[SITE].used:
            public_site(found[SITE])
    for work in found.values():
        work.used.tags.add(tag("work", work.key))
    return found


def everything() -> set[uuid.UUID]:
    """The keys of all works that there are, public or not."""
    keys = {SITE}
    keys |= set(Page.objects.filter(depth__gt=1).values_list("translation_key", flat=True))
    keys |= set(Practice.objects.values_list("translation_key", flat=True))
    for model in (Topic, Member):
        keys |= set(model.objects.values_list("key", flat=True))
    return keys


def grouped(rows: models.QuerySet, found: dict[uuid.UUID, Work]):
    by_work: dict[uuid.UUID, dict[int, models.Model]] = {}
    for row in rows:
        by_work.setdefault(row.translation_key, {})[row.locale_id] = row
    for key, versions in by_work.items():
        yield found[key], versions


def public_pages(work: Work, rows: dict[int, Page], recorded: int | None) -> None:
    origin = source_locale(rows, recorded, main_locale())
    source = rows.get(origin)
    work.source_locale = languages().get(origin, "")
    if source is None or not page_stands(source):
        return
    work.source = source
    for locale_id, row in rows.items():
        path = addresses().path(row)
        if path is not None and (row is source or page_stands(row)):
            work.versions[languages()[locale_id]] = Version(row, languages()[locale_id], row.title, path)


def page_stands(page: Page) -> bool:
    """Live, not expired, unrestricted at any depth; and what it is an alias of stands as well."""
    if not page.live or not good_until(page.expire_at):
        use(*prefixes("privacy", page.path))
        return False
    if restricted("privacy", page.path):
        return False
    if page.alias_of_id:
        original = Page.objects.get(pk=page.alias_of_id)
        use(tag("work", original.translation_key))
        return page_stands(original)
    return True


def public_practices(work: Work, rows: dict[int, Practice], recorded: int | None) -> None:
    origin = source_locale(rows, recorded, main_locale())
    source = rows.get(origin)
    work.source_locale = languages().get(origin, "")
    if source is None or not practice_stands(source):
        return
    if source.withdrawn_at or source.visibility != Visibility.PUBLIC:
        return
    work.source = source
    for locale_id, row in rows.items():
        language = languages().get(locale_id)
        if language and (row is source or practice_stands(row)):
            work.versions[language] = Version(row, language, row.title, practice_path(row))


def practice_stands(practice: Practice) -> bool:
    """Live, not expired, and the index page above it, if there is one, not restricted."""
    if not practice.live or not good_until(practice.expire_at):
        return False
    index = practice_index(practice.locale_id)
    return index is None or not restricted("privacy", index.path)


def public_in_all_languages(work: Work, instance: Topic | Member) -> None:
    """A record that is the same in all languages is public wherever it has a name."""
    use("site")
    work.source, work.source_locale = instance, ""
    for row in instance.texts.all():
        if language := languages().get(row.locale_id):
            work.versions[language] = Version(instance, language, row.name, None)


def public_site(work: Work) -> None:
    """The site is public in every language that has a public home page."""
    homes = {page.locale_id: page for page in addresses().homes.values()}
    for locale_id, home in homes.items():
        use(tag("work", home.translation_key))
        if page_stands(home):
            work.versions[languages()[locale_id]] = Version(home, languages()[locale_id], home.title, None)
    work.source = next(iter(homes.values()), None)


@remembered
def restricted_paths(kind: str) -> tuple[str, ...]:
    """Paths of the restricted pages ("privacy") or collections ("collection")."""
    if kind == "privacy":
        return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
    return tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))


def restricted(kind: str, path: str) -> bool:
    """Whether the page or collection at this path, or one above it, has a view restriction."""
    use(*prefixes(kind, path))
    return any(path.startswith(closed) for closed in restricted_paths(kind))


def prefixes(kind: str, path: str) -> list[str]:
    return [f"{kind}:{path[:end]}" for end in range(STEP, len(path) + 1, STEP)]
