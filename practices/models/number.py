"""Record numbers for people: DEFUS-P-0042."""

import uuid

from django.db import models


class RecordNumber(models.Model):
    """One number for each work, for good: numbers of deleted and withdrawn records are not given out again."""

    work = models.UUIDField(unique=True)

    def __str__(self) -> str:
        return f"DEFUS-P-{self.pk:04d}"

    @classmethod
    def of(cls, work: uuid.UUID) -> str:
        return str(cls.objects.get_or_create(work=work)[0])
