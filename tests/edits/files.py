"""Images and documents: content, rights, places."""

import datetime

from django.core import serializers
from wagtail.models import Collection

from cms.media.models import Document, Image
from home.models import NewsPage
from practices.models import PracticeImage

from ..content import World, link, stream
from ..make import make_document, png, publish
from .kinds import DAY, NOTHING, Edit, kind, sql, today


@kind
def the_file_of_an_image_is_replaced(w: World) -> Edit:
    before = w.shown("bus")["images"][0]["src"]
    image = w.harbour
    image.file, image.file_hash = png("red", (700, 500)), ""
    image.save()
    yield
    assert w.shown("bus")["images"][0]["width"] == 700
    assert w.shown("bus")["images"][0]["src"] != before


@kind
def the_credit_of_an_image_is_changed_by_update(w: World) -> Edit:
    Image.objects.filter(pk=w.square.pk).update(credit="Foto: Stadt")
    yield
    assert "Foto: Stadt" in w.text("about") and "Foto: Stadt" in w.text("award_en")


@kind
def the_focal_point_of_an_image_is_set(w: World) -> Edit:
    Image.objects.filter(pk=w.square.pk).update(focal_point_x=100, focal_point_y=60)
    yield
    assert w.shown("award")["image"]["focal_point"] == {"x": 0.1, "y": 0.1}


@kind
def the_title_of_an_image_is_changed(w: World) -> Edit:
    Image.objects.filter(pk=w.square.pk).update(title="Marktplatz")
    yield NOTHING


@kind
def the_licence_of_an_image_ended_yesterday(w: World) -> Edit:
    Image.objects.filter(pk=w.harbour.pk).update(licence_ends_on=today() - DAY)
    yield
    assert w.shown("about")["image"] is None and w.shown("bus_en")["images"] == []


@kind
def the_licence_of_an_image_ends_with_this_day(w: World) -> Edit:
    Image.objects.filter(pk=w.harbour.pk).update(licence_ends_on=today())
    yield NOTHING
    w.let_pass(DAY)
    yield
    assert w.shown("about")["image"] is None


@kind
def the_licence_of_a_sealed_image_changes(w: World) -> Edit:
    Image.objects.filter(pk=w.sealed.pk).update(credit="Niemand")
    yield NOTHING


@kind
def partners_may_no_longer_use_an_image(w: World) -> Edit:
    Image.objects.filter(pk=w.harbour.pk).update(may_be_shared=False)
    yield
    assert w.shown("bus")["images"] and not w.for_partners("bus")["images"]


@kind
def an_image_is_deleted(w: World) -> Edit:
    w.square.delete()
    yield
    assert w.shown("award")["image"] is None and "Der Platz" not in w.text("about")


@kind
def images_are_deleted_by_queryset(w: World) -> Edit:
    Image.objects.all().delete()
    yield
    assert w.shown("bus")["images"] == [] and w.shown("about")["image"] is None


@kind
def an_image_is_moved_to_a_restricted_collection(w: World) -> Edit:
    Image.objects.filter(pk=w.harbour.pk).update(collection=w.drawer)
    yield
    assert w.shown("about")["image"] is None and w.shown("bus")["images"] == []


@kind
def an_image_is_moved_out_of_a_restricted_collection(w: World) -> Edit:
    Image.objects.filter(pk=w.sealed.pk).update(collection=Collection.get_first_root_node())
    yield
    assert "Versiegelt" in w.text("about")


@kind
def a_page_gets_another_image(w: World) -> Edit:
    NewsPage.objects.filter(pk=w.award.pk).update(image=w.harbour)
    yield
    assert w.shown("award_en")["image"]["src"] == w.shown("award")["image"]["src"]
    assert f"/images/{w.harbour.pk}/" in w.shown("award")["image"]["src"]


@kind
def the_alternative_text_of_a_practices_image_is_changed_by_update(w: World) -> Edit:
    PracticeImage.objects.filter(practice=w.bus_en).update(alt="A bus")
    yield
    assert w.shown("bus_en")["images"][0]["alt"] == "A bus"


@kind
def the_content_of_a_document_is_replaced(w: World) -> Edit:
    before = w.shown("bus")["problem"]
    document = w.paper
    document.file, document.file_hash = make_document(content=b"%PDF-1.4 other").file, ""
    document.save()
    yield
    assert w.shown("bus")["problem"] != before and f"/documents/{document.pk}/" in w.shown("bus")["problem"]


@kind
def a_document_is_deleted(w: World) -> Edit:
    w.paper.delete()
    yield
    assert f"/documents/{w.rows['paper'][1]}/" not in w.text("about") + w.text("about_en") + w.text("bus")


@kind
def a_document_is_moved_to_a_restricted_collection(w: World) -> Edit:
    Document.objects.filter(pk=w.paper.pk).update(collection=w.drawer)
    yield
    assert f"/documents/{w.paper.pk}/" not in w.text("bus")


@kind
def a_document_is_moved_out_of_a_restricted_collection(w: World) -> Edit:
    Document.objects.filter(pk=w.secret.pk).update(collection=w.campaign)
    yield
    assert f"/documents/{w.secret.pk}/" in w.text("about")


@kind
def the_licence_of_a_document_ends(w: World) -> Edit:
    Document.objects.filter(pk=w.paper.pk).update(licence_ends_on=today() + datetime.timedelta(days=3))
    yield NOTHING
    w.let_pass(5 * DAY)
    yield
    assert f"/documents/{w.paper.pk}/" not in w.text("bus")


@kind
def a_document_gets_another_name(w: World) -> Edit:
    sql("UPDATE media_document SET file = 'documents/neu.pdf' WHERE id = %s", w.paper.pk)
    yield
    assert "/neu.pdf" in w.text("bus")


@kind
def a_document_that_was_deleted_is_loaded_again(w: World) -> Edit:
    kept = serializers.serialize("json", [w.paper])
    w.paper.delete()
    yield
    for loaded in serializers.deserialize("json", kept):
        loaded.save()
    yield
    assert f"/documents/{w.paper.pk}/" in w.text("bus")


@kind
def an_image_that_was_deleted_is_loaded_again(w: World) -> Edit:
    kept = serializers.serialize("json", [w.square])
    w.square.delete()
    yield
    for loaded in serializers.deserialize("json", kept):
        loaded.save()
    yield
    assert "Der Platz" in w.text("about")


@kind
def a_link_to_a_document_is_added(w: World) -> Edit:
    page = w.staff
    page.body = stream(("text", link("document", w.report, "Bericht")))
    publish(page)
    yield
    assert f"/documents/{w.report.pk}/" in w.text("staff")
