"""Whatever is sent, the answer is a problem document that names the parameter, and never a 5xx."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .make import make_practice

pytestmark = pytest.mark.django_db

LISTS = ["practices", "pages", "members", "topics"]
WRONG = [
    ("practices/", "foo", "1"),
    ("practices/", "limit", "0"),
    ("practices/", "limit", "101"),
    ("practices/", "limit", "abc"),
    ("practices/", "limit", "１０"),
    ("practices/", "offset", "-1"),
    ("practices/", "offset", "1" + "0" * 20),
    ("practices/", "offset", "1e3"),
    ("practices/", "locale", "xx"),
    ("practices/", "locale", "d"),
    ("practices/", "locale", "de'--"),
    ("practices/", "locale", "de\x00"),
    ("practices/", "fallback", "fr"),
    ("practices/", "topic", ","),
    ("practices/", "topic", "night;drop table"),
    ("practices/", "topic", "a" * 81),
    ("practices/", "sort", "internal_notes"),
    ("practices/", "sort", "-entry__document"),
    ("practices/", "search", "\x00"),
    ("practices/", "search", "a" * 101),
    ("practices/", "search", " "),
    ("practices/", "document__contains", "x"),
    ("pages/", "type", "standard,secret"),
    ("pages/", "slug", "x"),
    ("members/", "topic", "night"),
    ("topics/", "search", "x"),
    ("site/", "fallback", "de"),
    ("resolve/", "path", "\x00"),
    ("resolve/", "path", "/" + "a" * 1000),
    ("resolve/", "url", "/de/"),
    ("changes/", "after", "nonsense"),
    ("changes/", "after", "abc.-1"),
    ("changes/", "after", "abc.1e9"),
    ("changes/", "after", ".5"),
    ("changes/", "after", "abc." + "9" * 40),
    ("changes/", "limit", "1001"),
    ("changes/", "types", "a b"),
    ("changes/", "cursor", "x"),
]


def is_problem(answer) -> bool:
    return answer["Content-Type"] == "application/problem+json" and answer.json()["status"] == answer.status_code


@pytest.mark.parametrize(("endpoint", "name", "value"), WRONG)
def test_a_wrong_parameter_is_a_400_that_names_it(api, endpoint, name, value):
    answer = api.get(f"/api/v1/{endpoint}", {name: value})

    assert answer.status_code == 400 and is_problem(answer)
    assert answer.json()["parameter"] == name
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", LISTS)
def test_a_parameter_given_twice_is_a_400(api, name):
    answer = api.get(f"/api/v1/{name}/?limit=1&limit=2")
    assert (answer.status_code, answer.json()["parameter"]) == (400, "limit")


@pytest.mark.parametrize("cursor", ["0123456789abcdef.5", "{epoch}.999999"])
def test_a_cursor_that_cannot_be_continued_is_a_410_with_its_reason(api, cursor):
    epoch = api.get("/api/v1/changes/").json()["next"].split(".")[0]
    answer = api.get("/api/v1/changes/", {"after": cursor.format(epoch=epoch)})

    assert answer.status_code == 410 and is_problem(answer)
    assert answer.json()["reason"] in ("epoch-changed", "ahead-of-server")


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/nothing/",
        "/api/v1/practices/nothing/",
        "/api/v1/practices/%00/",
        "/api/v1/practices/'or'1'='1/",
        "/api/v1/practices/../../admin/",
        "/api/v1/pages/00000000-0000-0000-0000-000000000000/",
        "/api/",
        "/api/v1/resolve/?path=/never/there/",
    ],
)
def test_an_unknown_address_is_a_404_problem(api, address):
    answer = api.get(address)
    assert answer.status_code == 404 and is_problem(answer)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_writing_is_a_405_problem(api, method):
    answer = getattr(api, method)("/api/v1/practices/")
    assert answer.status_code == 405 and is_problem(answer)
    assert "GET" in answer["Allow"]


@pytest.mark.parametrize("header", ["Mon, 99 Foo", "\x7f", "W/", '"', "*", "ä"])
def test_odd_conditional_headers_do_no_harm(api, header):
    for name in ("if-none-match", "if-modified-since"):
        assert api.get("/api/v1/site/", headers={name: header}).status_code in (200, 304)


def test_quotes_and_operators_in_a_search_are_words(api, index):
    make_practice("Nachtbus")
    for text in ["'", '"', "%", "_", "\\", "a OR 1=1 --", "NEAR(", "*", "nacht & !bus", "💥", "{}"]:
        answer = api.get("/api/v1/practices/", {"search": text})
        assert answer.status_code == 200, text
        assert answer.json()["count"] == 0, text
    assert api.get("/api/v1/practices/", {"search": "NACHTBUS"}).json()["count"] == 1


anything = st.text(max_size=60)
names = st.sampled_from(["locale", "limit", "offset", "sort", "topic", "search", "after", "types", "path", "x"])
endpoints = st.sampled_from(
    ["site/", "resolve/", "practices/", "pages/", "members/", "topics/", "changes/", "practices/a/"]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(endpoint=endpoints, query=st.dictionaries(names, anything, max_size=3))
def test_no_query_is_a_5xx(api, endpoint, query):
    try:
        answer = api.get(f"/api/v1/{endpoint}", query)
    except UnicodeEncodeError:  # a lone surrogate cannot be sent at all
        return
    assert answer.status_code < 500
    assert answer.status_code < 400 or is_problem(answer)
