"""Body blocks as typed JSON: `{"type": "quote", "value": {...}}`."""

from functools import singledispatch

from wagtail.blocks import Block, StreamValue

from home.blocks import FactsBlock, ImageBlock, QuoteBlock, TextBlock

from .facts import fact
from .images import image
from .recording import use
from .rich_text import rich_text


def body(value: StreamValue, locale: str) -> list[dict]:
    """A page's body; blocks that have nothing public to show are left out."""
    blocks = ({"type": child.block_type, "value": block(child.block, child.value, locale)} for child in value)
    return [item for item in blocks if item["value"]]


@singledispatch
def block(kind: Block, value, locale: str):
    raise NotImplementedError(f"Say in {__name__} how {type(kind).__name__} becomes JSON.")


@block.register
def _(kind: TextBlock, value, locale: str) -> str:
    """Clean HTML."""
    return rich_text(value.source, locale)


@block.register
def _(kind: ImageBlock, value, locale: str) -> dict | None:
    if value["image"] is None:
        use("images")  # a deleted image may come back
    return image(value["image"], value["alt"], value["decorative"], value["caption"])


@block.register
def _(kind: QuoteBlock, value, locale: str) -> dict:
    return {"text": value["text"], "attribution": value["attribution"]}


@block.register
def _(kind: FactsBlock, value, locale: str) -> list[dict]:
    if None in value:
        use("facts")
    return [given for given in (fact(item, locale) for item in value if item) if given]
