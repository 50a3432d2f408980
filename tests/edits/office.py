"""The same through the admin, as people click it. The request itself must have made the entries."""

import re

from django.contrib.contenttypes.models import ContentType
from django.http import QueryDict
from django.test import Client
from wagtail.models import Site, Workflow, WorkflowContentType
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield
from wagtail_localize.models import Translation

from api.published.models import Due, Mark
from practices.models import Practice

from ..content import World
from ..make import fill, png, submit
from .kinds import NOTHING, Edit, kind

PUBLISH = {"action-publish": "action-publish"}
PRIVATE = {"restriction_type": "login", "password": "", "groups": []}


def form_at(office: Client, address: str) -> QueryDict:
    """The largest form at this address, as it is filled in."""
    response = office.get(address)
    assert response.status_code == 200, (address, response.status_code)
    html = re.sub(r'(<input(?=[^>]*type="checkbox")(?![^>]*\bvalue=))', r'\1 value="on"', response.content.decode())
    forms: list[QueryDict] = []
    while True:
        try:
            forms.append(querydict_from_html(html, form_index=len(forms)))
        except ValueError:
            return max(forms, key=len).copy()


def edit(w: World, address: str, fields: dict, **more: str) -> None:
    """Opens a form, changes some fields and sends it."""
    office = w.office
    form = form_at(office, address)
    for name, value in {**fields, **more}.items():
        form.setlist(name, value) if isinstance(value, list) else form.__setitem__(name, value)
    send(w, address, form, office)


def send(w: World, address: str, form: dict | None = None, office: Client | None = None) -> None:
    """Sends a form. It must be accepted, and nothing may wait once the answer is there."""
    response = (office or w.office).post(address, form or {})
    accepted = response.status_code == 302 or "json" in response["Content-Type"]
    errors = {} if accepted else (response.context or {}).get("form").errors
    assert accepted, (response.status_code, errors)
    assert not Mark.objects.exists() and not Due.objects.exists()


@kind
def a_page_is_edited_in_the_admin(w: World) -> Edit:
    body = nested_form_data({"body": streamfield([("text", rich_text("<p>Aus dem Büro.</p>"))])})
    edit(w, f"/admin/pages/{w.award.pk}/edit/", {**body, **PUBLISH}, title="Großer Preis")
    yield
    assert w.shown("award")["title"] == "Großer Preis" and "Aus dem Büro." in w.text("award")


@kind
def a_draft_is_saved_in_the_admin(w: World) -> Edit:
    body = nested_form_data({"body": streamfield([("text", rich_text("<p>Aus dem Büro.</p>"))])})
    edit(w, f"/admin/pages/{w.award.pk}/edit/", body, title="Großer Preis", slug="grosser-preis")
    assert w.award.draft_title == "Großer Preis"
    yield NOTHING


@kind
def a_page_is_made_in_the_admin(w: World) -> Edit:
    address = f"/admin/pages/add/home/standardpage/{w.about.pk}/"
    edit(w, address, {**nested_form_data({"body": streamfield([])}), **PUBLISH}, title="Satzung", slug="satzung")
    w.keep("new", w.about.get_children().get(slug="satzung"))
    yield
    assert w.shown("new")["path"] == "/de/ueber-uns/satzung/"


@kind
def a_page_is_unpublished_in_the_admin_with_what_is_below(w: World) -> Edit:
    send(w, f"/admin/pages/{w.about.pk}/unpublish/", {"include_descendants": "on"})
    yield
    assert not any(w.shown(name) for name in ("about", "team", "staff", "about_en"))


@kind
def a_page_is_deleted_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/pages/{w.team.pk}/delete/")
    yield
    assert w.shown("team") is None and w.shown("staff") is None


@kind
def a_page_is_moved_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/pages/{w.team.pk}/move/{w.news.pk}/confirm/")
    yield
    assert w.shown("staff")["path"] == "/de/aktuelles/team/buero/"


@kind
def a_page_is_dragged_to_another_place_in_the_admin(w: World) -> Edit:
    office = w.office
    response = office.post(f"/admin/pages/{w.news.pk}/set_position/?position=0")
    assert response.status_code == 200 and not Mark.objects.exists()
    yield
    assert w.shown("site")["navigation"][0]["title"] == "Aktuelles"


