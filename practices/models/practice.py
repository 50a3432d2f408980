"""The record itself. Field groups A to K are those of the domain's record sheet."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.media.models import Licence
from home.slugs import slug_of
from practices.fields import CodesField, PartialDateField
from practices.panels import EDIT_HANDLER
from practices.vocabularies import (
    Approach,
    Focus,
    Kind,
    OrganisationType,
    PreventionLevel,
    Scale,
    SdgTarget,
    Setting,
    Status,
    TargetGroup,
    Visibility,
    WithdrawalReason,
)

from .number import RecordNumber

NARRATIVE = ["bold", "italic", "ol", "ul", "link"]


def text(label, limit: int, **kwargs) -> models.TextField:
    return models.TextField(label, max_length=limit, blank=True, **kwargs)


def narrative(label, limit: int, **kwargs) -> RichTextField:
    return RichTextField(label, features=NARRATIVE, blank=True, validators=[MaxLengthValidator(limit * 2)], **kwargs)


class Practice(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A measure that a city or organisation recommends. Facts are shared by all languages, texts translated."""

    # A Identity
    record_number = models.CharField(_("record number"), max_length=20, editable=False, db_index=True)
    slug = models.SlugField(
        _("short address"),
        max_length=80,
        blank=True,
        help_text=_("Made from the title if left empty. Example: night-bus-nordhaven"),
    )
    title = models.CharField(_("title"), max_length=100, help_text=_("Example: Night bus with a guard on board"))
    short_title = models.CharField(_("short title"), max_length=50, blank=True, help_text=_("For cards and menus."))
    original_name = models.CharField(
        _("proper name"), max_length=120, blank=True, help_text=_("Is never translated. Example: Luisa ist hier!")
    )
    original_name_language = models.CharField(
        _("language of the name"), max_length=12, blank=True, help_text=_("Language code. Example: de")
    )
    summary = text(_("summary"), 300, help_text=_("Two sentences without links: what is done, and for whom."))
    kind = models.CharField(_("kind of measure"), max_length=20, choices=Kind.choices, blank=True)
    is_demo = models.BooleanField(_("demonstration record"), default=False, editable=False)

    # B Place and responsibility
    member = models.ForeignKey(
        "home.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("member")
    )
    non_member_reason = models.CharField(
        _("why without a member"), max_length=200, blank=True, help_text=_("Example: widely used by our members")
    )
    lead_name = models.CharField(
        _("responsible organisation"), max_length=150, blank=True, help_text=_("Example: Stadt Nordhaven, Ordnungsamt")
    )
    lead_type = models.CharField(_("kind of organisation"), max_length=20, choices=OrganisationType.choices, blank=True)
    lead_url = models.URLField(_("its website"), blank=True)
    scale = models.CharField(_("reach"), max_length=20, choices=Scale.choices, blank=True)
    contact = models.ForeignKey(
        "home.Contact", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("contact")
    )

    # C Time
    start = PartialDateField(_("since"), help_text=_("As exact as it is known. Examples: 2015, 2015-06, 2015?"))
    end = PartialDateField(_("until"), help_text=_("Leave empty while it goes on."))
    status = models.CharField(_("status of the measure"), max_length=20, choices=Status.choices, blank=True)
    last_verified = models.DateField(_("last checked on"), null=True, blank=True)
    next_review = models.DateField(_("next check on"), null=True, blank=True)

    # D Classification
    primary_topic = models.ForeignKey(
        "home.Topic", on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("main topic")
    )
    topics = ParentalManyToManyField("home.Topic", blank=True, related_name="+", verbose_name=_("further topics"))
    target_groups = CodesField(_("target groups"), vocabulary=TargetGroup, limit=5)
    age_from = models.PositiveSmallIntegerField(_("age from"), null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(_("age to"), null=True, blank=True)
    prevention_levels = CodesField(_("prevention level"), vocabulary=PreventionLevel, limit=3)
    focus = CodesField(_("focus"), vocabulary=Focus, limit=3)
    approaches = CodesField(_("approach"), vocabulary=Approach, limit=4)
    settings = CodesField(_("setting"), vocabulary=Setting, limit=4)
    sdg_targets = CodesField(_("sustainability goals"), vocabulary=SdgTarget, limit=5)
    keywords = models.CharField(
        _("keywords"), max_length=300, blank=True, help_text=_("Up to eight, separated by commas. For the search only.")
    )

    # E What is done and why
    problem = narrative(_("starting point"), 2500, help_text=_("What was the problem, where, and how do you know?"))
    activities = narrative(_("what is done"), 4000, help_text=_("Who does what, when, where and how often?"))
    mechanism = text(_("why it should work"), 1200, help_text=_("Why should this change the situation?"))
    legal_basis = text(_("legal basis"), 800)
    ethics_and_rights = text(
        _("fundamental rights, data protection, side effects"), 1000, help_text=_("Who could be put at a disadvantage?")
    )
    participation = text(_("participation"), 800, help_text=_("Who was involved, and how?"))

    # H Learning
    transferability = text(
        _("transfer to other cities"), 1200, help_text=_("What does it need? What can be adapted, what not?")
    )

    # J Rights and syndication
    text_licence = models.CharField(
        _("licence of the text"), max_length=30, choices=Licence.choices, default=Licence.CC_BY
    )
    rights_holder = models.CharField(
        _("rights holder"), max_length=150, blank=True, help_text=_("Example: Stadt Nordhaven")
    )
    visibility = models.CharField(_("visible to"), max_length=10, choices=Visibility.choices, default=Visibility.PUBLIC)
    approved_by = models.CharField(
        _("approved by"), max_length=150, blank=True, help_text=_("Role, not a name. Example: Head of public order")
    )
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approved_for_reuse = models.BooleanField(_("approval includes re-use by partners"), default=False)
    shared = models.BooleanField(
        _("share with EFUS"),
        default=False,
        help_text=_("Partners receive it once it is public and approved for re-use."),
    )
    embargo_until = models.DateTimeField(
        _("hold back from partners until"), null=True, blank=True, help_text=_("Example: 15.03.2027 18:00")
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, editable=False)
    withdrawal_reason = models.CharField(
        _("reason of withdrawal"), max_length=20, choices=WithdrawalReason.choices, blank=True, editable=False
    )
    withdrawal_note = models.CharField(_("public note"), max_length=200, blank=True, editable=False)

    # K Editorial
    internal_notes = text(_("internal notes"), 2000, help_text=_("Only for the office; never leaves this system."))

    TEXTS = (
        "title",
        "short_title",
        "slug",
        "summary",
        "keywords",
        "problem",
        "activities",
        "mechanism",
        "legal_basis",
        "ethics_and_rights",
        "participation",
        "transferability",
        "objectives",
        "steps",
        "success_factors",
        "obstacles",
        "places",
        "partners",
        "baseline",
        "images",
    )
    FACTS = (
        "original_name",
        "original_name_language",
        "kind",
        "member",
        "non_member_reason",
        "lead_name",
        "lead_type",
        "lead_url",
        "scale",
        "contact",
        "start",
        "end",
        "status",
        "last_verified",
        "next_review",
        "primary_topic",
        "target_groups",
        "age_from",
        "age_to",
        "prevention_levels",
        "focus",
        "approaches",
        "settings",
        "sdg_targets",
        "text_licence",
        "rights_holder",
        "visibility",
        "approved_by",
        "approved_on",
        "approved_for_reuse",
        "shared",
        "embargo_until",
    )
    translatable_fields = [
        *map(TranslatableField, TEXTS),
        *(SynchronizedField(name, overridable=False) for name in FACTS),
    ]

    edit_handler = EDIT_HANDLER
    search_fields = [
        index.SearchField("title", boost=3),
        index.AutocompleteField("title"),
        index.SearchField("record_number"),
        index.SearchField("summary"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("good practice")
        verbose_name_plural = _("good practices")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="practice_slug_once_per_language"),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.age_from is not None and self.age_to is not None and self.age_from > self.age_to:
            raise ValidationError({"age_to": _("The upper age lies below the lower one.")})

    def full_clean(self, *args, **kwargs) -> None:
        self.slug = self.free_slug()
        super().full_clean(*args, **kwargs)

    def save(self, *args, **kwargs) -> None:
        if not self.record_number:
            self.record_number = RecordNumber.of(self.translation_key)
        if not self.slug:
            self.slug = self.free_slug()
        super().save(*args, **kwargs)

    def free_slug(self) -> str:
        """The slug, or one made from the title, with a number behind it if another practice has it."""
        wanted = (slugify(self.slug) or slug_of(self.title) or str(self.translation_key))[:76]
        others = Practice.objects.filter(locale_id=self.locale_id, slug__startswith=wanted).exclude(pk=self.pk)
        taken, slug, number = set(others.values_list("slug", flat=True)), wanted, 1
        while slug in taken:
            number += 1
            slug = f"{wanted}-{number}"
        return slug

    def copy_for_translation(self, locale, exclude_fields=None):
        # The slug need only be free in its own language.
        copy = super().copy_for_translation(locale, exclude_fields=exclude_fields)
        copy.slug = copy.free_slug()
        return copy

    def get_preview_template(self, request, mode_name) -> str:
        return "cms/preview.html"
