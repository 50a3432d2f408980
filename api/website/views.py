"""Lists and single items of published entries: the two views that nearly every endpoint is made of."""

import json
import uuid
from collections.abc import Callable
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import JSONRenderer
from rest_framework.views import APIView

from api.published.models import Entry, Term
from api.published.reading import Standing, public, up_to_date
from api.representation.words import fold

from .answers import answer, list_etag
from .errors import Problem, problem_details
from .parameters import FALLBACK, LIMIT, LOCALE, OFFSET, Parameter, read_parameters

SORTS = {
    "date": "date",
    "-date": "-date",
    "title": "title",
    "-title": "-title",
    "changed": "sequence",
    "-changed": "-sequence",
}
FALLBACK_MARK = '{"fallback":true,'


class AlwaysJson(BaseContentNegotiation):
    """There is one format; a browser that asks for HTML gets it too."""

    def select_parser(self, request, parsers):
        return None

    def select_renderer(self, request, renderers, format_suffix=None):
        return renderers[0], renderers[0].media_type


class ContentView(APIView):
    """A reading view: no session, no cookie, parameters from a closed list."""

    parameters: ClassVar[tuple[Parameter, ...]] = (LOCALE, FALLBACK)
    http_method_names = ["get", "head", "options"]
    authentication_classes = ()
    permission_classes = ()
    renderer_classes = (JSONRenderer,)
    parser_classes = ()
    content_negotiation_class = AlwaysJson

    def options(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return HttpResponse(status=204)

    def get_exception_handler(self) -> Callable:
        return problem_details

    def values(self, request: HttpRequest, now: Standing) -> dict[str, Any]:
        """The parameters, with the languages checked against those of the site."""
        values = read_parameters(request.GET, self.parameters)
        languages = locales(now)
        for name in ("locale", "fallback"):
            if values.get(name) and values[name] not in languages:
                raise Problem(400, f"No content in this language. There is: {', '.join(languages)}.", parameter=name)
        values["locale"] = values.get("locale") or settings.LANGUAGE_CODE
        return values


def locales(now: Standing) -> list[str]:
    """The languages in which the site is public."""
    return sorted(kind.split(":")[1] for kind in now.tallies.get("public", {}) if kind.startswith("site:"))


class EntryList(ContentView):
    """A list of cards: {"count", "next", "previous", "results": [...]}."""

    types: ClassVar[tuple[str, ...]] = ()
    facets: ClassVar[tuple[str, ...]] = ()
    default_sort: ClassVar[str] = "-date"

    def get(self, request: HttpRequest) -> HttpResponse:
        now = up_to_date()
        values = self.values(request, now)
        etag = list_etag(request, now.epoch, now.sequence)
        return answer(request, lambda: self.body(request, values), etag, now.changed_at, " ".join(self.types))

    def body(self, request: HttpRequest, values: dict[str, Any]) -> str:
        entries = self.chosen(values)
        count, limit, offset = entries.count(), values["limit"], values["offset"]
        sort = SORTS[values["sort"] or self.default_sort]
        rows = entries.order_by(sort, "pk").values_list("card", "locale")[offset : offset + limit]
        cards = [card if locale == values["locale"] else FALLBACK_MARK + card[1:] for card, locale in rows]
        following = page_url(request, offset + limit) if offset + limit < count else None
        previous = page_url(request, max(0, offset - limit)) if offset else None
        head = json.dumps({"count": count, "next": following, "previous": previous})
        return f'{head[:-1]}, "results": [{",".join(cards)}]}}'

    def chosen(self, values: dict[str, Any]) -> QuerySet[Entry]:
        """The entries that the parameters ask for: OR within one of them, AND across."""
        entries = in_language(values).filter(type__in=values.get("type") or self.types)
        for facet in self.facets:
            if values.get(facet):
                terms = Term.objects.filter(entry=OuterRef("pk"), facet=facet, code__in=values[facet])
                entries = entries.filter(Exists(terms))
        if values.get("translation_state"):
            entries = entries.filter(translation_state__in=values["translation_state"])
        for word in fold(values.get("search") or "").split():
            entries = entries.filter(words__contains=word)
        return entries


class EntryDetail(ContentView):
    """One item by the UUID of its work, or by its slug in the language."""

    types: ClassVar[tuple[str, ...]] = ()

    def get(self, request: HttpRequest, id: str) -> HttpResponse:
        now = up_to_date()
        values = self.values(request, now)
        entry = self.find(id, values)
        fallback = entry.locale != values["locale"]
        document = FALLBACK_MARK + entry.document[1:] if fallback else entry.document
        etag = f"{entry.etag}-fallback" if fallback else entry.etag
        return answer(request, lambda: document, etag, entry.changed_at, f"{entry.type} {entry.work}")

    def find(self, id: str, values: dict[str, Any]) -> Entry:
        wanted = [values["locale"], values["fallback"]]
        rows = Entry.objects.filter(by_id(id), type__in=self.types, locale__in=[code for code in wanted if code])
        found = {entry.locale: entry for entry in rows}
        for code in wanted:
            if code in found and is_public(found[code]):
                return found[code]
        if any(entry.withdrawn for entry in found.values()):
            raise Problem(410, "This has been withdrawn.")
        raise Problem(404, "There is nothing public with this id or slug in this language.")


def is_public(entry: Entry) -> bool:
    return not entry.withdrawn and (entry.valid_until is None or entry.valid_until > timezone.now())


def by_id(id: str) -> Q:
    try:
        return Q(work=uuid.UUID(id))
    except ValueError:
        return Q(slug=id)


def in_language(values: dict[str, Any]) -> QuerySet[Entry]:
    """What is public in the language; with `fallback` also what exists in that language only."""
    entries = public()
    if not values.get("fallback") or values["fallback"] == values["locale"]:
        return entries.filter(locale=values["locale"])
    same_work = public().filter(work=OuterRef("work"), locale=values["locale"])
    return entries.filter(Q(locale=values["locale"]) | Q(~Exists(same_work), locale=values["fallback"]))


def page_url(request: HttpRequest, offset: int) -> str:
    """The address of another page of the same list; from the settings, never from the Host header."""
    query = {**request.GET.dict(), "offset": offset}
    return f"{settings.BASE_URL}{request.path}?{urlencode(query)}"


LIST_PARAMETERS = (LOCALE, FALLBACK, LIMIT, OFFSET)
