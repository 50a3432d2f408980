"""`python -m tests.long.truth`: what the editing tables say is public, as JSON, without any code of the API.

[{"id", "title", "short", "goals", "live", "published": the same three of the live revision}]; `live` holds for
a translation only while its source is live.
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
    sources = set(model.objects.filter(locale__language_code="de", live=True).values_list("translation_key", flat=True))
    for row in model.objects.select_related("locale", "live_revision"):
        revision = row.live_revision
        yield told(row) | {
            "id": f"{kind}:{row.translation_key}:{row.locale.language_code}",
            "live": row.live and row.translation_key in sources,
            "published": told(revision.as_object()) if row.live and revision else None,
        }


if __name__ == "__main__":
    print(json.dumps([*rows(Practice, "practice"), *rows(StandardPage, "standard")]))
