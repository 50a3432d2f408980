"""The association's records: topics, members, contacts and facts."""

import datetime
from typing import Any

from wagtail.models import Locale

from home.models import (
    Contact,
    ContactText,
    Member,
    Membership,
    MemberText,
    OrganisationFact,
    OrganisationFactText,
    Topic,
    TopicText,
)
from home.models.wording import Wording

Locales = dict[str, Locale]
Data = dict[str, Any]


def words(model: type[Wording], record: Data, locales: Locales, *names: str) -> list[Wording]:
    """A row for each language, with what the record says there: `{"name": {"de": "Nacht", "en": "Night"}}`."""
    return [
        model(locale=locale, sort_order=position, **{name: record[name][code] for name in names})
        for position, (code, locale) in enumerate(locales.items())
    ]


def day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def add_topics(records: list[Data], locales: Locales) -> dict[str, Topic]:
    """Topics by code, in the order of the file."""
    topics = {}
    for position, record in enumerate(records):
        topic = Topic(
            code=record["code"],
            cluster=record["cluster"],
            eurovoc=" ".join(record["eurovoc"]),
            efus_category=record["efus_category"],
            sort_order=position,
        )
        topic.texts = words(TopicText, record, locales, "name", "introduction")
        topic.save()
        topics[topic.code] = topic
    return topics


def add_members(records: list[Data], locales: Locales) -> dict[str, Member]:
    """Members by slug; those that are invented are marked."""
    members = {}
    plain = ("slug", "kind", "ags", "nuts3", "iso", "latitude", "longitude", "inhabitants", "website")
    for record in records:
        member = Member(
            **{name: record[name] for name in plain},
            inhabitants_as_of=day(record["inhabitants_as_of"]),
            is_demo=record["fictional"],
        )
        member.texts = words(MemberText, record, locales, "name", "portrait")
        member.memberships = [
            Membership(
                start=day(span["start"]), end=day(span["end"]), founding=span["founding"], source=span["source"]["de"]
            )
            for span in record["memberships"]
        ]
        member.save()
        members[member.slug] = member
    return members


def add_facts(records: list[Data], locales: Locales) -> dict[str, OrganisationFact]:
    """Facts by key, former ones included."""
    facts = {}
    for record in records:
        fact = OrganisationFact(
            key=record["key"],
            value=record["shared_value"],
            as_of=day(record["as_of"]),
            valid_until=day(record["valid_until"]),
            source=record["source"],
        )
        fact.texts = words(OrganisationFactText, record, locales, "label", "value", "unit")
        fact.save()
        facts[fact.key] = fact
    return facts


def add_contact(record: Data, consented_on: datetime.date, locales: Locales) -> Contact:
    """The mailbox of a role."""
    contact = Contact(email=record["email"], consented_on=consented_on)
    contact.texts = words(ContactText, record, locales, "name")
    contact.save()
    return contact
