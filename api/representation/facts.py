"""Organisation facts, the same for every page and language that mentions them."""

from home.models import OrganisationFact

from .moments import end_of
from .neutral import words
from .recording import good_until, remembered, use


def fact(item: OrganisationFact, locale: str) -> dict | None:
    """{"key", "label", "value", "unit", "as_of", "source"}, or None after its last day or without words."""
    text = words(item, locale)
    if text is None or not good_until(end_of(item.valid_until)):
        return None
    return {
        "key": item.key,
        "label": text.label,
        "value": item.value or text.value,
        "unit": text.unit,
        "as_of": item.as_of.isoformat(),
        "source": item.source,
    }


@remembered
def all_facts(locale: str) -> dict[str, dict]:
    """Every fact that holds today, by key."""
    use("facts")
    items = OrganisationFact.objects.prefetch_related("texts").order_by("key")
    return {item.key: given for item in items if (given := fact(item, locale))}
