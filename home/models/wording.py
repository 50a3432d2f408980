"""Texts of records that are the same in every language but for a few words."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Orderable


class Wording(Orderable):
    """One language's words of a language-neutral record: a new language is a new row, not a migration.

    A subclass adds `parent` (a ParentalKey with related_name "texts") and the words.
    """

    locale = models.ForeignKey(Locale, on_delete=models.PROTECT, related_name="+", verbose_name=_("language"))

    class Meta:
        abstract = True
        ordering = ("sort_order", "pk")
        unique_together = [("parent", "locale")]


class Worded(models.Model):
    """A record that has its words in `texts`, one row for each language."""

    class Meta:
        abstract = True

    def __str__(self) -> str:
        row = next(iter(self.texts.all()), None)
        return str(row) if row else f"{self._meta.verbose_name} {self.pk}"
