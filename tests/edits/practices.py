"""The good practice: its texts, facts, rows and rights."""

from django.core.management import call_command
from django.utils import timezone

from practices.models import BaselineFigure, ImplementationStep, Objective, PartnerOrganisation, Place, Practice

from ..content import World
from ..make import make_practice, publish
from .kinds import HOUR, NOTHING, Edit, kind, sql


@kind
def a_practice_is_published(w: World) -> Edit:
    publish(w.draft)
    yield
    assert w.shown("draft")["title"] == "Rohfassung"


@kind
def a_practice_is_edited_and_published(w: World) -> Edit:
    bus = w.bus
    bus.title, bus.age_from, bus.steps = "Nachtlinie", 16, [ImplementationStep(text="Nur noch dies", locale=bus.locale)]
    publish(bus)
    yield
    assert w.shown("bus")["steps"] == [{"text": "Nur noch dies", "duration": ""}]
    assert w.shown("bus_en")["age_range"]["from"] == 16
    assert w.shown("bus_en")["translations"][0]["title"] == "Nachtlinie"
    assert w.for_partners("bus")["title"] == "Nachtlinie"


@kind
def a_practice_is_published_again_without_a_change(w: World) -> Edit:
    publish(w.bus)
    yield NOTHING


@kind
def a_draft_is_saved_over_a_live_practice(w: World) -> Edit:
    bus = w.bus
    bus.title, bus.summary, bus.visibility = "Entwurf", "Entwurf", "internal"
    bus.objectives, bus.topics = [Objective(text="Entwurf", locale=bus.locale)], []
    bus.save_revision()
    yield NOTHING


@kind
def a_practice_is_unpublished(w: World) -> Edit:
    w.bus.unpublish()
    yield
    assert w.shown("bus") is None and w.shown("bus_en") is None and w.for_partners("bus") is None


@kind
def a_practice_is_deleted(w: World) -> Edit:
    w.bus.delete()
    yield
    assert w.shown("bus") is None and w.shown("bus_en") is None and w.for_partners("bus_en") is None


@kind
def practices_are_deleted_by_queryset(w: World) -> Edit:
    Practice.objects.all().delete()
    yield
    assert not any(w.shown(name) for name in ("bus", "bus_en", "light", "demo", "demo_en"))


@kind
def a_practice_goes_live_on_schedule_and_expires(w: World) -> Edit:
    practice = w.draft
    practice.go_live_at, practice.expire_at = timezone.now() + HOUR, timezone.now() + 3 * HOUR
    publish(practice)
    yield NOTHING
    w.let_pass(2 * HOUR)
    call_command("publish_scheduled")
    yield
    assert w.shown("draft")
    w.let_pass(2 * HOUR)
    yield
    assert w.shown("draft") is None
    call_command("publish_scheduled")
    yield NOTHING


@kind
def the_slug_of_a_practice_is_changed(w: World) -> Edit:
    bus = w.bus
    bus.slug = "nachtlinie"
    publish(bus)
    yield
    assert w.shown("bus")["path"] == "/de/praxis/nachtlinie/"
    assert "/de/praxis/nachtlinie/" in w.text("bus_en") and w.shown("bus_en")["translation"]["state"] == "current"


@kind
def a_practice_is_reverted_to_an_earlier_revision(w: World) -> Edit:
    bus = w.bus
    earlier = bus.latest_revision
    bus.summary = "Kurz."
    publish(bus)
    yield
    earlier.publish()
    yield
    assert w.shown("bus")["summary"] == "Nachtbus: Kurzbeschreibung."


@kind
def practices_are_updated_by_queryset(w: World) -> Edit:
    Practice.objects.filter(live=True).update(start="2015")
    yield
    assert w.shown("bus_en")["start"] == w.shown("light")["start"] == "2015"


@kind
def practices_are_updated_in_bulk(w: World) -> Edit:
    light = w.light
    light.target_groups = ["fans", "children"]
    Practice.objects.bulk_update([light], ["target_groups"])
    yield
    assert w.api.get("/api/v1/practices/?target_group=fans").json()["count"] == 1


