"""The form of a practice: what stands on which tab. The translation editor shows the same tabs."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)


def fields(*names: str) -> list[FieldPanel]:
    return [FieldPanel(name) for name in names]


def rows(relation: str, heading, label, **kwargs) -> InlinePanel:
    return InlinePanel(relation, heading=heading, label=label, **kwargs)


EDIT_HANDLER = TabbedInterface(
    [
        ObjectList(
            [
                *fields("title", "summary"),
                FieldPanel("primary_topic", widget=forms.Select),
                rows("places", _("Places"), _("Place")),
                *fields("activities", "start", "contact"),
                MultiFieldPanel(
                    fields("short_title", "slug", "kind"), heading=_("More about the name"), classname="collapsed"
                ),
                MultiFieldPanel(
                    [FieldRowPanel(fields("original_name", "original_name_language"))],
                    heading=_("Proper name"),
                    classname="collapsed",
                ),
                PublishingPanel(),
            ],
            heading=_("In short"),
        ),
        ObjectList(
            [
                *fields("member", "non_member_reason"),
                MultiFieldPanel(fields("lead_name", "lead_type", "lead_url"), heading=_("Responsible organisation")),
                rows("partners", _("Partners"), _("Partner")),
                FieldRowPanel(fields("scale", "status", "end")),
                FieldRowPanel(fields("last_verified", "next_review")),
            ],
            heading=_("Who, where, when"),
        ),
        ObjectList(
            [
                FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
                FieldRowPanel(fields("target_groups", "settings")),
                FieldRowPanel(fields("age_from", "age_to")),
                FieldRowPanel(fields("prevention_levels", "focus")),
                FieldRowPanel(fields("approaches", "sdg_targets")),
                FieldPanel("keywords"),
            ],
            heading=_("Classification"),
        ),
        ObjectList(
            [
                FieldPanel("problem"),
                rows("baseline", _("Figures at the start"), _("Figure")),
                rows("objectives", _("Objectives"), _("Objective"), max_num=6),
                FieldPanel("mechanism"),
                rows("steps", _("Steps"), _("Step")),
                *fields("legal_basis", "ethics_and_rights", "participation"),
            ],
            heading=_("What and why"),
        ),
        ObjectList(
            [
                rows("success_factors", _("Success factors"), _("Success factor"), max_num=6),
                rows("obstacles", _("Obstacles"), _("Obstacle"), max_num=6),
                FieldPanel("transferability"),
            ],
            heading=_("Learning"),
        ),
        ObjectList([rows("images", _("Images"), _("Image"))], heading=_("Images")),
        ObjectList(
            [
                *fields("visibility", "text_licence", "rights_holder"),
                MultiFieldPanel(
                    fields("approved_by", "approved_on", "approved_for_reuse"), heading=_("Approval by the city")
                ),
                MultiFieldPanel(fields("shared", "embargo_until"), heading=_("Partners")),
                FieldPanel("internal_notes"),
            ],
            heading=_("Rights and sharing"),
        ),
    ]
)
