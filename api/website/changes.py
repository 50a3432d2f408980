"""The change feed of all public content, and what the partners' feed shares with it."""

import hashlib
import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.published import feed
from api.published.reading import Standing, up_to_date
from api.published.tally import PUBLIC

from . import shapes
from .answers import answer
from .errors import Problem
from .parameters import Parameter, codes, read_parameters, whole_number
from .views import ContentView

AFTER = Parameter("after", "The cursor that `next` gave; left out, the feed starts from the beginning.", str)
PARAMETERS = (
    AFTER,
    whole_number("limit", "How many items a page has at most.", 1, 1000, 100),
    codes("types", "Types of items, such as practice,news."),
    codes("locales", "Languages, such as de,en."),
)


class Changes(ContentView):
    parameters = PARAMETERS
    cache = "public, max-age=0, must-revalidate"

    @extend_schema(
        operation_id="changes", parameters=[p.schema() for p in PARAMETERS], responses=shapes.answers(shapes.ChangePage)
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        values = read_parameters(request.GET, self.parameters)
        return self.page(request, up_to_date(), PUBLIC, values)

    def page(self, request: HttpRequest, now: Standing, scope: str, values: dict[str, Any]) -> HttpResponse:
        after = read_cursor(values["after"], now)
        found = f"{now.epoch}.{now.sequence}.{now.pending}.{scope}.{sorted(values.items(), key=str)}"
        etag = hashlib.sha256(found.encode()).hexdigest()[:32]
        filters = {"types": values["types"], "locales": values["locales"]}

        def body() -> str:
            page = feed.read_page(now, scope, after, values["limit"], **filters)
            tail = {"next": page.next, "has_more": page.has_more, "pending": now.pending, "state": page.state}
            return f'{{"items":[{",".join(page.items)}],{json.dumps(tail)[1:]}'

        return answer(request, body, etag, None, "changes", self.cache)


def read_cursor(cursor: str | None, now: Standing) -> int:
    try:
        return feed.read_cursor(cursor, now)
    except feed.CursorError as error:
        detail = "This cursor cannot be continued. Read the feed from the beginning, without a cursor."
        raise Problem(410, detail, parameter="after", reason=error.reason) from error
    except ValueError as error:
        raise Problem(400, str(error), parameter="after") from error
