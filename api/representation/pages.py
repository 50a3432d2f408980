"""Pages as JSON: what each type adds to what all have."""

from functools import singledispatch

from home.models import BilingualPage, EventPage, HomePage, MemberDirectoryPage, NewsPage, StandardPage
from practices.models import PracticeIndexPage

from .blocks import body
from .images import image
from .links import public_version
from .neutral import member, topic

TYPES = {
    HomePage: "home",
    StandardPage: "standard",
    NewsPage: "news",
    EventPage: "event",
    PracticeIndexPage: "practice-index",
    MemberDirectoryPage: "member-directory",
}


def page_fields(page: BilingualPage, source: BilingualPage, locale: str) -> dict:
    return {
        "introduction": page.introduction,
        "image": image(source.image, page.image_alt, source.image_decorative),
        "parent": parent(page, locale),
        "in_menu": source.show_in_menus,
        **details(source, page, locale),
        "body": body(page.body, locale),
    }


def parent(page: BilingualPage, locale: str) -> dict | None:
    above = page.get_parent()
    version = public_version(above.translation_key, locale) if above.depth > 1 else None
    return {"id": str(above.translation_key), "title": version.title, "path": version.path} if version else None


@singledispatch
def details(source: BilingualPage, page: BilingualPage, locale: str) -> dict:
    """What a page type adds: facts from the source, texts from the language version."""
    return {}


@details.register
def _(source: NewsPage, page: NewsPage, locale: str) -> dict:
    return {
        "date": source.date.isoformat(),
        "kind": source.kind,
        "topics": [topic(pk, locale) for pk in ids(source.topics)],
        "members": [member(pk, locale) for pk in ids(source.members)],
    }


@details.register
def _(source: EventPage, page: EventPage, locale: str) -> dict:
    return {
        "start": source.start.isoformat(),
        "end": source.end.isoformat() if source.end else None,
        "time_zone": source.time_zone,
        "format": source.format,
        "venue": page.venue,
        "registration_url": source.registration_url or None,
        "topics": [topic(pk, locale) for pk in ids(source.topics)],
    }


def facets(fields: dict) -> set[tuple[str, str]]:
    """By what the page can be filtered."""
    found = {("topic", topic["code"]) for topic in fields.get("topics", ()) if topic}
    found |= {("member", member["slug"]) for member in fields.get("members", ()) if member}
    return found | {("parent", fields["parent"]["id"])} if fields["parent"] else found


def ids(relation) -> list[int]:
    return [record.pk for record in relation.all()]
