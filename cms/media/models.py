"""Images and documents that know their rights."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition


class Licence(models.TextChoices):
    """Licence by SPDX identifier, or why there is none."""

    CC_BY = "CC-BY-4.0", "CC BY 4.0"
    CC_BY_SA = "CC-BY-SA-4.0", "CC BY-SA 4.0"
    CC0 = "CC0-1.0", "CC0 1.0"
    PARTNER_ONLY = "partner-only", _("Use by named partners only")
    ALL_RIGHTS_RESERVED = "all-rights-reserved", _("All rights reserved")


class Rights(models.Model):
    """Who made a file, and what may be done with it."""

    credit = models.CharField(
        _("credit line"),
        max_length=200,
        blank=True,
        help_text=_("Who is named beside it. Example: Photo: City of Nordhaven"),
    )
    rights_holder = models.CharField(
        _("rights holder"),
        max_length=200,
        blank=True,
        help_text=_("Who owns the rights. Example: City of Nordhaven"),
    )
    licence = models.CharField(
        _("licence"),
        max_length=30,
        choices=Licence.choices,
        default=Licence.ALL_RIGHTS_RESERVED,
        help_text=_("What the rights holder allows. When in doubt: all rights reserved."),
    )
    licence_ends_on = models.DateField(
        _("licence ends on"),
        null=True,
        blank=True,
        help_text=_("Last day of use. From the next day on the file is no longer public. Example: 31.12.2027"),
    )
    may_be_shared = models.BooleanField(
        _("partners may use it"),
        default=False,
        help_text=_("Tick this if EFUS and other partners may publish it as well."),
    )

    RIGHTS_FIELDS = ("credit", "rights_holder", "licence", "licence_ends_on", "may_be_shared")

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        # The public address contains the hash: no file goes without one, and none with that of another.
        if self.file and (self.has_new_file() or not self.file_hash):
            self._set_file_hash()
        super().save(*args, **kwargs)

    def has_new_file(self) -> bool:
        return bool(self.file) and not self.file._committed


class Image(Rights, AbstractImage):
    # Wagtail's own, unused Image and Document have the plain accessors.
    tags = TaggableManager(verbose_name=_("tags"), blank=True, related_name="defus_images")

    admin_form_fields = (
        "title",
        "file",
        "collection",
        *Rights.RIGHTS_FIELDS,
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
        "tags",
    )

    class Meta(AbstractImage.Meta):
        default_related_name = "defus_images"
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args, **kwargs) -> None:
        replaced = self.pk and self.has_new_file()
        super().save(*args, **kwargs)
        if replaced:
            for rendition in self.renditions.all():
                rendition.delete()


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class Document(Rights, AbstractDocument):
    tags = TaggableManager(verbose_name=_("tags"), blank=True, related_name="defus_documents")
    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        help_text=_("Language code of the content. Example: de"),
    )
    admin_form_fields = ("title", "file", "collection", "language", *Rights.RIGHTS_FIELDS, "tags")

    class Meta(AbstractDocument.Meta):
        default_related_name = "defus_documents"
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
