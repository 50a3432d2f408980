"""A work becomes the JSON of its public language versions."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models
from wagtail.models import Page

from cms.translation.basis import fingerprint
from cms.translation.models import Basis
from home.models import Member, Topic
from practices.models import Practice

from . import pages, practices
from .channels import LIVE, TEST
from .neutral import member_fields, topic_fields
from .places import addresses
from .recording import Used, recording
from .site import site_fields
from .words import searchable
from .works import SITE, Version, Work

# What lists show of each type, beside the common head.
CARDS = {
    "practice": [
        "record_number",
        "short_title",
        "summary",
        "kind",
        "is_demo",
        "member",
        "primary_topic",
        "topics",
        "places",
        "status",
        "target_groups",
    ],
    "news": ["introduction", "image", "date", "kind", "topics", "members"],
    "event": ["introduction", "image", "start", "end", "time_zone", "format", "venue", "topics"],
    "topic": ["code", "cluster", "introduction"],
    "member": ["slug", "kind", "current", "founding", "website", "ags", "latitude", "longitude", "is_demo"],
}


@dataclass
class Rendered:
    """One public language version, finished but for the stamps that its place in the order of changes gives it.

    `document`, `card` and `partner_document` are JSON objects; `terms` are pairs (facet, code).
    """

    type: str
    locale: str
    title: str
    path: str | None
    document: dict
    card: dict
    slug: str = ""
    date: str = ""
    words: str = ""
    translation_state: str = ""
    first_published_at: object = None
    terms: set[tuple[str, str]] = field(default_factory=set)
    partner_document: dict | None = None
    channel: int = 0


def prefetch(found: Iterable[Work]) -> None:
    """Loads at once what the rendering of these works will read row by row."""
    versions = [version.instance for work in found for version in work.versions.values()]
    practices.prefetch([instance for instance in versions if isinstance(instance, Practice)])


def render_work(work: Work) -> tuple[dict[str, Rendered], Used]:
    with recording() as used:
        used.add(work.used)
        source = specific(work.source) if work.versions else None
        versions = {}
        for locale, version in work.versions.items():
            with recording() as its_own:  # a file is served for the language versions that show it
                versions[locale] = render_version(work, source, version)
            shown = {t for t in its_own.tags if t.startswith("shown-")}
            versions[locale].terms |= {tuple(t.removeprefix("shown-").split(":")) for t in shown}
            used.add(Used(its_own.tags - shown, its_own.until))
    return versions, used


def specific(instance: models.Model) -> models.Model:
    return instance.specific if isinstance(instance, Page) else instance


def render_version(work: Work, source: models.Model, version: Version) -> Rendered:
    locale = version.locale
    instance = source if version.instance.pk == source.pk else specific(version.instance)
    facets: set[tuple[str, str]] = set()
    if work.key == SITE:
        kind, fields = "site", site_fields(work, locale)
    elif isinstance(instance, Topic):
        kind, fields = "topic", topic_fields(instance, locale)
    elif isinstance(instance, Member):
        kind, fields = "member", member_fields(instance, locale)
    elif isinstance(instance, Practice):
        kind, fields = "practice", practices.practice_fields(instance, source, locale)
        facets = practices.facets(fields)
    else:
        kind, fields = pages.TYPES[type(instance)], pages.page_fields(instance, source, locale)
        facets = pages.facets(fields)

    state = translation_state(work, source, instance)
    head = common(work, version, kind, instance, state)
    chosen = CARDS.get(kind, ["introduction", "image"] if isinstance(instance, Page) else [])
    rendered = Rendered(
        type=kind,
        locale=locale,
        title=version.title,
        path=version.path,
        document={**head, **fields},
        card={**{k: v for k, v in head.items() if k != "seo"}, **{k: fields[k] for k in chosen if k in fields}},
        slug=getattr(instance, "slug", ""),
        date=str(fields.get("date") or fields.get("start") or ""),
        words=searchable(version.title, fields),
        translation_state=state,
        first_published_at=getattr(instance, "first_published_at", None),
        terms=facets,
    )
    if kind == "practice" and practices.is_shared(source):
        rendered.channel = TEST if source.is_demo else LIVE
        rendered.partner_document = {**head, **practices.partner_fields(instance, source, locale)}
    return rendered


def common(work: Work, version: Version, kind: str, instance: models.Model, state: str) -> dict:
    """The head that every item has. `published_at`, `changed_at` and `version` are stamped when it is written."""
    url = addresses().url
    return {
        "id": str(work.key),
        "type": kind,
        "locale": version.locale,
        "title": version.title,
        "url": url(version.path),
        "path": version.path,
        "published_at": None,
        "changed_at": None,
        "version": None,
        "translation": {"state": state, "source_locale": work.source_locale or version.locale},
        "translations": [
            {"locale": other.locale, "url": url(other.path), "title": other.title}
            for _, other in sorted(work.versions.items())
            if other.locale != version.locale
        ],
        "seo": {
            "title": getattr(instance, "seo_title", "") or version.title,
            "description": getattr(instance, "search_description", "")
            or getattr(instance, "introduction", "")
            or getattr(instance, "summary", ""),
        },
    }


def translation_state(work: Work, source: models.Model, instance: models.Model) -> str:
    """ "source", or whether the translation still says what the source says: "current" | "outdated"."""
    if instance.pk == source.pk or work.key == SITE:
        return "source"
    made_from = Basis.objects.filter(work=work.key, locale_id=instance.locale_id).first()
    return "outdated" if made_from and made_from.fingerprint != fingerprint(source) else "current"


def to_json(value: dict) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
