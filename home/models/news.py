"""News of DEFUS, its members and Europe."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from .pages import BilingualPage


class NewsKind(models.TextChoices):
    DEFUS = "defus", _("From DEFUS")
    MEMBERS = "members", _("From members")
    EUROPE = "europe", _("From EFUS and Europe")
    FUNDING = "funding", _("Funding")
    PRESS = "press", _("Press")


class NewsPage(BilingualPage):
    date = models.DateField(_("date"), default=timezone.localdate)
    kind = models.CharField(_("kind"), max_length=20, choices=NewsKind.choices, default=NewsKind.DEFUS)
    topics = ParentalManyToManyField("home.Topic", blank=True, related_name="+", verbose_name=_("topics"))
    members = ParentalManyToManyField("home.Member", blank=True, related_name="+", verbose_name=_("members"))

    content_panels = [
        *BilingualPage.content_panels,
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("date"), FieldPanel("kind")]), FieldPanel("topics"), FieldPanel("members")],
            heading=_("About"),
        ),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")
