"""Contacts: roles and mailboxes, not persons."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.search import index

from .wording import Worded, Wording


class Contact(Worded, index.Indexed, ClusterableModel):
    """A role that answers questions; a change of staff is one edit here."""

    email = models.EmailField(_("mail address of the unit"), help_text=_("Example: night@example.org"))
    phone = models.CharField(
        _("phone"), max_length=20, blank=True, help_text=_("With country code. Example: +49511123456")
    )
    consented_on = models.DateField(
        _("agreed to publication on"),
        null=True,
        blank=True,
        help_text=_("Without a date the contact is not public."),
    )

    panels = [
        InlinePanel("texts", heading=_("Names"), label=_("Name in a language"), min_num=1),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        FieldPanel("consented_on"),
    ]
    search_fields = [
        index.SearchField("email"),
        index.AutocompleteField("email"),
        index.RelatedFields("texts", [index.SearchField("name"), index.AutocompleteField("name")]),
    ]

    class Meta:
        ordering = ["email"]
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")


class ContactText(Wording):
    parent = ParentalKey(Contact, on_delete=models.CASCADE, related_name="texts")
    name = models.CharField(_("name of the role"), max_length=150, help_text=_("Example: Night-life coordination"))

    def __str__(self) -> str:
        return self.name
