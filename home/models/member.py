"""Members of the association and their memberships."""

import datetime
import uuid

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from .wording import Worded, Wording

# Regional keys are text: the leading zeros belong to them.
validate_ags = RegexValidator(
    r"^(\d{5}|\d{8})$", _("Five digits for a county, eight for a municipality. Example: 08221000")
)


class MemberKind(models.TextChoices):
    CITY = "city", _("City or municipality")
    COUNTY = "county", _("County")
    MUNICIPAL_BODY = "municipal-body", _("Municipal body")
    ORGANISATION = "organisation", _("Organisation")


class MemberQuerySet(models.QuerySet):
    def on(self, day: datetime.date) -> "MemberQuerySet":
        """Those that are members on this day; an unknown start counts as begun."""
        current = (Q(start__isnull=True) | Q(start__lte=day)) & (Q(end__isnull=True) | Q(end__gte=day))
        return self.filter(pk__in=Membership.objects.filter(current).values("member"))


class Member(Worded, index.Indexed, ClusterableModel):
    """A city, county or organisation. Whether it is a member today follows from its memberships."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(_("short address"), unique=True, help_text=_("Example: heidelberg"))
    kind = models.CharField(_("kind"), max_length=20, choices=MemberKind.choices, default=MemberKind.CITY)
    ags = models.CharField(
        _("municipality key (AGS)"),
        max_length=8,
        blank=True,
        validators=[validate_ags],
        help_text=_("Five or eight digits with leading zeros. Example: 08221000"),
    )
    nuts3 = models.CharField(_("NUTS 3"), max_length=5, blank=True, help_text=_("Example: DE125"))
    iso = models.CharField(_("federal state (ISO 3166-2)"), max_length=6, blank=True, help_text=_("Example: DE-BW"))
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    inhabitants = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    inhabitants_as_of = models.DateField(_("inhabitants as of"), null=True, blank=True)
    website = models.URLField(_("website"), blank=True, help_text=_("Example: https://www.heidelberg.de"))
    is_demo = models.BooleanField(_("fictional, for demonstration"), default=False, editable=False)

    objects = MemberQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("slug"), FieldPanel("kind")]),
        InlinePanel("texts", heading=_("Names"), label=_("Name in a language"), min_num=1),
        InlinePanel("memberships", heading=_("Memberships"), label=_("Membership")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("ags"), FieldPanel("nuts3"), FieldPanel("iso")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldRowPanel([FieldPanel("inhabitants"), FieldPanel("inhabitants_as_of")]),
                FieldPanel("website"),
            ],
            heading=_("Place"),
        ),
    ]
    search_fields = [
        index.SearchField("slug"),
        index.AutocompleteField("slug"),
        index.RelatedFields("texts", [index.SearchField("name"), index.AutocompleteField("name")]),
    ]

    class Meta:
        ordering = ["slug"]
        verbose_name = _("member")
        verbose_name_plural = _("members")


class MemberText(Wording):
    parent = ParentalKey(Member, on_delete=models.CASCADE, related_name="texts")
    name = models.CharField(_("name"), max_length=150, help_text=_("Example: Munich"))
    portrait = models.TextField(_("short portrait"), max_length=600, blank=True)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A span of time in which a member belonged to the association."""

    member = ParentalKey(Member, on_delete=models.CASCADE, related_name="memberships")
    start = models.DateField(_("from"), null=True, blank=True, help_text=_("Leave empty if it is not known."))
    end = models.DateField(_("to"), null=True, blank=True, help_text=_("Last day; empty while it goes on."))
    founding = models.BooleanField(_("founding member"), default=False)
    source = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Example: Minutes of the general meeting, 10 May 2010")
    )

    panels = [
        FieldRowPanel([FieldPanel("start"), FieldPanel("end"), FieldPanel("founding")]),
        FieldPanel("source"),
    ]

    class Meta:
        ordering = ["start", "pk"]
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
