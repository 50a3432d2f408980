"""Addresses on the website: `/<language>/<path of the page>/`, below the site's root address."""

from dataclasses import dataclass

from wagtail.models import Locale, Page, Site


@dataclass(frozen=True)
class Addresses:
    """The site's address and the home page of each language, read afresh.

    Wagtail caches site roots for an hour and another process's change would not be seen; this does not.
    """

    site_id: int | None
    root_url: str
    homes: dict[int, Page]
    languages: dict[int, str]

    @classmethod
    def load(cls) -> "Addresses":
        site = Site.objects.filter(is_default_site=True).first()
        homes = (
            Page.objects.filter(translation_key__in=Page.objects.filter(pk=site.root_page_id).values("translation_key"))
            if site
            else []
        )
        return cls(
            site_id=site.pk if site else None,
            root_url=site.root_url if site else "",
            homes={home.locale_id: home for home in homes},
            languages={locale.pk: locale.language_code for locale in Locale.objects.all()},
        )

    def path(self, page: Page) -> str | None:
        """`/en/about-us/`, or None for a page outside the site's tree."""
        home = self.homes.get(page.locale_id)
        language = self.languages.get(page.locale_id)
        if home is None or language is None or not page.path.startswith(home.path):
            return None
        return f"/{language}/{page.url_path[len(home.url_path) :]}"

    def url(self, path: str | None) -> str | None:
        """The absolute address of a path."""
        return None if path is None else self.root_url + path
