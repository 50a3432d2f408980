"""What an address of the website is."""

import json
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.published.models import Address, Entry
from api.published.reading import public, up_to_date

from . import shapes
from .answers import answer, list_etag
from .errors import Problem
from .parameters import read_parameters, text
from .views import ContentView, is_public

PATH = text("path", "A path on the website, such as /en/practices/night-bus/.", longest=1000)


class Resolve(ContentView):
    """{"kind": "content" | "redirect" | "other-languages" | "gone", ...}; 404 for what was never there.

    content: type, id, locale, path · redirect: path (final) · gone: nothing more · other-languages: translations
    """

    parameters = (PATH,)

    @extend_schema(operation_id="resolve", parameters=[PATH.schema()], responses=shapes.answers(shapes.Resolved))
    def get(self, request: HttpRequest) -> HttpResponse:
        now = up_to_date()
        path = read_parameters(request.GET, self.parameters)["path"]
        if not path:
            raise Problem(400, "Say which address: ?path=/de/", parameter="path")
        address = Address.objects.filter(path=normal(path)).select_related("entry").first()
        if address is None:
            raise Problem(404, "There never was anything at this address.")
        found = resolved(address)
        etag = list_etag(request, now.epoch, now.sequence)
        return answer(request, lambda: json.dumps(found, ensure_ascii=False), etag, now.changed_at, "resolve")


def normal(path: str) -> str:
    """As addresses are kept: decoded, with a slash at both ends, without query."""
    path = unquote(path.split("?")[0].split("#")[0]).strip("/")
    return f"/{path}/" if path else "/"


def resolved(address: Address) -> dict:
    entry = address.entry
    if is_public(entry):
        if entry.path == address.path:
            return {"kind": "content", **reference(entry)}
        return {"kind": "redirect", "path": entry.path}
    others = public().filter(work=entry.work).order_by("locale")
    if others:
        return {"kind": "other-languages", "translations": [reference(other) for other in others]}
    return {"kind": "gone"}


def reference(entry: Entry) -> dict:
    return {"type": entry.type, "id": str(entry.work), "locale": entry.locale, "path": entry.path, "title": entry.title}
