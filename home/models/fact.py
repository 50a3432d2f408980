"""Organisation facts: what must never be typed twice."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.search import index

from .wording import Worded, Wording


class OrganisationFact(Worded, index.Indexed, ClusterableModel):
    """A figure or contact with an as-of date and a source, inserted in texts by reference."""

    key = models.CharField(
        _("key"),
        max_length=60,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9]+([.-][a-z0-9]+)*$", _("Small letters, digits and dots."))],
        help_text=_("Example: efus.cities"),
    )
    value = models.CharField(
        _("value in all languages"),
        max_length=300,
        blank=True,
        help_text=_("For phone numbers, addresses and dates. Leave empty if it differs by language."),
    )
    as_of = models.DateField(_("as of"), help_text=_("The day on which this was true."))
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True, help_text=_("After this day it is no longer shown.")
    )
    source = models.CharField(_("source"), max_length=300, help_text=_("Example: EFUS annual report 2025"))

    panels = [
        FieldPanel("key"),
        FieldPanel("value"),
        InlinePanel("texts", heading=_("Words"), label=_("Words in a language"), min_num=1),
        FieldRowPanel([FieldPanel("as_of"), FieldPanel("valid_until")]),
        FieldPanel("source"),
    ]
    search_fields = [index.SearchField("key"), index.AutocompleteField("key"), index.SearchField("value")]

    class Meta:
        ordering = ["key"]
        verbose_name = _("organisation fact")
        verbose_name_plural = _("organisation facts")

    def __str__(self) -> str:
        return self.key


class OrganisationFactText(Wording):
    parent = ParentalKey(OrganisationFact, on_delete=models.CASCADE, related_name="texts")
    label = models.CharField(_("label"), max_length=120, help_text=_("Example: Size of EFUS"))
    value = models.CharField(
        _("value"), max_length=300, blank=True, help_text=_("Only if it differs by language. Example: about 250")
    )
    unit = models.CharField(_("unit"), max_length=40, blank=True, help_text=_("Example: cities"))

    def __str__(self) -> str:
        return self.label
