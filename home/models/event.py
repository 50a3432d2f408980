"""Events: conferences, meetings, webinars."""

from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from .pages import BilingualPage


class EventFormat(models.TextChoices):
    ON_SITE = "on-site", _("On site")
    ONLINE = "online", pgettext_lazy("event", "Online")
    HYBRID = "hybrid", _("On site and online")


def validate_time_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ValueError, OSError) as error:
        raise ValidationError(_("No such time zone. Example: Europe/Berlin")) from error


class EventPage(BilingualPage):
    start = models.DateTimeField(_("start"))
    end = models.DateTimeField(_("end"), null=True, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=40, default="Europe/Berlin", validators=[validate_time_zone]
    )
    format = models.CharField(_("format"), max_length=10, choices=EventFormat.choices, default=EventFormat.ON_SITE)
    venue = models.CharField(
        _("venue"), max_length=200, blank=True, help_text=_("Example: Town hall, Marktplatz 1, Nordhaven")
    )
    registration_url = models.URLField(_("registration"), blank=True)
    topics = ParentalManyToManyField("home.Topic", blank=True, related_name="+", verbose_name=_("topics"))

    content_panels = [
        *BilingualPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start"), FieldPanel("end"), FieldPanel("time_zone")]),
                FieldRowPanel([FieldPanel("format"), FieldPanel("venue")]),
                FieldPanel("registration_url"),
                FieldPanel("topics"),
            ],
            heading=_("When and where"),
        ),
    ]

    override_translatable_fields = [SynchronizedField("time_zone", overridable=False)]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def clean(self) -> None:
        super().clean()
        if self.end and self.start and self.end < self.start:
            raise ValidationError({"end": _("The end lies before the start.")})
