"""The shapes of the answers, for the OpenAPI description. Nothing is serialised with these: the JSON is ready."""

from drf_spectacular.utils import OpenApiResponse
from rest_framework import serializers
from rest_framework.serializers import (
    BooleanField,
    CharField,
    DateTimeField,
    DictField,
    FloatField,
    IntegerField,
    JSONField,
    ListField,
    Serializer,
    URLField,
    UUIDField,
)


class Problem(Serializer):
    """Problem details (RFC 9457)."""

    type = CharField()
    title = CharField()
    status = IntegerField()
    detail = CharField()
    parameter = CharField(required=False, help_text="The query parameter that is wrong.")
    reason = CharField(required=False, help_text="Why a cursor ended.")


class TranslationInfo(Serializer):
    state = serializers.ChoiceField(["source", "current", "outdated"])
    source_locale = CharField()


class TranslationLink(Serializer):
    locale = CharField()
    url = URLField(allow_null=True)
    title = CharField()


class Seo(Serializer):
    title = CharField()
    description = CharField()


class Card(Serializer):
    """What all items have."""

    id = UUIDField(help_text="The work: the same in every language.")
    type = CharField()
    locale = CharField()
    title = CharField()
    url = URLField(allow_null=True)
    path = CharField(allow_null=True)
    published_at = DateTimeField()
    changed_at = DateTimeField()
    version = IntegerField()
    translation = TranslationInfo()
    translations = TranslationLink(many=True)
    fallback = BooleanField(required=False, help_text="Present and true if this stands in for the language asked for.")


class Item(Card):
    seo = Seo()


class TopicReference(Serializer):
    id = UUIDField()
    code = CharField()
    name = CharField(allow_null=True)


class MemberReference(Serializer):
    id = UUIDField()
    slug = CharField()
    name = CharField(allow_null=True)


class Source(Serializer):
    type = CharField()
    srcset = CharField()


class Image(Serializer):
    alt = CharField(allow_blank=True)
    decorative = BooleanField()
    caption = CharField(allow_blank=True)
    credit = CharField(allow_blank=True)
    licence = CharField()
    width = IntegerField()
    height = IntegerField()
    focal_point = DictField(child=FloatField(), allow_null=True)
    sources = Source(many=True)
    src = URLField()


class PracticeCard(Card):
    record_number = CharField()
    short_title = CharField(allow_blank=True)
    summary = CharField(allow_blank=True)
    kind = CharField(allow_null=True)
    is_demo = BooleanField()
    member = MemberReference(allow_null=True)
    primary_topic = TopicReference(allow_null=True)
    topics = TopicReference(many=True)
    places = ListField(child=JSONField())
    status = CharField(allow_null=True)
    target_groups = ListField(child=CharField())


class Practice(Item, PracticeCard):
    original_name = DictField(allow_null=True)
    lead = DictField()
    scale = CharField(allow_null=True)
    partners = ListField(child=JSONField())
    contact = DictField(allow_null=True)
    start = CharField(allow_null=True, help_text="EDTF: 2015, 2015-06, 2015-06-30, 2015?, 2014/2015.")
    end = CharField(allow_null=True)
    last_verified = CharField(allow_null=True)
    next_review = CharField(allow_null=True)
    age_range = DictField()
    prevention_levels = ListField(child=CharField())
    focus = ListField(child=CharField())
    approaches = ListField(child=CharField())
    settings = ListField(child=CharField())
    sdg_targets = ListField(child=CharField())
    keywords = ListField(child=CharField())
    problem = CharField(help_text="HTML")
    baseline = ListField(child=JSONField())
    objectives = ListField(child=CharField())
    activities = CharField(help_text="HTML")
    mechanism = CharField(allow_blank=True)
    steps = ListField(child=JSONField())
    legal_basis = CharField(allow_blank=True)
    ethics_and_rights = CharField(allow_blank=True)
    participation = CharField(allow_blank=True)
    success_factors = ListField(child=CharField())
    obstacles = ListField(child=CharField())
    transferability = CharField(allow_blank=True)
    images = Image(many=True)
    licence = CharField()
    rights_holder = CharField(allow_blank=True)


class Page(Item):
    introduction = CharField(allow_blank=True)
    image = Image(allow_null=True)
    parent = DictField(allow_null=True)
    in_menu = BooleanField()
    body = ListField(child=JSONField(), help_text="Blocks: {type, value}.")
    date = CharField(required=False, help_text="News.")
    kind = CharField(required=False, help_text="News.")
    members = MemberReference(many=True, required=False)
    topics = TopicReference(many=True, required=False)
    start = DateTimeField(required=False, help_text="Events.")
    end = DateTimeField(required=False, allow_null=True)
    time_zone = CharField(required=False)
    format = CharField(required=False)
    venue = CharField(required=False, allow_blank=True)
    registration_url = URLField(required=False, allow_null=True)


class MemberCard(Card):
    slug = CharField()
    kind = CharField()
    current = BooleanField()
    founding = BooleanField()
    website = URLField(allow_null=True)
    ags = CharField(allow_null=True)
    latitude = FloatField(allow_null=True)
    longitude = FloatField(allow_null=True)
    is_demo = BooleanField()


class TopicCard(Card):
    code = CharField()
    cluster = CharField()
    introduction = CharField(allow_blank=True)


class Site(Item):
    languages = ListField(child=JSONField(), help_text="{locale, name, url}")
    navigation = ListField(child=JSONField(), help_text="{id, title, path, url, children}")
    facts = DictField(help_text="By key: {key, label, value, unit, as_of, source}")
    members = DictField()


class Resolved(Serializer):
    kind = serializers.ChoiceField(["content", "redirect", "other-languages", "gone"])
    type = CharField(required=False)
    id = UUIDField(required=False)
    locale = CharField(required=False)
    path = CharField(required=False)
    title = CharField(required=False)
    translations = ListField(child=JSONField(), required=False)


class Change(Serializer):
    op = serializers.ChoiceField(["upsert", "delete"])
    id = CharField(help_text="<type>:<work>:<locale>")
    work = UUIDField()
    type = CharField()
    locale = CharField()
    seq = IntegerField()
    changed_at = DateTimeField()
    etag = CharField(required=False)
    version = IntegerField(required=False)
    change = CharField(required=False)
    note = CharField(required=False)
    document = JSONField(required=False)


class FeedState(Serializer):
    count = IntegerField()
    digest = CharField(help_text="Sum modulo 2^256 of SHA-256(id + LF + etag) over all live items, 64 hex digits.")


class ChangePage(Serializer):
    items = Change(many=True)
    next = CharField()
    has_more = BooleanField()
    pending = BooleanField()
    state = FeedState(allow_null=True)


def listing(card: type[Serializer], name: str) -> type[Serializer]:
    members = {
        "count": IntegerField(),
        "next": URLField(allow_null=True),
        "previous": URLField(allow_null=True),
        "results": card(many=True),
    }
    return type(name, (Serializer,), members)


PracticeList = listing(PracticeCard, "PracticeList")
PageList = listing(Card, "PageList")
MemberList = listing(MemberCard, "MemberList")
TopicList = listing(TopicCard, "TopicList")


def answers(shape: type[Serializer], *more: int) -> dict:
    """The answer, and the errors that any endpoint may give."""
    errors = {status: OpenApiResponse(Problem) for status in (400, 404, 410, *more)}
    return {200: shape, 304: OpenApiResponse(description="Not modified"), **errors}
