"""Short addresses that read well in German: ä becomes ae, not a."""

from django.utils.text import slugify

SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def slug_of(title: str) -> str:
    """`Größe der Städte` → `groesse-der-staedte`."""
    return slugify(title.lower().translate(SPELLED))
