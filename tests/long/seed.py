"""`python -m tests.long.seed PRACTICES`: something to work on, in a fresh database. Prints the key of a partner."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django.setup()

from api.syndication.models import Channel, Partner, PartnerKey  # noqa: E402  (models need the set-up above)
from home.models import HomePage  # noqa: E402
from tests.make import make_index, make_page, make_practice, make_topic, translate  # noqa: E402

PAGES = 8


def seed(practices: int) -> None:
    """Practices in German and English, every other one shared with the partner, and some pages in German."""
    home = HomePage.objects.get(locale__language_code="de")
    make_index(home)
    make_topic("night")
    for number in range(PAGES):
        make_page(home, f"Seite {number}")
    for number in range(practices):
        translate(make_practice(f"Praxis {number}", shared=bool(number % 2), approved_for_reuse=True))
    print(PartnerKey.make(Partner.objects.create(name="EFUS", channel=Channel.LIVE)))


if __name__ == "__main__":
    seed(int(sys.argv[1]))
