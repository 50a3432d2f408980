"""The page tree: German pages, and their English versions by translation."""

import datetime
import json
import re
import uuid
from dataclasses import dataclass

from django.contrib.auth.models import User

from home.models import (
    BilingualPage,
    EventPage,
    HomePage,
    Member,
    MemberDirectoryPage,
    NewsPage,
    OrganisationFact,
    StandardPage,
    Topic,
)
from practices.models import PracticeIndexPage

from .association import Data, Locales
from .pictures import Pictures
from .translations import translate

KINDS: dict[str, type[BilingualPage]] = {
    "home": HomePage,
    "standard": StandardPage,
    "news": NewsPage,
    "event": EventPage,
    "practice-index": PracticeIndexPage,
    "member-directory": MemberDirectoryPage,
}
PAGE_LINK = re.compile(r'data-page="([^"]+)"')


@dataclass
class Tree:
    """What pages refer to, and the German pages so far, by slug."""

    topics: dict[str, Topic]
    members: dict[str, Member]
    facts: dict[str, OrganisationFact]
    pictures: Pictures
    pages: dict[str, BilingualPage]


def add_pages(records: list[Data], tree: Tree, locales: Locales, editor: User, translator: User) -> None:
    """First all German pages, so that they can link to one another; then their texts; then the English ones."""
    tree.pages["de"] = HomePage.objects.get(locale=locales["de"])
    for record in records:
        if record["type"] != "home":
            page = KINDS[record["type"]](
                locale=locales["de"], title=record["title"]["de"], slug=record["slug"]["de"], owner=editor, live=False
            )
            set_facts(page, record, tree)
            tree.pages[record["parent"] or "de"].add_child(instance=page)
            tree.pages[page.slug] = page
    for record in records:
        page = tree.pages[record["slug"]["de"]]
        page.show_in_menus = record["in_menu"]
        set_words(page, record, "de", tree)
        page.save_revision(user=editor).publish(user=editor)
    for record in records:
        page = tree.pages[record["slug"]["de"]]
        english = type(page)(locale=locales["en"])
        set_words(english, record, "en", tree)
        translate(page, english, locales["en"], translator)


def set_facts(page: BilingualPage, record: Data, tree: Tree) -> None:
    """What is the same in every language."""
    if isinstance(page, NewsPage):
        page.date = datetime.date.fromisoformat(record["date"])
        page.kind = record["kind"]
        page.members = [tree.members[slug] for slug in record["members"]]
    if isinstance(page, EventPage):
        page.start, page.end = map(datetime.datetime.fromisoformat, (record["start"], record["end"]))
        page.time_zone, page.format = record["time_zone"], record["format"]
        page.registration_url = record["registration_url"]
    if "topics" in record:
        page.topics = [tree.topics[code] for code in record["topics"]]


def set_words(page: BilingualPage, record: Data, code: str, tree: Tree) -> None:
    """The texts of one language. Blocks have the same ids in all, so that each finds its translation."""
    page.title, page.slug = record["title"][code], record["slug"][code]
    page.introduction, page.search_description = record["introduction"][code], record["description"][code]
    if record["image"]:
        page.image = tree.pictures.get(record["image"], record["image_alt"]["de"])
        page.image_alt = record["image_alt"][code]
    if isinstance(page, EventPage):
        page.venue = record["venue"][code]
        page.time_zone = record["time_zone"]
    blocks = enumerate(record["body"][code])
    page.body = json.dumps([block(item, f"{record['slug']['de']}:{number}", tree) for number, item in blocks])


def block(item: Data, place: str, tree: Tree) -> Data:
    """A body block as it is stored; `place` makes its id."""
    kind, value = item["type"], item["value"]
    if kind == "text":
        value = PAGE_LINK.sub(lambda link: f'linktype="page" id="{tree.pages[link[1]].pk}"', value)
    elif kind == "image":
        picture = tree.pictures.get(value["picture"], value["alt"])
        value = {"image": picture.pk, "alt": value["alt"], "decorative": False, "caption": value["caption"]}
    elif kind == "facts":
        value = [{"type": "item", "id": block_id(f"{place}:{key}"), "value": tree.facts[key].pk} for key in value]
    return {"type": kind, "id": block_id(place), "value": value}


def block_id(place: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"defus-demo:{place}"))
