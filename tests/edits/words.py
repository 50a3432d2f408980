"""Topics, members, contacts, organisation facts: what many entries mention."""

from django.core import serializers
from django.core.management import call_command

from home.models import (
    Contact,
    ContactText,
    Member,
    Membership,
    MemberText,
    NewsPage,
    OrganisationFact,
    OrganisationFactText,
    Topic,
    TopicText,
)

from ..content import World
from ..make import make_fact, make_member, make_topic
from .kinds import DAY, NOTHING, Edit, kind, today


@kind
def a_topic_is_renamed_by_update(w: World) -> Edit:
    TopicText.objects.filter(parent=w.night, locale__language_code="de").update(name="Finsternis")
    yield
    assert w.shown("night")["title"] == w.shown("bus")["primary_topic"]["name"] == "Finsternis"
    assert w.shown("bus_en")["primary_topic"]["name"] == "Night"
    assert "Finsternis" in w.text("award") and "Finsternis" in w.text("demo")


@kind
def the_code_of_a_topic_is_changed(w: World) -> Edit:
    Topic.objects.filter(pk=w.youth.pk).update(code="young")
    yield
    assert "young" in w.text("meeting_en")
    assert w.api.get("/api/v1/practices/?topic=young").json()["count"] == 2


@kind
def a_topic_loses_its_english_name(w: World) -> Edit:
    TopicText.objects.filter(parent=w.night, locale__language_code="en").delete()
    yield
    assert w.shown("night_en") is None and w.shown("bus_en")["primary_topic"]["name"] is None


@kind
def a_topic_gets_an_english_name_again(w: World) -> Edit:
    kept = TopicText.objects.get(parent=w.night, locale__language_code="en")
    TopicText.objects.filter(pk=kept.pk).delete()
    yield
    TopicText.objects.bulk_create([kept])
    yield
    assert w.shown("bus_en")["primary_topic"]["name"] == "Night"


@kind
def a_new_topic_is_made(w: World) -> Edit:
    w.keep("new", make_topic("new", "Neu", "New"))
    yield
    assert w.shown("new")["title"] == "Neu" and w.shown("new_en")["title"] == "New"


@kind
def a_topic_that_is_in_use_is_deleted(w: World) -> Edit:
    w.light.delete()
    w.youth.delete()
    yield
    assert w.shown("youth") is None and "youth" not in w.text("award") + w.text("meeting") + w.text("bus")


@kind
def a_member_is_renamed(w: World) -> Edit:
    MemberText.objects.filter(parent=w.nordhaven).update(name="Nordhafen")
    yield
    assert w.shown("bus")["member"]["name"] == "Nordhafen" and "Nordhafen" in w.text("award_en")


@kind
def the_slug_of_a_member_is_changed(w: World) -> Edit:
    Member.objects.filter(pk=w.nordhaven.pk).update(slug="nordhafen")
    yield
    assert w.shown("bus")["member"]["slug"] == "nordhafen"
    assert w.api.get("/api/v1/practices/?member=nordhafen").json()["count"] == 1


@kind
def a_member_is_deleted(w: World) -> Edit:
    w.light.delete()
    w.suedstadt.delete()
    yield
    assert w.shown("suedstadt") is None and "suedstadt" not in w.text("award")
    assert w.shown("site")["members"]["count"] == 1


@kind
def a_member_joins(w: World) -> Edit:
    w.keep("oststadt", make_member("oststadt", "Oststadt", "Easttown"))
    yield
    assert w.shown("site")["members"]["count"] == w.shown("site_en")["members"]["count"] == 3


@kind
def a_membership_ended_yesterday(w: World) -> Edit:
    Membership.objects.filter(member=w.suedstadt).update(end=today() - DAY)
    yield
    assert w.shown("suedstadt")["current"] is False and w.shown("site")["members"]["count"] == 1


@kind
def a_membership_ends_with_this_day(w: World) -> Edit:
    Membership.objects.filter(member=w.suedstadt).update(end=today())
    yield
    assert w.shown("suedstadt")["current"] is True
    w.let_pass(DAY)
    yield
    assert w.shown("suedstadt")["current"] is False and w.shown("site")["members"]["count"] == 1


@kind
def a_membership_begins_tomorrow(w: World) -> Edit:
    member = w.keep("oststadt", make_member("oststadt", "Oststadt", "Easttown"))
    Membership.objects.filter(member=member).update(start=today() + DAY)
    yield
    assert w.shown("oststadt")["current"] is False and w.shown("site")["members"]["count"] == 2
    w.let_pass(DAY)
    yield
    assert w.shown("oststadt")["current"] is True and w.shown("site")["members"]["count"] == 3


