"""The repeating parts of a practice: ordered rows, facts shared and words translated."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.media.models import Image
from home.models.member import validate_ags
from practices.vocabularies import OrganisationType


def parent(related_name: str) -> ParentalKey:
    return ParentalKey("practices.Practice", on_delete=models.CASCADE, related_name=related_name)


class Row(TranslatableMixin, Orderable):
    """A row that exists in each language of its practice, joined by its translation key."""

    class Meta(TranslatableMixin.Meta):
        abstract = True
        # Rows made without a position would come in any order on PostgreSQL.
        ordering = ("sort_order", "pk")


class Sentence(Row):
    """A row that is one sentence."""

    text = models.CharField(_("text"), max_length=200)

    translatable_fields = [TranslatableField("text")]
    panels = [FieldPanel("text")]

    class Meta(Row.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.text


class Objective(Sentence):
    practice = parent("objectives")

    class Meta(Sentence.Meta):
        pass


class SuccessFactor(Sentence):
    practice = parent("success_factors")

    class Meta(Sentence.Meta):
        pass


class Obstacle(Sentence):
    practice = parent("obstacles")

    class Meta(Sentence.Meta):
        pass


class ImplementationStep(Row):
    practice = parent("steps")
    text = models.CharField(_("step"), max_length=300)
    duration = models.CharField(_("duration"), max_length=60, blank=True, help_text=_("Example: three months"))

    translatable_fields = [TranslatableField("text"), TranslatableField("duration")]
    panels = [FieldPanel("text"), FieldPanel("duration")]

    def __str__(self) -> str:
        return self.text


class Precision(models.TextChoices):
    """How exactly a place may be shown."""

    EXACT = "exact", _("Exact")
    AREA = "area", _("Area")
    MUNICIPALITY = "municipality", _("Municipality only")


class Place(Row):
    practice = parent("places")
    label = models.CharField(_("place"), max_length=120, help_text=_("Example: Nordhaven, harbour quarter"))
    ags = models.CharField(
        _("municipality key (AGS)"),
        max_length=8,
        blank=True,
        validators=[validate_ags],
        help_text=_("Five or eight digits with leading zeros. Example: 08221000"),
    )
    nuts3 = models.CharField(
        _("NUTS 3"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{2}[0-9A-Z]{3}$", _("Two letters and three characters. Example: DE125"))],
    )
    iso = models.CharField(
        _("federal state (ISO 3166-2)"),
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{2}-[0-9A-Z]{1,3}$", _("Example: DE-BW"))],
    )
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    precision = models.CharField(
        _("shown"),
        max_length=15,
        choices=Precision.choices,
        default=Precision.MUNICIPALITY,
        help_text=_("Choose the municipality only for shelters and other places that need protection."),
    )

    FACTS = ("ags", "nuts3", "iso", "latitude", "longitude", "precision")
    translatable_fields = [TranslatableField("label"), *map(SynchronizedField, FACTS)]
    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("ags"), FieldPanel("nuts3"), FieldPanel("iso")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude"), FieldPanel("precision")]),
    ]

    def __str__(self) -> str:
        return self.label


class PartnerOrganisation(Row):
    practice = parent("partners")
    name = models.CharField(_("name"), max_length=150, help_text=_("Example: Verkehrsbetriebe Nordhaven"))
    type = models.CharField(_("kind of organisation"), max_length=20, choices=OrganisationType.choices)
    url = models.URLField(_("website"), blank=True)
    role = models.CharField(
        _("what it contributes"), max_length=200, blank=True, help_text=_("Example: runs the buses")
    )

    translatable_fields = [
        TranslatableField("role"),
        SynchronizedField("name"),
        SynchronizedField("type"),
        SynchronizedField("url"),
    ]
    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("type")]), FieldPanel("role"), FieldPanel("url")]

    def __str__(self) -> str:
        return self.name


class BaselineFigure(Row):
    practice = parent("baseline")
    label = models.CharField(_("what was counted"), max_length=120, help_text=_("Example: rides"))
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("unit"), max_length=30, blank=True, help_text=_("Example: per year"))
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    translatable_fields = [
        TranslatableField("label"),
        TranslatableField("unit"),
        SynchronizedField("value"),
        SynchronizedField("year"),
        SynchronizedField("source"),
    ]
    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("value"), FieldPanel("unit"), FieldPanel("year")]),
        FieldPanel("source"),
    ]

    def __str__(self) -> str:
        return self.label


class PracticeImage(Row):
    practice = parent("images")
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="+", verbose_name=_("image"))
    alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What somebody should know who cannot see it. Example: Four people walk along a lit path"),
    )
    decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("It only decorates and needs no description.")
    )

    translatable_fields = [
        TranslatableField("alt"),
        SynchronizedField("image", overridable=False),
        SynchronizedField("decorative"),
    ]
    panels = [FieldPanel("image"), FieldRowPanel([FieldPanel("alt"), FieldPanel("decorative")])]

    def clean(self) -> None:
        super().clean()
        if not self.alt and not self.decorative:
            raise ValidationError({"alt": _("Describe the image, or mark it as decorative.")})

    def __str__(self) -> str:
        return self.alt
