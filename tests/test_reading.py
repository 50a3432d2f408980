"""What a reader of the API can rely on: languages, caching, paging, budgets."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.published.drain import drain
from practices.models import Practice

from .make import make_member, make_page, make_practice, make_topic, translate

pytestmark = pytest.mark.django_db


def queries(api, address: str, **headers) -> int:
    api.get(address)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = api.get(address, **headers)
    assert answer.status_code in (200, 304)
    return len(captured)


def test_gaps_are_filled_only_if_asked_for_and_honestly(api, index):
    translate(make_practice("Nachtbus"), {"title": "Night bus"})
    make_practice("Nur deutsch")

    assert api.get("/api/v1/practices/?locale=en").json()["count"] == 1
    filled = api.get("/api/v1/practices/?locale=en&fallback=de").json()["results"]
    assert [(item["title"], item["locale"], item.get("fallback")) for item in filled] == [
        ("Night bus", "en", None),
        ("Nur deutsch", "de", True),
    ]
    detail = api.get("/api/v1/practices/nur-deutsch/?locale=en&fallback=de").json()
    assert (detail["locale"], detail["fallback"]) == ("de", True)
    assert api.get("/api/v1/practices/nur-deutsch/?locale=en").status_code == 404


def test_filters_mean_or_within_and_and_across(api, index):
    night, sport = make_topic("night-2"), make_topic("sport")
    munich = make_member("muenchen")
    make_practice("A", primary_topic=night, member=munich)
    make_practice("B", primary_topic=sport)
    make_practice("C", primary_topic=sport, member=munich)

    def titles(query: str) -> list[str]:
        return [item["title"] for item in api.get(f"/api/v1/practices/?{query}").json()["results"]]

    assert titles("topic=night-2,sport") == ["A", "B", "C"]
    assert titles("topic=sport&member=muenchen") == ["C"]
    assert titles("topic=unknown") == []
    assert titles("sort=-title") == ["C", "B", "A"]


def test_practices_can_be_filtered_by_the_state_of_their_translation(api, index):
    practice = make_practice("Nachtbus")
    translate(practice)
    practice.summary = "Neu"
    practice.save_revision().publish()

    assert api.get("/api/v1/practices/?locale=en&translation_state=current").json()["count"] == 0
    assert api.get("/api/v1/practices/?locale=en&translation_state=outdated").json()["count"] == 1


def test_a_list_is_paged_without_gaps(api, index):
    for letter in "ABCDE":
        make_practice(letter)
    address, seen = "/api/v1/practices/?limit=2", []
    while address:
        page = api.get(address).json()
        seen += [item["title"] for item in page["results"]]
        assert page["count"] == 5
        address = page["next"]
    assert seen == list("ABCDE")


def test_addresses_come_from_the_settings_and_never_from_the_host_header(api, index, settings):
    settings.ALLOWED_HOSTS = ["evil.example"]
    make_practice("A"), make_practice("B")
    page = api.get("/api/v1/practices/?limit=1", headers={"host": "evil.example"})

    assert page.json()["next"].startswith(settings.BASE_URL)
    assert b"evil.example" not in page.content


@pytest.mark.parametrize(
    "address", ["site/", "practices/", "practices/nachtbus/", "pages/", "topics/", "resolve/?path=/de/"]
)
def test_what_has_not_changed_is_a_304_until_it_has(api, index, address):
    practice = make_practice("Nachtbus")
    first = api.get(f"/api/v1/{address}")
    again = api.get(f"/api/v1/{address}", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert first["Cache-Control"].startswith("public") and first["Last-Modified"] and first["Cache-Tag"]
    assert "Cookie" not in first.get("Vary", "") and not first.cookies
    Practice.objects.filter(pk=practice.pk).update(title="Anders")
    if "practices" in address:
        assert api.get(f"/api/v1/{address}", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_an_old_address_leads_to_the_new_one_and_a_withdrawn_one_is_gone(api, index):
    practice = make_practice("Nachtbus")
    english = translate(practice, {"title": "Night bus", "slug": "night-bus"})

    def resolve(path: str) -> dict:
        return api.get("/api/v1/resolve/", {"path": path}).json()

    assert resolve("/de/praxis/nachtbus/")["kind"] == "content"
    assert resolve("/en/practices/night-bus")["locale"] == "en"
    practice.slug = "bus-bei-nacht"
    practice.save_revision().publish()
    assert resolve("/de/praxis/nachtbus/") == {"kind": "redirect", "path": "/de/praxis/bus-bei-nacht/"}
    english.unpublish()
    assert resolve("/en/practices/night-bus/")["kind"] == "other-languages"
    Practice.objects.get(pk=practice.pk).unpublish()
    assert resolve("/de/praxis/nachtbus/") == {"kind": "gone"}


def test_a_page_is_found_by_id_slug_type_and_parent(api, home):
    parent = make_page(home, "Über uns")
    child = make_page(parent, "Gründung")

    assert api.get("/api/v1/pages/gruendung/").json()["parent"]["title"] == "Über uns"
    found = api.get(f"/api/v1/pages/?parent={parent.translation_key}&type=standard").json()["results"]
    assert [item["id"] for item in found] == [str(child.translation_key)]


@pytest.mark.parametrize("count", [20, 2000])
def test_the_number_of_queries_does_not_grow_with_the_content(api, index, count):
    first = make_practice("Nachtbus")
    more = (
        Practice(
            title=f"P {n}",
            slug=f"p-{n}",
            record_number=f"P-{n}",
            locale=first.locale,
            primary_topic=first.primary_topic,
        )
        for n in range(1, count)
    )
    Practice.objects.bulk_create(more)
    while not drain():
        pass

    assert queries(api, "/api/v1/practices/?limit=20") <= 3
    assert queries(api, "/api/v1/practices/?topic=night&sort=-date&offset=5") <= 3
    assert queries(api, "/api/v1/practices/nachtbus/") <= 2
    assert queries(api, "/api/v1/changes/?limit=100") <= 2
    head = api.get("/api/v1/changes/?limit=1000").json()["next"]
    at_head = f"/api/v1/changes/?after={head}"
    assert queries(api, at_head, headers={"if-none-match": api.get(at_head)["ETag"]}) == 1


def test_the_schema_describes_every_endpoint(api):
    schema = api.get("/api/schema/").json()
    assert schema["openapi"].startswith("3.1")
    assert {path.removeprefix("/api/v1/") for path in schema["paths"]} == {
        "site/",
        "resolve/",
        "pages/",
        "pages/{id}/",
        "practices/",
        "practices/{id}/",
        "members/",
        "topics/",
        "changes/",
        "syndication/changes/",
    }


def test_head_and_options_answer_without_a_body(api, index):
    make_practice("Nachtbus")
    head = api.head("/api/v1/practices/nachtbus/")
    assert (head.status_code, head.content) == (200, b"") and head["ETag"]
    options = api.options("/api/v1/practices/")
    assert (options.status_code, options["Allow"]) == (204, "GET, HEAD, OPTIONS")


def test_answers_are_the_same_whatever_the_reader_accepts(api, index):
    plain = api.get("/api/v1/practices/")
    odd = api.get("/api/v1/practices/", headers={"accept": "text/html", "accept-language": "fr"})
    assert plain.content == odd.content
    assert "Vary" not in plain
