"""Pictures and documents at their public addresses."""

import re

import pytest

from .make import make_document, make_image, make_page, make_practice, png

pytestmark = pytest.mark.django_db


def path_of(url: str) -> str:
    return re.sub(r"^https?://[^/]+", "", url)


@pytest.fixture
def picture(api, index):
    return make_image()


@pytest.fixture
def source(api, picture) -> str:
    """The address of the picture as the API gives it."""
    practice = make_practice("Nachtbus", image=picture)
    return path_of(api.get(f"/api/v1/practices/{practice.translation_key}/").json()["images"][0]["src"])


def body(response) -> bytes:
    return b"".join(response)


def test_a_picture_is_served_in_the_presets_of_the_api_and_no_others(api, source):
    served = api.get(source)
    assert (served.status_code, served["Content-Type"]) == (200, "image/jpeg")
    assert body(api.get(source.replace(".jpg", ".webp")))[8:12] == b"WEBP"
    for wrong in (source.replace(".jpg", ".png"), source.replace("/800.", "/801."), source.replace("/800.", "/1600.")):
        assert api.get(wrong).status_code == 404


def test_a_lost_rendition_is_made_again(api, picture, source):
    first = body(api.get(source))
    for rendition in picture.renditions.all():
        rendition.file.storage.delete(rendition.file.name)
    assert body(api.get(source)) == first


def test_a_lost_original_is_a_404(api, picture, source):
    picture.file.storage.delete(picture.file.name)
    assert api.get(source).status_code == 404


def test_a_lost_document_is_a_404(api, home):
    paper = make_document()
    link = f'<p><a linktype="document" id="{paper.pk}">Papier</a></p>'
    page = make_page(home, "Über uns", body=[("text", link)])
    html = api.get(f"/api/v1/pages/{page.translation_key}/").json()["body"][0]["value"]
    address = path_of(re.search(r'href="([^"]+)"', html).group(1))
    served = api.get(address)
    assert served.status_code == 200 and body(served) == b"%PDF-1.4 paper"

    paper.file.storage.delete(paper.file.name)
    assert api.get(address).status_code == 404


def test_a_new_picture_has_a_new_address_and_the_old_one_is_gone(api, picture, source):
    before = body(api.get(source))
    picture.file = png("crimson")
    picture.save()
    assert api.get(source).status_code == 404
    practice = api.get("/api/v1/practices/nachtbus/").json()
    assert body(api.get(path_of(practice["images"][0]["src"]))) != before
