"""The blocks that make up the body of a page. Each is named by what it says."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

RICH_TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class TextBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs) -> None:
        super().__init__(**{"features": RICH_TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("image"))
    alt = blocks.CharBlock(
        label=_("alternative text"),
        required=False,
        max_length=250,
        help_text=_("What somebody should know who cannot see it. Example: Four people walk along a lit path"),
    )
    decorative = blocks.BooleanBlock(
        label=_("decorative"), required=False, help_text=_("It only decorates and needs no description.")
    )
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=250)

    class Meta:
        icon = "image"
        label = _("Image")

    def clean(self, value):
        value = super().clean(value)
        if not value["alt"] and not value["decorative"]:
            raise blocks.StructBlockValidationError(
                {"alt": ValidationError(_("Describe the image, or mark it as decorative."))}
            )
        return value


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("quotation"))
    attribution = blocks.CharBlock(label=_("who says it"), required=False, max_length=150)

    class Meta:
        icon = "openquote"
        label = _("Quotation")


class FactsBlock(blocks.ListBlock):
    """Organisation facts, always as they stand today."""

    def __init__(self, **kwargs) -> None:
        super().__init__(SnippetChooserBlock("home.OrganisationFact", label=_("fact")), **kwargs)

    class Meta:
        icon = "list-ul"
        label = _("Facts")


class BodyBlock(blocks.StreamBlock):
    text = TextBlock()
    image = ImageBlock()
    quote = QuoteBlock()
    facts = FactsBlock()
