"""The site as a whole: what every page of the website needs, in one document."""

from django.utils.translation import get_language_info
from wagtail.models import Page

from home.models import Member

from .facts import all_facts
from .neutral import is_current
from .places import addresses
from .recording import absorb, remembered, use
from .works import Work, page_stands, works


def site_fields(work: Work, locale: str) -> dict:
    return {
        "languages": [
            {"locale": code, "name": get_language_info(code)["name_local"], "url": addresses().url(f"/{code}/")}
            for code in sorted(work.versions)
        ],
        "navigation": navigation(work.versions[locale].instance, locale),
        "facts": all_facts(locale),
        "members": {"count": member_count()},
    }


def navigation(home: Page, locale: str, depth: int = 2) -> list[dict]:
    """Public pages that are shown in menus, in the tree's order, two levels deep."""
    use("tree")
    children = list(home.get_children().filter(show_in_menus=True).order_by("path"))
    public = works([child.translation_key for child in children])
    for found in public.values():  # whether they are public stands on their sources too, which no menu need show
        absorb(found.used)
    shown = [(child, public[child.translation_key].versions.get(locale)) for child in children if page_stands(child)]
    return [
        {
            "id": str(child.translation_key),
            "title": version.title,
            "path": version.path,
            "url": addresses().url(version.path),
            "children": navigation(child, locale, depth - 1) if depth > 1 else [],
        }
        for child, version in shown
        if version
    ]


@remembered
def member_count() -> int:
    """How many members the association has today."""
    use("members")
    members = Member.objects.filter(is_demo=False).prefetch_related("memberships", "texts")
    return sum(any(is_current(span) for span in record.memberships.all()) for record in members)