@kind
def a_page_is_copied_in_the_admin(w: World) -> Edit:
    fields = {"copy_subpages": "on", "publish_copies": "on"}
    edit(w, f"/admin/pages/{w.about.pk}/copy/", fields, new_title="Kopie", new_slug="kopie")
    w.keep("copy", w.home.get_children().get(slug="kopie"))
    yield
    assert w.shown("copy")["title"] == "Kopie"


@kind
def an_alias_is_made_in_the_admin(w: World) -> Edit:
    fields = {"alias": "on"}
    edit(w, f"/admin/pages/{w.contact_page.pk}/copy/", fields, new_title="Anfahrt", new_slug="wege")
    w.keep("alias", w.home.get_children().get(slug="wege"))
    yield
    assert w.shown("alias")["path"] == "/de/wege/"
    w.contact_page.unpublish()
    yield
    assert w.shown("alias") is None


@kind
def pages_are_deleted_in_bulk_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/bulk/wagtailcore/page/delete/?id={w.team.pk}&id={w.award.pk}")
    yield
    assert not any(w.shown(name) for name in ("team", "staff", "award", "award_en"))


@kind
def pages_are_unpublished_and_published_in_bulk_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/bulk/wagtailcore/page/unpublish/?id={w.team.pk}&id={w.award.pk}")
    yield
    assert not any(w.shown(name) for name in ("team", "award", "award_en"))
    send(w, f"/admin/bulk/wagtailcore/page/publish/?id={w.team.pk}&id={w.award.pk}")
    yield
    assert all(w.shown(name) for name in ("team", "award", "award_en"))


@kind
def pages_are_moved_in_bulk_in_the_admin(w: World) -> Edit:
    fields = {"chooser": w.news.pk}
    send(w, f"/admin/bulk/wagtailcore/page/move/?id={w.team.pk}&id={w.contact_page.pk}", fields)
    yield
    assert w.shown("contact_page")["path"] == "/de/aktuelles/anfahrt/"


@kind
def a_page_is_made_private_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/pages/{w.about.pk}/privacy/", PRIVATE)
    yield
    assert w.shown("about") is None and w.shown("about_en") is None
    send(w, f"/admin/pages/{w.about.pk}/privacy/", {**PRIVATE, "restriction_type": "none"})
    yield
    assert w.shown("about") and w.shown("about_en")


@kind
def a_collection_is_made_private_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/collections/{w.campaign.pk}/privacy/", PRIVATE)
    yield
    assert w.shown("about")["image"] is None


@kind
def a_collection_is_moved_in_the_admin(w: World) -> Edit:
    edit(w, f"/admin/collections/{w.campaign.pk}/", {}, parent=str(w.vault.pk))
    yield
    assert w.shown("bus")["images"] == []


@kind
def an_image_is_edited_in_the_admin(w: World) -> Edit:
    edit(w, f"/admin/images/{w.square.pk}/", {"file": png("red", (640, 480))}, credit="Foto: Rot")
    yield
    assert w.shown("award")["image"]["width"] == 640 and w.shown("award_en")["image"]["credit"] == "Foto: Rot"


@kind
def an_image_is_deleted_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/images/{w.square.pk}/delete/")
    yield
    assert w.shown("award")["image"] is None


@kind
def a_document_is_deleted_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/documents/delete/{w.paper.pk}/")
    yield
    assert "/documents/" not in w.text("bus")


@kind
def the_site_is_edited_in_the_admin(w: World) -> Edit:
    edit(w, f"/admin/sites/edit/{Site.objects.get().pk}/", {}, hostname="www.defus.example", port="443")
    yield
    assert w.shown("bus_en")["url"].startswith("https://www.defus.example/")


@kind
def a_topic_is_renamed_in_the_admin(w: World) -> Edit:
    edit(w, f"/admin/snippets/home/topic/edit/{w.night.pk}/", {"texts-0-name": "Finsternis"})
    yield
    assert w.shown("bus")["primary_topic"]["name"] == "Finsternis"


@kind
def a_member_leaves_in_the_admin(w: World) -> Edit:
    edit(w, f"/admin/snippets/home/member/edit/{w.suedstadt.pk}/", {"memberships-0-end": "2020-12-31"})
    yield
    assert w.shown("suedstadt")["current"] is False and w.shown("site")["members"]["count"] == 1