@kind
def practices_are_made_in_bulk(w: World) -> Edit:
    made = [
        Practice(title=f"Nummer {n}", slug=f"nummer-{n}", locale=w.bus.locale, primary_topic=w.night) for n in (1, 2)
    ]
    for row in Practice.objects.bulk_create(made):
        w.keep(row.slug, row)
    yield
    assert w.shown("nummer-1") and w.shown("nummer-2")["primary_topic"]["code"] == "night"


@kind
def a_practice_is_updated_by_sql(w: World) -> Edit:
    sql("UPDATE practices_practice SET title = 'Von Hand' WHERE id = %s", w.light.pk)
    yield
    assert w.shown("light")["title"] == "Von Hand"


@kind
def a_practice_is_withdrawn(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(withdrawn_at=timezone.now(), withdrawal_reason="rights")
    yield
    assert w.shown("bus") is None and w.shown("bus_en") is None and w.for_partners("bus") is None


@kind
def a_practice_becomes_visible_to_members_only(w: World) -> Edit:
    bus = w.bus
    bus.visibility = "members"
    publish(bus)
    yield
    assert w.shown("bus") is None and w.shown("bus_en") is None


@kind
def a_practice_for_members_becomes_public(w: World) -> Edit:
    Practice.objects.filter(pk=w.internal.pk).update(visibility="public")
    yield
    assert w.shown("internal")["title"] == "Hausintern"


@kind
def sharing_ends_and_begins_again(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(shared=False)
    yield
    assert w.shown("bus") and w.for_partners("bus") is None and w.for_partners("bus_en") is None
    Practice.objects.filter(pk=w.bus.pk).update(shared=True)
    yield
    assert w.for_partners("bus") and w.for_partners("bus_en")


@kind
def the_city_takes_back_its_approval_of_re_use(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(approved_for_reuse=False)
    yield
    assert w.shown("bus_en") and w.for_partners("bus_en") is None
    assert w.partner_item("bus")["op"] == "delete"


@kind
def a_translation_says_it_is_shared_though_its_source_is_not(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(shared=False)
    yield
    Practice.objects.filter(pk=w.bus_en.pk).update(shared=True, approved_for_reuse=True)
    yield NOTHING
    assert w.for_partners("bus_en") is None


@kind
def an_embargo_is_set_and_ends_by_update(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(embargo_until=timezone.now() + HOUR)
    yield
    assert w.shown("bus") and w.for_partners("bus") is None
    Practice.objects.filter(pk=w.bus.pk).update(embargo_until=timezone.now() - HOUR)
    yield
    assert w.for_partners("bus") and w.for_partners("bus_en")


@kind
def an_embargo_ends_as_time_passes(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(embargo_until=timezone.now() + HOUR)
    yield
    w.let_pass(2 * HOUR)
    yield
    assert w.for_partners("bus") and w.for_partners("bus_en")


@kind
def a_practice_turns_out_to_be_a_demonstration(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(is_demo=True)
    yield
    assert w.for_partners("bus") is None and w.for_partners("bus", "test")
    assert w.partner_item("bus")["op"] == "delete"


@kind
def a_demonstration_becomes_real(w: World) -> Edit:
    assert w.for_partners("demo") is None and w.for_partners("demo", "test")
    Practice.objects.filter(pk=w.demo.pk).update(is_demo=False)
    yield
    assert w.for_partners("demo") and w.for_partners("demo_en")


@kind
def a_practice_gets_another_main_topic(w: World) -> Edit:
    bus = w.bus
    bus.primary_topic = w.hate
    publish(bus)
    yield
    assert w.shown("bus_en")["primary_topic"]["code"] == "hate"
    assert w.api.get("/api/v1/practices/?topic=night").json()["count"] == 1


@kind
def the_topics_of_a_practice_are_edited(w: World) -> Edit:
    bus = w.bus
    bus.topics = [w.hate]
    publish(bus)
    yield
    assert [topic["code"] for topic in w.shown("bus_en")["topics"]] == ["hate"]


@kind
def the_topics_of_a_practice_are_added_by_bulk_create(w: World) -> Edit:
    through = Practice.topics.through
    through.objects.bulk_create([through(practice_id=w.light.pk, topic_id=w.hate.pk)])
    yield
    assert [topic["code"] for topic in w.shown("light")["topics"]] == ["hate"]


@kind
def the_topics_of_a_practice_are_removed_by_raw_delete(w: World) -> Edit:
    rows = Practice.topics.through.objects.filter(practice_id=w.bus.pk)
    rows._raw_delete(rows.db)
    yield
    assert w.shown("bus")["topics"] == w.shown("bus_en")["topics"] == []


@kind
def rows_of_a_practice_are_updated(w: World) -> Edit:
    Objective.objects.filter(practice=w.bus_en).update(text="Everybody gets home")
    Place.objects.filter(practice=w.bus).update(ags="99000020")
    yield
    assert w.shown("bus_en")["objectives"] == ["Everybody gets home"]
    assert w.shown("bus_en")["places"][0]["ags"] == "99000020"


@kind
def rows_of_a_practice_are_made_in_bulk(w: World) -> Edit:
    bus = w.bus
    BaselineFigure.objects.bulk_create([BaselineFigure(practice=bus, label="Gäste", value=7, locale=bus.locale)])
    yield
    assert len(w.shown("bus")["baseline"]) == len(w.shown("bus_en")["baseline"]) == 2


@kind
def rows_of_a_practice_are_deleted_by_sql(w: World) -> Edit:
    sql("DELETE FROM practices_implementationstep WHERE practice_id = %s", w.bus.pk)
    yield
    assert w.shown("bus")["steps"] == []


@kind
def a_row_is_given_to_another_practice(w: World) -> Edit:
    PartnerOrganisation.objects.filter(practice=w.bus).update(practice=w.light)
    yield
    assert w.shown("bus")["partners"] == w.shown("bus_en")["partners"] == []
    assert w.shown("light")["partners"][0]["name"] == "Verkehrsbetriebe"


@kind
def the_order_of_rows_is_changed(w: World) -> Edit:
    for position, step in enumerate(ImplementationStep.objects.filter(practice=w.bus).order_by("-pk")):
        ImplementationStep.objects.filter(pk=step.pk).update(sort_order=position)
    yield
    assert [step["text"] for step in w.shown("bus")["steps"]] == ["Fahren", "Planen"]


@kind
def a_row_among_rows_without_position_is_edited(w: World) -> Edit:
    bus, labels = w.bus, ["Fahrten", "Gäste", "Halte", "Busse"]
    BaselineFigure.objects.filter(practice=bus).update(sort_order=None)
    BaselineFigure.objects.bulk_create(
        [BaselineFigure(practice=bus, label=label, value=1, locale=bus.locale) for label in labels[1:]]
    )
    yield
    assert [row["label"] for row in w.shown("bus")["baseline"]] == labels
    BaselineFigure.objects.filter(practice=bus, label="Gäste").update(value=2)
    yield
    assert [row["label"] for row in w.shown("bus")["baseline"]] == labels


@kind
def a_practice_loses_its_image(w: World) -> Edit:
    bus = w.bus
    bus.images = []
    publish(bus)
    yield
    assert w.shown("bus")["images"] == w.shown("bus_en")["images"] == []


@kind
def the_internal_notes_of_a_practice_change(w: World) -> Edit:
    bus = w.bus
    bus.internal_notes = "Anders"
    publish(bus)
    yield NOTHING


@kind
def a_practice_gets_another_contact_and_member(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(contact=None, member=w.suedstadt)
    yield
    assert w.shown("bus_en")["contact"] is None and w.shown("bus_en")["member"]["slug"] == "suedstadt"
    assert w.api.get("/api/v1/practices/?member=suedstadt").json()["count"] == 2


@kind
def a_practice_is_locked(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(locked=True, locked_at=timezone.now(), locked_by=w.editor)
    yield NOTHING


@kind
def a_new_practice_links_to_what_is_not_public(w: World) -> Edit:
    problem = f'<p><a linktype="page" id="{w.minutes.pk}">Protokoll</a></p>'
    w.keep("linking", make_practice("Verweis", problem=problem, primary_topic=w.night))
    yield
    assert w.shown("linking")["problem"] == "<p>Protokoll</p>"
    w.lock.delete()
    yield
    assert "/de/intern/protokoll/" in w.shown("linking")["problem"]
