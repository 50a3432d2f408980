"""`python -m tests.long.truth`: what the editing tables say is public, as JSON, without any code of the API.

[{"id", "title", "short", "goals", "live", "shared", "published": the words of the live revision}]; `live` and
`shared` are those of the source, and for a translation also its own.
"""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django.setup()

from home.models import StandardPage  # noqa: E402  (models need the set-up above)
from practices.models import Practice  # noqa: E402


def told(instance) -> dict:
    practice = isinstance(instance, Practice)
    return {
        "title": instance.title,
        "short": instance.summary if practice else instance.introduction,
        "goals": [row.text for row in instance.objectives.all()] if practice else [],
    }


def rows(model, kind: str):
    sources = {row.translation_key: row for row in model.objects.filter(locale__language_code="de", live=True)}
    for row in model.objects.select_related("locale", "live_revision"):
        revision, source = row.live_revision, sources.get(row.translation_key)
        live = row.live and source is not None
        yield told(row) | {
            "id": f"{kind}:{row.translation_key}:{row.locale.language_code}",
            "live": live,
            "shared": live and getattr(source, "shared", False),
            "published": told(revision.as_object()) if row.live and revision else None,
        }


if __name__ == "__main__":
    print(json.dumps([*rows(Practice, "practice"), *rows(StandardPage, "standard")]))
