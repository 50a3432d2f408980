"""Partners and their keys in the admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import ListingButton
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .keys import KeysView
from .models import Partner


class PartnerViewSet(SnippetViewSet):
    model = Partner
    icon = "globe"
    menu_label = _("Partners")
    menu_order = 600
    add_to_admin_menu = True
    list_display = ["name", "channel", "active", "last_pull_at"]
    panels = [FieldPanel("name"), FieldPanel("channel"), FieldPanel("locales"), FieldPanel("active")]

    def get_urlpatterns(self):
        keys = KeysView.as_view(viewset=self)
        return [*super().get_urlpatterns(), path("<int:pk>/keys/", keys, name="keys")]


partners = PartnerViewSet()
register_snippet(partners)


@hooks.register("register_snippet_listing_buttons")
def keys_button(snippet, user, next_url=None):
    if isinstance(snippet, Partner) and user.has_perm("syndication.change_partner"):
        url = reverse(partners.get_url_name("keys"), args=[snippet.pk])
        yield ListingButton(_("Keys"), url=url, icon_name="key", priority=15)


@hooks.register("register_log_actions")
def key_actions(actions):
    actions.register_action("syndication.key_made", _("Make key"), _("Key made"))
    actions.register_action("syndication.key_revoked", _("Revoke key"), _("Key revoked"))
