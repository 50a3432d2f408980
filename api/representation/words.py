"""Words for the search."""

import unicodedata

from django.utils.html import strip_tags

# Fields that hold codes and addresses, not words.
WORDLESS = {"id", "url", "path", "src", "srcset", "type", "licence", "website", "registration_url", "email", "phone"}


def searchable(title: str, fields: dict) -> str:
    """The public words, folded for comparing: small letters, ä as ae, no accents."""
    found = [title]

    def collect(value) -> None:
        if isinstance(value, str):
            found.append(strip_tags(value.replace("<", " <")))
        elif isinstance(value, dict):
            for name, inner in value.items():
                if name not in WORDLESS:
                    collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    collect({name: value for name, value in fields.items() if name not in WORDLESS})
    return fold(" ".join(found))


def fold(text: str) -> str:
    for umlaut, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.lower().replace(umlaut, spelled)
    text = unicodedata.normalize("NFKD", text)
    return " ".join("".join(char for char in text if not unicodedata.combining(char)).split())
