"""Rich text as it leaves the house: clean semantic HTML with absolute links in the reader's language."""

import re

import nh3
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from cms.media.models import Document

from .links import document_url, page_url
from .recording import tag, use

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "b", "em", "i", "a", "br", "blockquote"}
SCHEMES = {"http", "https", "mailto", "tel"}
UNLINKED = re.compile(r"<a>(.*?)</a>", re.DOTALL)
PLAIN = re.compile(r"<[^>]+>")


def rich_text(source: str, locale: str) -> str:
    """HTML of stored rich text. Links to what is not public are unwrapped; anything not allowed is removed."""
    if not source:
        return ""
    rewritten = LinkRewriter(
        {
            "page": lambda attrs: anchor(page_link(attrs, locale)),
            "document": lambda attrs: anchor(document_link(attrs)),
        },
        reference_extractors={},
    )(source)
    clean = nh3.clean(rewritten, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None)
    clean = UNLINKED.sub(r"\1", clean)
    for shown, meant in (("b", "strong"), ("i", "em")):
        clean = clean.replace(f"<{shown}>", f"<{meant}>").replace(f"</{shown}>", f"</{meant}>")
    return clean


def plain(html: str) -> str:
    """The words of an HTML text."""
    return " ".join(PLAIN.sub(" ", html).split())


def anchor(url: str | None) -> str:
    return f'<a href="{url}">' if url else "<a>"


def page_link(attrs: dict, locale: str) -> str | None:
    page = Page.objects.filter(pk=number(attrs)).first()
    if page is None:
        use(tag("page", number(attrs)))  # it may come, or come back
    return page and page_url(page, locale)


def document_link(attrs: dict) -> str | None:
    document = Document.objects.filter(pk=number(attrs)).first()
    use(tag("document", number(attrs)))
    return document and document_url(document)


def number(attrs: dict) -> int | None:
    value = attrs.get("id", "")
    return int(value) if value.isdigit() and len(value) < 18 else None
