"""The page tree: what every page has, and the plain page types."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.media.models import Image
from home.addresses import Addresses
from home.blocks import BodyBlock


class BilingualPage(Page):
    """A page with an introduction, an optional lead image and a body of blocks."""

    introduction = models.TextField(
        _("introduction"), max_length=300, blank=True, help_text=_("One or two sentences that stand in lists too.")
    )
    image = models.ForeignKey(
        Image, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("image")
    )
    image_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What somebody should know who cannot see it. Example: Four people walk along a lit path"),
    )
    image_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("It only decorates and needs no description.")
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        MultiFieldPanel(
            [FieldPanel("image"), FieldRowPanel([FieldPanel("image_alt"), FieldPanel("image_decorative")])],
            heading=_("Image"),
        ),
        FieldPanel("body"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("body")]
    preview_template = "cms/preview.html"

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.image_id and not self.image_alt and not self.image_decorative:
            raise ValidationError({"image_alt": _("Describe the image, or mark it as decorative.")})

    def get_url_parts(self, request=None):
        """Where the website shows this page; this system itself serves no pages."""
        addresses = Addresses.load()
        site = self.get_site()
        path = addresses.path(self)
        return (site.pk, addresses.root_url, path) if site and path else None

    def get_preview_template(self, request, mode_name):
        return self.preview_template


class HomePage(BilingualPage):
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")


class StandardPage(BilingualPage):
    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class MemberDirectoryPage(BilingualPage):
    """Where the website lists the members; the list itself is the API's `members/`."""

    class Meta:
        verbose_name = _("member directory")
        verbose_name_plural = _("member directories")
