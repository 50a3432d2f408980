"""What a translation was made from."""

from django.db import models


class Basis(models.Model):
    """The fingerprint of the source texts from which a language version was last brought up to date.

    A language version is *current* while the published source still has this fingerprint, and *outdated*
    once it has another. Time stamps would raise false alarms for each moved page and changed image.
    """

    work = models.UUIDField()
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=64)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["work", "locale"], name="one_basis_per_work_and_language")]
