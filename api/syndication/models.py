"""Partners that mirror what DEFUS shares, and their keys."""

import hashlib
import hmac
import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Channel(models.TextChoices):
    TEST = "test", _("Test: demonstration records as well")
    # With a context: the admin calls what is published "Live".
    LIVE = "live", pgettext_lazy("channel", "Live")


class Partner(models.Model):
    """Somebody who mirrors shared content: EFUS first."""

    name = models.CharField(_("name"), max_length=100, unique=True, help_text=_("Example: EFUS"))
    channel = models.CharField(_("channel"), max_length=4, choices=Channel.choices, default=Channel.TEST)
    locales = models.CharField(
        _("languages"),
        max_length=60,
        blank=True,
        help_text=_("Language codes with commas; empty means all. Example: de,en"),
    )
    active = models.BooleanField(_("active"), default=True)
    cursor_sequence = models.BigIntegerField(_("has everything up to number"), default=0, editable=False)
    last_pull_at = models.DateTimeField(_("last pull"), null=True, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.name


class PartnerKey(models.Model):
    """A key for the partners' feed: `defus_<channel>_<id>_<secret>`. Only its HMAC is kept; it is shown once.

    Two keys may overlap while a partner changes to the new one; revoking works at once.
    """

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="keys")
    public_id = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("key")
        verbose_name_plural = _("keys")

    def __str__(self) -> str:
        return f"defus_{self.partner.channel}_{self.public_id}_…"

    @classmethod
    def make(cls, partner: Partner) -> str:
        """A new key with 256 random bits; the return value is the only time it is readable."""
        public_id, secret = secrets.token_hex(6), secrets.token_hex(32)
        cls.objects.create(partner=partner, public_id=public_id, digest=digest(secret))
        return f"defus_{partner.channel}_{public_id}_{secret}"

    @classmethod
    def find(cls, text: str) -> "PartnerKey | None":
        """The key that this text is, if it may be used now."""
        parts = text.split("_")
        if len(parts) != 4 or parts[0] != "defus" or not text.isascii() or len(text) > 120:
            return None
        key = cls.objects.select_related("partner").filter(public_id=parts[2]).first()
        if key is None or key.revoked_at or not key.partner.active or key.partner.channel != parts[1]:
            return None
        return key if hmac.compare_digest(key.digest, digest(parts[3])) else None

    def revoke(self) -> None:
        self.revoked_at = timezone.now()
        self.save(update_fields=["revoked_at"])


def digest(secret: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), secret.encode(), hashlib.sha256).hexdigest()
