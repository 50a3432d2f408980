"""`python -m tests.long.seed PRACTICES`: something to work on, in a fresh database."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django.setup()

from django.contrib.contenttypes.models import ContentType  # noqa: E402  (models need the set-up above)

from home.models import HomePage  # noqa: E402
from tests.make import make_index, make_page, make_practice, make_topic, translate  # noqa: E402

PAGES = 8


def seed(practices: int) -> None:
    """Practices in German and English, and some pages in German."""
    home = HomePage.objects.get(locale__language_code="de")
    make_index(home)
    make_topic("night")
    for number in range(PAGES):
        make_page(home, f"Seite {number}")
    for number in range(practices):
        translate(make_practice(f"Praxis {number}"))
    ContentType.objects.clear_cache()


if __name__ == "__main__":
    seed(int(sys.argv[1]))