@kind
def a_fact_is_deleted_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/snippets/home/organisationfact/delete/{w.size.pk}/")
    yield
    assert "rund 250" not in w.text("about")


@kind
def a_practice_is_edited_in_the_admin(w: World) -> Edit:
    address = f"/admin/snippets/practices/practice/edit/{w.light.pk}/"
    edit(w, address, {**PUBLISH, "target_groups": ["fans"], "objectives-0-text": "Hell"}, title="Mehr Licht")
    yield
    assert w.shown("light")["title"] == "Mehr Licht" and w.shown("light")["objectives"] == ["Hell"]
    assert w.shown("light")["target_groups"] == ["fans"]


@kind
def a_practice_that_links_to_a_page_is_edited_in_the_admin(w: World) -> Edit:
    edit(w, f"/admin/snippets/practices/practice/edit/{w.bus.pk}/", PUBLISH, summary="Aus dem Büro.")
    yield
    assert w.shown("bus")["summary"] == "Aus dem Büro."
    assert "/de/ueber-uns/" in w.shown("bus")["problem"]


@kind
def a_draft_of_a_practice_is_saved_in_the_admin(w: World) -> Edit:
    edit(w, f"/admin/snippets/practices/practice/edit/{w.light.pk}/", {}, title="Mehr Licht", visibility="internal")
    assert w.light.has_unpublished_changes
    yield NOTHING


@kind
def a_practice_is_unpublished_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/snippets/practices/practice/unpublish/{w.bus.pk}/")
    yield
    assert w.shown("bus") is None and w.shown("bus_en") is None


@kind
def a_practice_is_deleted_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/snippets/practices/practice/delete/{w.bus.pk}/")
    yield
    assert w.shown("bus") is None and w.shown("bus_en") is None


@kind
def practices_are_deleted_in_bulk_in_the_admin(w: World) -> Edit:
    send(w, f"/admin/bulk/practices/practice/delete/?id={w.light.pk}&id={w.demo.pk}")
    assert not Practice.objects.filter(title="Licht").exists()
    yield
    assert w.shown("light") is None and w.shown("demo_en") is None


@kind
def a_practice_is_submitted_and_approved_in_the_admin(w: World) -> Edit:
    content_type = ContentType.objects.get_for_model(Practice)
    WorkflowContentType.objects.create(content_type=content_type, workflow=Workflow.objects.first())
    edit(w, f"/admin/snippets/practices/practice/edit/{w.light.pk}/", {"action-submit": "1"}, summary="Geprüft.")
    yield NOTHING
    task = w.light.current_workflow_task_state
    send(w, f"/admin/snippets/practices/practice/workflow/action/{w.light.pk}/approve/{task.pk}/", {"comment": "Gut"})
    yield
    assert w.shown("light")["summary"] == "Geprüft."


@kind
def the_translation_of_a_page_is_published_in_the_translation_editor(w: World) -> Edit:
    fill(submit(w.contact_page), {"title": "Way to us", "slug": "way"})
    yield NOTHING
    send(w, f"/admin/pages/{w.contact_page_en.pk}/edit/", {"action": "publish"})
    yield
    assert w.shown("contact_page_en")["title"] == "Way to us" and w.shown("contact_page_en")["path"] == "/en/way/"


@kind
def the_translation_of_a_practice_is_published_in_the_translation_editor(w: World) -> Edit:
    fill(submit(w.bus), {"title": "Owl bus"})
    send(w, f"/admin/snippets/practices/practice/edit/{w.bus_en.pk}/", {"action": "publish"})
    yield
    assert w.shown("bus_en")["title"] == "Owl bus"


@kind
def a_page_is_submitted_for_translation_in_the_admin(w: World) -> Edit:
    english = str(w.about_en.locale_id)
    edit(w, f"/admin/localize/submit/page/{w.staff.pk}/", {"locales": [english]})
    assert Translation.objects.filter(source__object_id=w.staff.translation_key).exists()
    yield NOTHING


@kind
def the_translation_editor_of_a_page_opens(w: World) -> Edit:
    assert w.office.get(f"/admin/pages/{w.about_en.pk}/edit/").status_code == 200
    yield NOTHING
