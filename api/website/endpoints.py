"""The lists and details of the website API: each says which types, filters and sort orders it has."""

from drf_spectacular.utils import extend_schema

from api.representation.pages import TYPES

from . import shapes
from .parameters import Parameter, codes, one_of, text
from .views import LIST_PARAMETERS, SORTS, EntryDetail, EntryList

PAGE_TYPES = tuple(TYPES.values())
SEARCH = text("search", "Words that must all occur.")
STATES = ("source", "current", "outdated")


def sort(default: str) -> Parameter:
    return one_of("sort", "The order; `-` is descending.", SORTS, default)


def page_type(given: str) -> list[str]:
    chosen = given.split(",")
    if not set(chosen) <= set(PAGE_TYPES):
        raise ValueError(f"Must be of: {', '.join(PAGE_TYPES)}.")
    return chosen


class Practices(EntryList):
    types = ("practice",)
    facets = ("topic", "member", "target_group", "setting", "prevention_level", "status")
    default_sort = "title"
    parameters = (
        *LIST_PARAMETERS,
        codes("topic", "Codes of topics."),
        codes("member", "Slugs of members."),
        codes("target_group", "Codes of target groups."),
        codes("setting", "Codes of settings."),
        codes("prevention_level", "Codes of prevention levels."),
        codes("status", "Codes of the status of the measure."),
        codes("translation_state", f"How the text stands to its source: {', '.join(STATES)}."),
        SEARCH,
        sort("title"),
    )

    @extend_schema(
        operation_id="practices",
        parameters=[p.schema() for p in parameters],
        responses=shapes.answers(shapes.PracticeList),
    )
    def get(self, request):
        return super().get(request)


class Practice(EntryDetail):
    types = ("practice",)

    @extend_schema(
        operation_id="practice",
        parameters=[p.schema() for p in EntryDetail.parameters],
        responses=shapes.answers(shapes.Practice),
    )
    def get(self, request, id):
        return super().get(request, id)


class Pages(EntryList):
    types = PAGE_TYPES
    facets = ("parent", "topic", "member")
    parameters = (
        *LIST_PARAMETERS,
        Parameter("type", f"Types of pages, separated by commas: {', '.join(PAGE_TYPES)}.", page_type),
        codes("parent", "The id of the page above."),
        codes("topic", "Codes of topics."),
        codes("member", "Slugs of members."),
        SEARCH,
        sort("-date"),
    )

    @extend_schema(
        operation_id="pages", parameters=[p.schema() for p in parameters], responses=shapes.answers(shapes.PageList)
    )
    def get(self, request):
        return super().get(request)


class Page(EntryDetail):
    types = PAGE_TYPES

    @extend_schema(
        operation_id="page",
        parameters=[p.schema() for p in EntryDetail.parameters],
        responses=shapes.answers(shapes.Page),
    )
    def get(self, request, id):
        return super().get(request, id)


class Members(EntryList):
    types = ("member",)
    default_sort = "title"
    parameters = (*LIST_PARAMETERS, SEARCH, sort("title"))

    @extend_schema(
        operation_id="members", parameters=[p.schema() for p in parameters], responses=shapes.answers(shapes.MemberList)
    )
    def get(self, request):
        return super().get(request)


class Topics(EntryList):
    types = ("topic",)
    default_sort = "title"
    parameters = (*LIST_PARAMETERS, sort("title"))

    @extend_schema(
        operation_id="topics", parameters=[p.schema() for p in parameters], responses=shapes.answers(shapes.TopicList)
    )
    def get(self, request):
        return super().get(request)
