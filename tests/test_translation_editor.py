"""What the translator sees of a practice and a page."""

import html
import json
import re

import pytest
from django.urls import reverse

from home.models import StandardPage
from practices.models import ImplementationStep, Obstacle, PartnerOrganisation

from .make import make_image, make_page, make_practice, make_user, publish, submit

pytestmark = pytest.mark.django_db


def shown_segments(client, translation) -> set[str]:
    address = translation.get_target_instance_edit_url()
    page = client.get(address).content.decode()
    props = json.loads(html.unescape(re.search(r'data-props="([^"]*)"', page).group(1)))
    return {segment["contentPath"] for segment in props["segments"] if segment["type"] == "string"}


def stored_segments(translation) -> set[str]:
    return set(translation.source.stringsegment_set.values_list("context__path", flat=True))


def test_every_text_of_a_practice_can_be_translated_in_the_editor(client, index):
    client.force_login(make_user())
    practice = make_practice("Nachtbus", image=make_image(), mechanism="Weil …", keywords="bus, nacht")
    practice.obstacles = [Obstacle(text="Kosten", locale=practice.locale)]
    practice.steps = [ImplementationStep(text="Planen", duration="ein Monat", locale=practice.locale)]
    practice.partners = [PartnerOrganisation(name="VB", type="transport", role="fährt", locale=practice.locale)]
    practice.save()
    publish(practice)
    translation = submit(practice)

    assert shown_segments(client, translation) == stored_segments(translation)
    assert {path.split(".")[0] for path in stored_segments(translation)} >= {"obstacles", "steps", "partners", "images"}


def test_every_text_of_a_page_can_be_translated_in_the_editor(client, home):
    client.force_login(make_user())
    body = [("text", "<h2>Ziele</h2><p>Mehr Sicherheit.</p>"), ("quote", {"text": "Gut so", "attribution": "Stadt"})]
    page = make_page(home, "Über uns", StandardPage, body=json.dumps([{"type": t, "value": v} for t, v in body]))
    translation = submit(page)

    assert shown_segments(client, translation) == stored_segments(translation)


def test_the_practice_form_can_be_opened_in_both_languages(client, index):
    client.force_login(make_user())
    practice = make_practice("Nachtbus")
    translation = submit(practice)

    for pk in (practice.pk, translation.get_target_instance().pk):
        address = reverse("wagtailsnippets_practices_practice:edit", args=[pk])
        assert client.get(address).status_code == 200
