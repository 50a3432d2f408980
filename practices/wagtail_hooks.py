"""The practice desk: how the record stands in the admin."""

from wagtail.admin.ui.tables import LiveStatusTagColumn, UpdatedAtColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Practice


class PracticeViewSet(SnippetViewSet):
    model = Practice
    icon = "clipboard-list"
    menu_order = 150
    add_to_admin_menu = True
    list_display = ["title", "record_number", "member", "status", LiveStatusTagColumn(), UpdatedAtColumn()]
    list_filter = ["primary_topic", "member", "status", "visibility"]
    list_per_page = 50
    ordering = "title"


register_snippet(PracticeViewSet)
