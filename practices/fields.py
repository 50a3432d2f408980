"""Model fields that the record needs and Django does not have."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class CodesField(models.JSONField):
    """Several codes of one vocabulary, as a list in the vocabulary's order; shown as check boxes.

    `limit` is how many may be chosen. Shape: `["women-girls", "older-people"]`.
    """

    def __init__(self, *args, vocabulary=None, limit: int | None = None, **kwargs) -> None:
        self.vocabulary, self.limit = vocabulary, limit
        super().__init__(*args, **{"default": list, "blank": True, **kwargs})

    def validate(self, value, model_instance) -> None:
        super().validate(value, model_instance)
        if self.vocabulary:
            unknown = [code for code in value if code not in self.vocabulary.values]
            if unknown:
                raise ValidationError(_("Not in the list: %(codes)s"), params={"codes": ", ".join(map(str, unknown))})
        if self.limit and len(value) > self.limit:
            raise ValidationError(_("Choose at most %(limit)d."), params={"limit": self.limit})

    def formfield(self, **kwargs):
        kwargs.pop("encoder", None), kwargs.pop("decoder", None)
        return forms.MultipleChoiceField(
            choices=self.vocabulary.choices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
        )


# EDTF (ISO 8601-2), the part of it that records need: year, month or day, "?" uncertain, "~" about, an interval.
PARTIAL_DATE = re.compile(r"^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[?~]?(/(\d{4})(-(0[1-9]|1[0-2]))?)?$")


def validate_partial_date(value: str) -> None:
    if not PARTIAL_DATE.match(value):
        raise ValidationError(_("Give a year, a month or a day. Examples: 2015, 2015-06, 2015-06-30, 2015?"))


class PartialDateField(models.CharField):
    """A date as exact as it is known: `2015`, `2015-06`, `2015-06-30`, `2015?`, `2014/2015` (EDTF)."""

    default_validators = [validate_partial_date]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **{"max_length": 20, "blank": True, **kwargs})
