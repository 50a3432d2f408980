"""Language versions: submitted, drafted, published, imported, left without a source."""

import uuid

from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.translation.basis import set_basis
from cms.translation.models import Basis
from home.models import StandardPage
from practices.models import Practice

from ..content import World
from ..make import fill, locale, publish, submit, translate
from .kinds import NOTHING, Edit, kind, sql


@kind
def a_page_is_submitted_for_translation(w: World) -> Edit:
    submit(w.staff)
    yield NOTHING


@kind
def the_translation_of_a_page_is_published(w: World) -> Edit:
    w.keep("staff_en", translate(w.staff, {"title": "Office", "slug": "office"}))
    yield
    assert w.shown("staff_en")["path"] == "/en/about-us/the-team/office/"
    assert w.shown("staff")["translations"][0]["title"] == "Office"


@kind
def the_translation_of_a_linked_page_is_published(w: World) -> Edit:
    page = w.contact_page_en
    page.body = [("text", f'<p><a linktype="page" id="{w.staff.pk}">office</a></p>')]
    publish(page)
    yield
    assert "/de/ueber-uns/team/buero/" in w.text("contact_page_en")
    translate(w.staff, {"title": "Office", "slug": "office"})
    yield
    assert "/en/about-us/the-team/office/" in w.text("contact_page_en")


@kind
def the_translation_of_a_practice_is_published(w: World) -> Edit:
    w.keep("light_en", translate(w.light, {"title": "Light", "slug": "light"}))
    yield
    assert w.shown("light_en")["path"] == "/en/practices/light/"
    assert w.shown("light")["translations"][0]["title"] == "Light"


@kind
def a_draft_translation_is_saved_over_a_live_page(w: World) -> Edit:
    fill(submit(w.about), {"title": "A DRAFT", "slug": "a-draft"}).save_target(publish=False)
    yield NOTHING


@kind
def a_draft_translation_is_saved_over_a_live_practice(w: World) -> Edit:
    fill(submit(w.bus), {"title": "A DRAFT"}).save_target(publish=False)
    yield NOTHING
    assert w.bus_en.live


@kind
def a_draft_translation_is_published(w: World) -> Edit:
    fill(submit(w.bus), {"title": "Owl bus"}).save_target(publish=False)
    yield NOTHING
    w.bus_en.latest_revision.publish()
    yield
    assert w.shown("bus_en")["title"] == "Owl bus"


@kind
def the_source_of_a_translation_is_unpublished(w: World) -> Edit:
    w.contact_page.unpublish()
    yield
    assert w.shown("contact_page_en") is None


@kind
def the_source_of_a_translation_is_deleted(w: World) -> Edit:
    w.contact_page.delete()
    yield
    assert w.shown("contact_page_en") is None


@kind
def the_source_of_a_translated_practice_is_deleted(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).delete()
    yield
    assert w.shown("bus_en") is None


@kind
def the_source_of_a_translation_is_withdrawn(w: World) -> Edit:
    Practice.objects.filter(pk=w.bus.pk).update(visibility="internal")
    yield
    assert w.shown("bus_en") is None and w.for_partners("bus_en") is None


@kind
def a_translation_alone_is_unpublished(w: World) -> Edit:
    w.bus_en.unpublish()
    yield
    assert w.shown("bus") and w.shown("bus_en") is None and w.shown("bus")["translations"] == []


@kind
def a_translation_alone_is_deleted(w: World) -> Edit:
    w.bus_en.delete()
    yield
    assert w.shown("bus")["translations"] == []


@kind
def an_edited_source_makes_its_translation_outdated_and_confirming_makes_it_current(w: World) -> Edit:
    bus = w.bus
    bus.summary = "Neu."
    publish(bus)
    yield
    assert w.shown("bus_en")["translation"]["state"] == "outdated"
    set_basis(w.bus_en, w.bus)
    yield
    assert w.shown("bus_en")["translation"]["state"] == "current"


@kind
def the_basis_of_a_translation_is_changed_by_update(w: World) -> Edit:
    Basis.objects.filter(work=w.about.translation_key).update(fingerprint="other")
    yield
    assert w.shown("about_en")["translation"]["state"] == "outdated"


@kind
def the_basis_of_a_translation_is_lost(w: World) -> Edit:
    Basis.objects.filter(work=w.about.translation_key).update(fingerprint="other")
    yield
    Basis.objects.all().delete()
    yield
    assert w.shown("about_en")["translation"]["state"] == "current"


@kind
def a_po_file_is_imported_and_published(w: World) -> Edit:
    translation = Translation.objects.get(source__object_id=w.bus.translation_key)
    po = translation.export_po()
    for line in po:
        line.msgstr = f"PO {line.msgid}"
    translation.import_po(po)
    yield NOTHING
    translation.save_target()
    yield
    assert w.shown("bus_en")["objectives"] == ["PO Alle kommen sicher heim"]


@kind
def a_string_is_translated_but_nothing_published(w: World) -> Edit:
    StringTranslation.objects.filter(locale=locale("en")).update(data="geändert")
    yield NOTHING


@kind
def a_page_is_copied_for_translation_without_the_translation_desk(w: World) -> Edit:
    copy = w.staff.copy_for_translation(locale("en"), copy_parents=True)
    w.keep("staff_en", copy)
    yield NOTHING
    copy.title, copy.slug = "Office", "office"
    publish(copy)
    yield
    assert w.shown("staff_en")["translation"] == {"state": "current", "source_locale": "de"}


@kind
def a_practice_is_copied_for_translation_without_the_translation_desk(w: World) -> Edit:
    copy = w.light.copy_for_translation(locale("en"))
    copy.save()
    w.keep("light_en", copy)
    publish(w.light_en)
    yield
    assert w.shown("light_en")["member"]["name"] == "Southtown"


@kind
def a_translation_is_stopped(w: World) -> Edit:
    Translation.objects.all().update(enabled=False)
    yield NOTHING


@kind
def the_record_of_what_was_translated_is_lost(w: World) -> Edit:
    TranslationSource.objects.filter(object_id=w.about.translation_key).delete()
    yield NOTHING
    w.about.delete()
    yield
    assert w.shown("about") is None


@kind
def the_source_language_of_a_work_is_changed_by_sql(w: World) -> Edit:
    sql(
        "UPDATE wagtail_localize_translationsource SET locale_id = %s WHERE locale_id = %s",
        locale("en").pk,
        locale("de").pk,
    )
    yield
    assert w.shown("about_en")["translation"]["state"] == "source"
    assert w.shown("bus")["translation"]["source_locale"] == "en"


@kind
def the_source_of_a_linked_page_is_another_language_now(w: World) -> Edit:
    TranslationSource.objects.filter(object_id=w.team.translation_key).update(locale=locale("en"))
    yield
    w.team_en.unpublish()
    yield
    assert w.shown("team") is None and "/team/" not in w.text("contact_page")


@kind
def a_translation_is_cut_off_from_its_source(w: World) -> Edit:
    StandardPage.objects.filter(pk=w.about_en.pk).update(translation_key=uuid.uuid4())
    w.keep("about_en", w.about_en)
    yield
    assert w.shown("about")["translations"] == []
    assert w.shown("about_en")["translation"]["state"] == "source"


@kind
def a_translation_is_edited_by_itself(w: World) -> Edit:
    page = w.about_en
    page.introduction = "Corrected."
    publish(page)
    yield
    assert w.shown("about_en")["introduction"] == "Corrected."
    assert w.shown("about_en")["translation"]["state"] == "current"
