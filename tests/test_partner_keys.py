"""Partners and their keys, made in the admin and used at the feed."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from api.syndication.models import Partner, PartnerKey

from .make import make_practice, make_user, translate

pytestmark = pytest.mark.django_db
FEED = "/api/v1/syndication/changes/"


@pytest.fixture
def partner(db):
    return Partner.objects.create(name="EFUS", channel="live")


def pull(api, key: str, **query):
    return api.get(FEED, query, headers={"authorization": f"Bearer {key}"})


def share(**fields):
    return make_practice(shared=True, approved_for_reuse=True, **fields)


def test_a_key_is_shown_once_and_kept_as_a_hash(client, partner):
    client.force_login(make_user())
    address = reverse("wagtailsnippets_syndication_partner:keys", args=[partner.pk])

    made = client.post(address)
    key = re.search(r"defus_live_[0-9a-f]{12}_[0-9a-f]{64}", made.content.decode()).group()

    assert "no-store" in made["Cache-Control"]
    assert key not in client.get(address).content.decode()
    assert key.split("_")[-1] not in str(PartnerKey.objects.values())
    assert PartnerKey.find(key).partner == partner


def test_an_editor_without_the_right_makes_no_keys(client, partner):
    user = make_user("reader", superuser=False)
    client.force_login(user)

    client.post(reverse("wagtailsnippets_syndication_partner:keys", args=[partner.pk]))
    assert not PartnerKey.objects.exists()


def test_a_partner_receives_what_is_shared_in_both_languages(api, index, partner):
    practice = share(title="Nachtbus")
    translate(practice, {"title": "Night bus"})
    make_practice("Nicht geteilt")

    page = pull(api, PartnerKey.make(partner)).json()
    assert [item["document"]["title"] for item in page["items"]] == ["Nachtbus", "Night bus"]
    assert page["state"]["count"] == 2 and not page["has_more"]


def test_what_is_no_longer_shared_is_deleted_at_the_partner(api, index, partner):
    practice = share()
    key = PartnerKey.make(partner)
    cursor = pull(api, key).json()["next"]
    type(practice).objects.filter(pk=practice.pk).update(shared=False)

    items = pull(api, key, after=cursor).json()["items"]
    assert [item["op"] for item in items] == ["delete"]
    assert "document" not in items[0]


def test_an_embargo_holds_back_from_partners_only(api, index, partner):
    practice = share(embargo_until=timezone.now() + timezone.timedelta(days=1))

    assert api.get(f"/api/v1/practices/{practice.translation_key}/").status_code == 200
    assert pull(api, PartnerKey.make(partner)).json()["items"] == []


def test_demonstration_records_go_to_test_partners_only(api, index, partner):
    share(is_demo=True)
    test = Partner.objects.create(name="Trial", channel="test")

    assert len(pull(api, PartnerKey.make(test)).json()["items"]) == 1
    assert pull(api, PartnerKey.make(partner)).json()["items"] == []


def test_a_revoked_key_is_refused_at_once(api, partner):
    key = PartnerKey.make(partner)
    assert pull(api, key).status_code == 200

    PartnerKey.objects.get().revoke()
    assert pull(api, key).status_code == 401


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Basic abc",
        "Bearer defus_live_x_y",
        "Bearer defus_test_{id}_{secret}",
        "Bearer {key}x",
        "Bearer ä",
    ],
)
def test_a_wrong_key_is_a_401_that_says_how_to_send_one(api, partner, header):
    key = PartnerKey.make(partner)
    _, _, id, secret = key.split("_")
    given = header.format(key=key, id=id, secret=secret)

    answer = api.get(FEED, headers={"authorization": given} if given else {})
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_a_language_outside_the_agreement_is_a_403(api, partner):
    partner.locales = "en"
    partner.save()

    answer = pull(api, PartnerKey.make(partner), locales="de")
    assert (answer.status_code, answer.json()["parameter"]) == (403, "locales")


def test_the_cursor_acknowledges_what_came_before(api, index, partner):
    share()
    key = PartnerKey.make(partner)
    cursor = pull(api, key).json()["next"]
    pull(api, key, after=cursor)

    partner.refresh_from_db()
    assert partner.cursor_sequence == int(cursor.split(".")[1])
    assert partner.last_pull_at is not None


def test_partners_answers_are_not_cached(api, partner):
    assert pull(api, PartnerKey.make(partner))["Cache-Control"] == "private, no-store"
