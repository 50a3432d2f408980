"""The association's records in the admin's menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import Contact, Member, OrganisationFact, Topic


class MemberViewSet(SnippetViewSet):
    model = Member
    icon = "group"
    list_display = ["__str__", "kind", "ags"]
    list_filter = ["kind"]


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["__str__", "code", "cluster"]
    list_filter = ["cluster"]


class ContactViewSet(SnippetViewSet):
    model = Contact
    icon = "mail"
    list_display = ["__str__", "email"]


class OrganisationFactViewSet(SnippetViewSet):
    model = OrganisationFact
    icon = "info-circle"
    list_display = ["key", "as_of", "valid_until"]


class AssociationViewSetGroup(SnippetViewSetGroup):
    menu_label = _("Association")
    menu_icon = "site"
    menu_order = 250
    items = [MemberViewSet, TopicViewSet, ContactViewSet, OrganisationFactViewSet]


register_snippet(AssociationViewSetGroup)
