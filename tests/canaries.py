"""Words that nobody else uses, put into every text of a thing, to see whether they come out anywhere."""

import json
import uuid

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.fields import StreamField

# Every canary begins so; the letters after it say whose it is.
CANARY = "zqxj"

# Kept as they are: the tree's places, hashes, and codes that decide who may see the thing.
TECHNICAL = {"path", "url_path", "file", "file_hash", "visibility", "time_zone"}


def canary_for(field: models.Field, canary: str) -> object:
    """A value for this field with the canary in it, or None for a field that holds no text."""
    if field.is_relation or field.primary_key or field.choices or field.name in TECHNICAL:
        return None
    if isinstance(field, StreamField):
        quote = {"text": canary, "attribution": canary}
        blocks = [("text", f"<p>{canary}</p>"), ("quote", quote)]
        return json.dumps([{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks])
    if isinstance(field, models.JSONField):
        return [canary]
    if isinstance(field, models.EmailField):
        return f"{canary}@example.org"
    if isinstance(field, models.URLField):
        return f"https://{canary}.example/"
    if isinstance(field, models.TextField):
        return f"<p>{canary}</p>"
    if isinstance(field, models.CharField):
        return canary[: field.max_length]
    return None


def texts_of(row: models.Model, canary: str) -> dict[str, object]:
    found = {field.name: canary_for(field, canary) for field in row._meta.concrete_fields}
    return {name: value for name, value in found.items() if value is not None}


def rows_below(row: models.Model) -> dict[str, list[models.Model]]:
    """The child rows by relation."""
    if not isinstance(row, ClusterableModel):
        return {}
    relations = [relation for relation in get_all_child_relations(type(row)) if isinstance(relation.field, ParentalKey)]
    found = {relation.get_accessor_name(): relation for relation in relations if is_ours(relation.related_model)}
    return {name: list(getattr(row, name).all()) for name in found}


def is_ours(model: type[models.Model]) -> bool:
    return not model._meta.app_label.startswith("wagtail")


def hide_in(row: models.Model, canary: str) -> int:
    """Writes the canary into every text field of the row and of its child rows, past all forms. Returns how many."""
    count = 0
    for one in [row, *(child for children in rows_below(row).values() for child in children)]:
        texts = texts_of(one, canary)
        type(one)._base_manager.filter(pk=one.pk).update(**texts)
        count += len(texts)
    return count


def hide_in_draft_of(row: models.Model, canary: str) -> None:
    """Saves a draft with the canary in every text; the row itself stays as it is."""
    for name, children in rows_below(row).items():
        for child in children:
            put(child, texts_of(child, canary))
        setattr(row, name, children)
    put(row, texts_of(row, canary))
    row.save_revision(clean=False)


def put(row: models.Model, texts: dict[str, object]) -> None:
    for name, value in texts.items():
        setattr(row, name, value)
