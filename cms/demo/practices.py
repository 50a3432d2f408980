"""A practice as the JSON describes it: its texts in one language, its facts, its rows."""

import copy
import datetime
from dataclasses import dataclass
from decimal import Decimal

from wagtail.models import Locale

from cms.media.models import Image, Licence
from home.models import Contact, Member, Topic
from practices.models import (
    BaselineFigure,
    ImplementationStep,
    Objective,
    Obstacle,
    PartnerOrganisation,
    Place,
    Practice,
    PracticeImage,
    SuccessFactor,
)
from practices.models.rows import Row

from .association import Data, Locales, add_contact, day
from .pictures import Pictures

PLAIN = ("kind", "scale", "status", "start", "end", "age_from", "age_to", "original_name", "original_name_language")
CODES = ("target_groups", "prevention_levels", "focus", "approaches", "settings", "sdg_targets")
RIGHTS = ("visibility", "shared", "text_licence", "rights_holder")
ROWS = ("places", "partners", "baseline", "images", "objectives", "success_factors", "obstacles", "steps")
CITY = "Leitung der verantwortlichen Stelle"
OFFICE = "Geschäftsstelle, nur für den Testkanal; keine Freigabe der Stadt"
NOT_APPROVED = (
    "Aus öffentlichen Quellen zusammengestellt und von niemandem freigegeben. "
    "Nur die Demonstration zeigt diesen Eintrag als veröffentlicht; Lücken sind offen gelassen."
)


@dataclass
class Shelf:
    """What practices refer to."""

    topics: dict[str, Topic]
    members: dict[str, Member]
    pictures: Pictures
    locales: Locales


def german(record: Data, shelf: Shelf) -> Practice:
    """The source with its texts and facts, not saved yet."""
    practice = worded(record, "de", shelf)
    for name in (*PLAIN, *CODES, *RIGHTS):
        setattr(practice, name, record[name])
    practice.is_demo = True
    practice.member = shelf.members.get(record["member"])
    practice.non_member_reason = record["non_member_reason"]["de"]
    practice.lead_name, practice.lead_type = record["lead"]["name"], record["lead"]["type"]
    practice.lead_url = record["lead"]["url"]
    practice.primary_topic = shelf.topics[record["primary_topic"]]
    practice.topics = [shelf.topics[code] for code in record["topics"]]
    practice.last_verified = day(record["last_verified"])
    practice.next_review = practice.last_verified.replace(year=practice.last_verified.year + 2)
    practice.contact = contact(record, practice.last_verified, shelf)
    if practice.shared:
        practice.approved_for_reuse, practice.approved_on = True, practice.last_verified
        practice.approved_by = CITY if record["fictional"] else OFFICE
    practice.internal_notes = "" if record["fictional"] else NOT_APPROVED
    return practice


def english(record: Data, source: Practice, shelf: Shelf) -> Practice:
    """The English texts, in rows that belong to those of the source; never saved, only read from."""
    practice = worded(record, "en", shelf)
    for name in ROWS:
        for row, original in zip(getattr(practice, name).all(), getattr(source, name).all(), strict=True):
            row.translation_key = original.translation_key
    return practice


def worded(record: Data, code: str, shelf: Shelf) -> Practice:
    """A practice with its texts and rows in one language."""
    locale = shelf.locales[code]
    texts = copy.copy(record["texts"][code])
    alt, steps = texts.pop("image_alt"), texts.pop("steps")
    sentences = {name: texts.pop(name) for name in ("objectives", "success_factors", "obstacles")}
    practice = Practice(locale=locale, live=False, **{**texts, "keywords": ", ".join(texts["keywords"])})
    for name, model in (("objectives", Objective), ("success_factors", SuccessFactor), ("obstacles", Obstacle)):
        setattr(practice, name, rows(model, locale, [{"text": text} for text in sentences[name]]))
    practice.steps = rows(ImplementationStep, locale, steps)
    for name, model, translated in (("places", Place, "label"), ("partners", PartnerOrganisation, "role")):
        found = [{**row, translated: row[translated][code]} for row in record[name]]
        setattr(practice, name, rows(model, locale, found))
    figures = [{**row, "label": row["label"][code], "value": Decimal(row["value"])} for row in record["baseline"]]
    practice.baseline = rows(BaselineFigure, locale, figures)
    if record["image"]:
        practice.images = rows(PracticeImage, locale, [{"image": picture(record, shelf), "alt": alt}])
    return practice


def rows(model: type[Row], locale: Locale, given: list[Data]) -> list[Row]:
    """Rows in the order given; without a position their order would be the database's choice."""
    return [model(**fields, locale=locale, sort_order=position) for position, fields in enumerate(given)]


def picture(record: Data, shelf: Shelf) -> Image:
    """No. 2 shows the campaign's sign: nobody else may use that. Invented cities ask to be named."""
    title = record["texts"]["de"]["image_alt"]
    if record["number"] == 2:
        return shelf.pictures.get(record["image"], title, Licence.ALL_RIGHTS_RESERVED, shareable=False)
    return shelf.pictures.get(record["image"], title, Licence.CC_BY if record["fictional"] else Licence.CC0)


def contact(record: Data, consented_on: datetime.date, shelf: Shelf) -> Contact | None:
    return add_contact(record["contact"], consented_on, shelf.locales) if record["contact"] else None
