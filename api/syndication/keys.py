"""Making and revoking a partner's keys."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from .models import Partner, PartnerKey


class KeysView(WagtailAdminTemplateMixin, TemplateView):
    """A partner's keys. A new one is shown in the answer to the very request that made it, and never again."""

    template_name = "syndication/keys.html"
    header_icon = "key"
    viewset = None
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.has_perm("syndication.change_partner"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def partner(self) -> Partner:
        return get_object_or_404(Partner, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Keys of %(partner)s") % {"partner": self.partner}

    def get_breadcrumbs_items(self):
        index = self.viewset.get_url_name("list")
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse(index), "label": _("Partners")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(partner=self.partner, keys=self.partner.keys.all(), **kwargs)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if "revoke" not in request.POST:
            made = PartnerKey.make(self.partner)
            log(self.partner, "syndication.key_made", data={"key": str(self.partner.keys.first())})
            return self.render_to_response(self.get_context_data(made=made))
        number = request.POST["revoke"]
        key = get_object_or_404(self.partner.keys, pk=number if number.isdigit() and len(number) < 18 else 0)
        key.revoke()
        log(self.partner, "syndication.key_revoked", data={"key": str(key)})
        messages.success(request, _("The key %(key)s no longer works.") % {"key": key})
        return redirect(request.path)
