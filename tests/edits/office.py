"""The same through the admin, as people click it. The request itself must have made the entries."""

from django.http import QueryDict
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, Site
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from api.published.models import Due, Mark

from ..content import World
from ..make import make_topic, png
from .kinds import NOTHING, Edit, kind


def form_at(w: World, address: str, form_id: str | None = None) -> QueryDict:
    """The fields of a form in the admin as they are filled in."""
    response = w.office.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return querydict_from_html(response.content.decode(), form_id=form_id)


def send(w: World, address: str, fields: dict | None = None, drained: bool = True) -> None:
    """Sends a form; it must be accepted, and nothing may wait afterwards."""
    response = w.office.post(address, fields or {})
    said = response.content.decode()[:3000] if response.status_code != 302 else ""
    assert response.status_code == 302 or "modal" in response["Content-Type"] + said or "json" in response["Content-Type"], said
    if drained:
        assert not Mark.objects.exists() and not Due.objects.exists()
