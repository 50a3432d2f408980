"""The good practice as JSON: facts from the source record, texts from the language version."""

from django.db.models import prefetch_related_objects

from practices.models import Practice
from practices.models.rows import Precision, Row

from .images import image
from .neutral import contact, iso, member, number, topic
from .recording import good_until
from .rich_text import rich_text


def practice_fields(practice: Practice, source: Practice, locale: str) -> dict:
    return {
        "record_number": source.record_number,
        "short_title": practice.short_title,
        "original_name": {"text": source.original_name, "language": source.original_name_language}
        if source.original_name
        else None,
        "summary": practice.summary,
        "kind": source.kind or None,
        "is_demo": source.is_demo,
        "member": member(source.member_id, locale),
        "lead": {"name": source.lead_name, "type": source.lead_type or None, "url": source.lead_url or None},
        "places": [place(row, words) for row, words in pairs(source.places, practice.places)],
        "scale": source.scale or None,
        "partners": [
            {"name": row.name, "type": row.type, "url": row.url or None, "role": words.role if words else ""}
            for row, words in pairs(source.partners, practice.partners)
        ],
        "contact": contact(source.contact_id, locale),
        "start": source.start or None,
        "end": source.end or None,
        "status": source.status or None,
        "last_verified": iso(source.last_verified),
        "next_review": iso(source.next_review),
        "primary_topic": topic(source.primary_topic_id, locale),
        "topics": [topic(record.pk, locale) for record in source.topics.all()],
        "target_groups": source.target_groups,
        "age_range": {"from": source.age_from, "to": source.age_to},
        "prevention_levels": source.prevention_levels,
        "focus": source.focus,
        "approaches": source.approaches,
        "settings": source.settings,
        "sdg_targets": source.sdg_targets,
        "keywords": [word.strip() for word in practice.keywords.split(",") if word.strip()],
        "problem": rich_text(practice.problem, locale),
        "baseline": [
            {
                "label": words.label if words else None,
                "value": number(row.value),
                "unit": words.unit if words else "",
                "year": row.year,
                "source": row.source,
            }
            for row, words in pairs(source.baseline, practice.baseline)
        ],
        "objectives": sentences(practice.objectives),
        "activities": rich_text(practice.activities, locale),
        "mechanism": practice.mechanism,
        "steps": [{"text": row.text, "duration": row.duration} for row in ordered(practice.steps)],
        "legal_basis": practice.legal_basis,
        "ethics_and_rights": practice.ethics_and_rights,
        "participation": practice.participation,
        "success_factors": sentences(practice.success_factors),
        "obstacles": sentences(practice.obstacles),
        "transferability": practice.transferability,
        "images": images(source, practice),
        "licence": source.text_licence,
        "rights_holder": source.rights_holder,
    }


def pairs(facts, texts) -> list[tuple[Row, Row | None]]:
    """The source's rows, each with the row that has its words in this language, if there is one."""
    words = {row.translation_key: row for row in texts.all()}
    return [(row, words.get(row.translation_key)) for row in ordered(facts)]


def sentences(rows) -> list[str]:
    return [row.text for row in ordered(rows)]


def ordered(rows) -> list[Row]:
    """By position; of rows without one, the older first (a database returns them as it likes)."""
    return sorted(rows.all(), key=lambda row: (row.sort_order is None, row.sort_order or 0, row.pk))


def place(row, words) -> dict:
    """Where it is; the position only as exact as the record allows."""
    decimals = {Precision.EXACT: 5, Precision.AREA: 2, Precision.MUNICIPALITY: 1}[row.precision]
    return {
        "label": words.label if words else None,
        "ags": row.ags or None,
        "nuts3": row.nuts3 or None,
        "iso": row.iso or None,
        "latitude": round(float(row.latitude), decimals) if row.latitude is not None else None,
        "longitude": round(float(row.longitude), decimals) if row.longitude is not None else None,
        "precision": row.precision,
    }


def images(source: Practice, practice: Practice, for_partners: bool = False) -> list[dict]:
    """Images with an alternative text in this language; for partners only those that they may use."""
    shown = (
        image(row.image, words.alt if words else "", row.decorative)
        for row, words in pairs(source.images, practice.images)
        if (row.image.may_be_shared or not for_partners) and (row.decorative or (words and words.alt))
    )
    return [given for given in shown if given]


def is_shared(source: Practice) -> bool:
    """Whether partners may have it: asked for, the city's approval covers re-use, and no embargo stands."""
    embargoed = source.embargo_until is not None and good_until(source.embargo_until)
    return source.shared and source.approved_for_reuse and not embargoed


def partner_fields(practice: Practice, source: Practice, locale: str) -> dict:
    """What partners get beside the common head. An allow-list: a new field is not shared by being there."""
    given = practice_fields(practice, source, locale)
    allowed = [
        "record_number",
        "short_title",
        "original_name",
        "summary",
        "kind",
        "is_demo",
        "member",
        "lead",
        "places",
        "scale",
        "partners",
        "contact",
        "start",
        "end",
        "status",
        "last_verified",
        "primary_topic",
        "topics",
        "target_groups",
        "age_range",
        "prevention_levels",
        "focus",
        "approaches",
        "settings",
        "sdg_targets",
        "problem",
        "baseline",
        "objectives",
        "activities",
        "mechanism",
        "steps",
        "legal_basis",
        "ethics_and_rights",
        "participation",
        "success_factors",
        "obstacles",
        "transferability",
        "licence",
        "rights_holder",
    ]
    return {**{name: given[name] for name in allowed}, "images": images(source, practice, for_partners=True)}


def facets(fields: dict) -> set[tuple[str, str]]:
    """By what the practice can be filtered."""
    found = {("topic", topic["code"]) for topic in [fields["primary_topic"], *fields["topics"]] if topic}
    for facet, name in FACETS.items():
        found |= {(facet, code) for code in fields[name]}
    for facet, code in (("member", (fields["member"] or {}).get("slug")), ("status", fields["status"])):
        if code:
            found.add((facet, code))
    return found


FACETS = {"target_group": "target_groups", "setting": "settings", "prevention_level": "prevention_levels"}
ROWS = ["topics", "objectives", "places", "partners", "baseline", "steps", "success_factors", "obstacles", "images"]


def prefetch(practices: list[Practice]) -> None:
    """Loads the rows of many practices at once. They carry no tags of their own; their practice does."""
    prefetch_related_objects(practices, *ROWS)
