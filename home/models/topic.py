"""Topics: what practices, news and events are about."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

from .wording import Worded, Wording


class Cluster(models.TextChoices):
    """Groups of topics."""

    PUBLIC_SPACE = "public-space-coexistence", _("Public space and living together")
    CRIME = "crime-violence", _("Crime and violence")
    YOUTH_VICTIMS = "youth-victims", _("Young people, victims, reintegration")
    DEMOCRACY = "democracy-cohesion", _("Democracy and cohesion")
    GOVERNANCE = "governance-method", _("Governance and method")


class Topic(Worded, index.Indexed, ClusterableModel):
    """A language-neutral term with a stable code; its names stand in `texts`."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    code = models.SlugField(_("code"), unique=True, help_text=_("Stays the same for ever, in English. Example: night"))
    cluster = models.CharField(_("group"), max_length=40, choices=Cluster.choices)
    eurovoc = models.CharField(
        _("EuroVoc numbers"), max_length=100, blank=True, help_text=_("Separated by spaces. Example: 4728 1860")
    )
    efus_category = models.CharField(
        _("EFUS category"), max_length=100, blank=True, help_text=_("Example: the-city-at-night-en")
    )
    sort_order = models.PositiveIntegerField(_("position"), default=0)

    panels = [
        FieldPanel("code"),
        FieldPanel("cluster"),
        InlinePanel("texts", heading=_("Names"), label=_("Name in a language"), min_num=1),
        FieldPanel("eurovoc"),
        FieldPanel("efus_category"),
        FieldPanel("sort_order"),
    ]
    search_fields = [
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.RelatedFields("texts", [index.SearchField("name"), index.AutocompleteField("name")]),
    ]

    class Meta:
        ordering = ["sort_order", "code"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class TopicText(Wording):
    parent = ParentalKey(Topic, on_delete=models.CASCADE, related_name="texts")
    name = models.CharField(_("name"), max_length=100, help_text=_("Example: The city at night"))
    introduction = models.TextField(_("introduction"), blank=True, help_text=_("One or two sentences."))

    def __str__(self) -> str:
        return self.name
