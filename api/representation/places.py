"""Where things stand on the website: addresses of pages and practices in each language."""

from django.conf import settings
from wagtail.models import Page

from home.addresses import Addresses
from practices.models import Practice, PracticeIndexPage

from .recording import remembered, use


@remembered
def addresses() -> Addresses:
    use("site")
    return Addresses.load()


def languages() -> dict[int, str]:
    """Language codes by locale."""
    return addresses().languages


def main_locale() -> int:
    """The locale of the site's main language."""
    return next((pk for pk, code in languages().items() if code == settings.LANGUAGE_CODE), 0)


@remembered
def practice_index(locale_id: int) -> Page | None:
    """The page below which practices of this language stand: the first live practice index."""
    use("practice-index")
    pages = Page.objects.type(PracticeIndexPage).filter(locale_id=locale_id).order_by("path")
    return next((page for page in pages if page.live and addresses().path(page)), None)


def practice_path(practice: Practice) -> str | None:
    index = practice_index(practice.locale_id)
    return f"{addresses().path(index)}{practice.slug}/" if index else None
