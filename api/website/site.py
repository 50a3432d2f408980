"""What every page of the website needs, in one call."""

from drf_spectacular.utils import extend_schema

from api.representation.works import SITE

from . import shapes
from .parameters import LOCALE
from .views import EntryDetail


class Site(EntryDetail):
    types = ("site",)
    parameters = (LOCALE,)

    @extend_schema(operation_id="site", parameters=[LOCALE.schema()], responses=shapes.answers(shapes.Site))
    def get(self, request):
        return super().get(request, str(SITE))

    def values(self, request, now):
        return {"fallback": None, **super().values(request, now)}