@kind
def a_membership_is_deleted(w: World) -> Edit:
    Membership.objects.filter(member=w.suedstadt).delete()
    yield
    assert w.shown("suedstadt")["current"] is False


@kind
def one_of_two_memberships_of_the_same_day_is_edited(w: World) -> Edit:
    Membership.objects.bulk_create(
        [Membership(member=w.suedstadt, start=None, end=f"200{year}-01-01") for year in (1, 2, 3)]
    )
    yield
    before = [span["end"] for span in w.shown("suedstadt")["memberships"]]
    Membership.objects.filter(member=w.suedstadt, end="2002-01-01").update(founding=True)
    yield
    assert [span["end"] for span in w.shown("suedstadt")["memberships"]] == before


@kind
def a_member_turns_out_to_be_a_demonstration(w: World) -> Edit:
    Member.objects.filter(pk=w.suedstadt.pk).update(is_demo=True)
    yield
    assert w.shown("site")["members"]["count"] == 1 and w.shown("suedstadt")["is_demo"] is True


@kind
def members_of_a_news_item_are_removed_by_raw_delete(w: World) -> Edit:
    through = NewsPage.members.through.objects.filter(newspage_id=w.award.pk)
    through._raw_delete(through.db)
    yield
    assert w.shown("award")["members"] == w.shown("award_en")["members"] == []


@kind
def topics_of_a_news_item_are_added_by_bulk_create(w: World) -> Edit:
    through = NewsPage.topics.through
    through.objects.bulk_create([through(newspage_id=w.award.pk, topic_id=w.hate.pk)])
    yield
    assert "hate" in w.text("award") and "hate" in w.text("award_en")


@kind
def a_contact_is_renamed(w: World) -> Edit:
    ContactText.objects.filter(parent=w.contact, locale__language_code="de").update(name="Nachtbüro")
    yield
    assert w.shown("bus")["contact"]["name"] == w.shown("light")["contact"]["name"] == "Nachtbüro"


@kind
def a_contact_no_longer_agrees_to_be_published(w: World) -> Edit:
    Contact.objects.filter(pk=w.contact.pk).update(consented_on=None)
    yield
    assert w.shown("bus")["contact"] is None and "night@nordhaven.example" not in w.text("light")


@kind
def a_fact_gets_another_value(w: World) -> Edit:
    OrganisationFact.objects.filter(pk=w.phone.pk).update(value="+49 511 9999")
    yield
    for name in ("about", "about_en", "contact_page", "contact_page_en", "site", "site_en"):
        assert "9999" in w.text(name)


@kind
def a_fact_gets_other_words(w: World) -> Edit:
    OrganisationFactText.objects.filter(parent=w.size, locale__language_code="en").update(value="some 300")
    yield
    assert "some 300" in w.text("about_en") and "some 300" not in w.text("about")


@kind
def a_fact_expires(w: World) -> Edit:
    OrganisationFact.objects.filter(pk=w.size.pk).update(valid_until=today())
    yield NOTHING
    w.let_pass(DAY)
    yield
    assert "rund 250" not in w.text("about") + w.text("site")


@kind
def a_fact_is_deleted(w: World) -> Edit:
    w.size.delete()
    yield
    assert "rund 250" not in w.text("about") + w.text("site")


@kind
def a_fact_that_was_deleted_is_loaded_again(w: World) -> Edit:
    kept = serializers.serialize("json", [w.phone, *w.phone.texts.all()])
    w.phone.delete()
    yield
    for loaded in serializers.deserialize("json", kept):
        loaded.save()
    yield
    assert "1234" in w.text("about") and "1234" in w.text("site")


@kind
def a_new_fact_is_made(w: World) -> Edit:
    make_fact("founded", "2001", "2001")
    yield
    assert "founded" in w.shown("site")["facts"]


@kind
def topics_are_loaded_from_a_fixture(w: World) -> Edit:
    path = w.folder / "topics.json"
    texts = TopicText.objects.filter(parent=w.hate)
    for text in texts:
        text.name = f"{text.name}!"
    path.write_text(serializers.serialize("json", texts))
    call_command("loaddata", path, verbosity=0)
    yield
    assert w.shown("hate")["title"] == "Hass!" and w.shown("hate_en")["title"] == "Hate!"
