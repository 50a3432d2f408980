"""Query parameters: a closed list for each endpoint, each with its meaning and its limits."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from drf_spectacular.utils import OpenApiParameter

from .errors import Problem


@dataclass(frozen=True)
class Parameter:
    """A query parameter. `read` turns its text into a value or raises ValueError with what is wrong."""

    name: str
    description: str
    read: Callable[[str], Any]
    default: Any = None
    enum: tuple[str, ...] = ()
    type: type = str

    def schema(self) -> OpenApiParameter:
        default = self.default if isinstance(self.default, str | int) else None
        return OpenApiParameter(
            self.name, self.type, description=self.description, enum=self.enum or None, default=default
        )


def read_parameters(given: QueryDict, known: Iterable[Parameter]) -> dict[str, Any]:
    """The values by name. Anything unknown, given twice or wrong is a 400 that names it."""
    by_name = {parameter.name: parameter for parameter in known}
    values = {name: parameter.default for name, parameter in by_name.items()}
    for name, texts in given.lists():
        if name not in by_name:
            allowed = ", ".join(sorted(by_name)) or "none"
            raise Problem(400, f"Unknown parameter. Allowed here: {allowed}.", parameter=name[:100])
        if len(texts) > 1:
            raise Problem(400, "Given more than once. Separate alternatives by commas.", parameter=name)
        if "\x00" in texts[0] or len(texts[0]) > 1000:
            raise Problem(400, "Too long, or contains a NUL character.", parameter=name)
        try:
            values[name] = by_name[name].read(texts[0])
        except ValueError as error:
            raise Problem(400, str(error), parameter=name) from error
    return values


def whole_number(name: str, description: str, least: int, most: int, default: int) -> Parameter:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 9 or not least <= int(text) <= most:
            raise ValueError(f"Must be a whole number from {least} to {most}.")
        return int(text)

    return Parameter(name, f"{description} {least} to {most}.", read, default, type=int)


def one_of(name: str, description: str, choices: Iterable[str], default: str | None = None) -> Parameter:
    choices = tuple(choices)

    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(f"Must be one of: {', '.join(choices)}.")
        return text

    return Parameter(name, description, read, default, choices)


def codes(name: str, description: str) -> Parameter:
    """Codes separated by commas: any of them."""

    def read(text: str) -> list[str]:
        found = [code for code in text.split(",") if code]
        if not found or len(found) > 50 or not all(len(code) <= 80 and is_code(code) for code in found):
            raise ValueError("Must be codes separated by commas, such as night,use-conflicts.")
        return found

    return Parameter(name, f"{description} Several codes separated by commas mean any of them.", read)


def is_code(text: str) -> bool:
    return text.isascii() and all(char.isalnum() or char in "-_." for char in text)


def text(name: str, description: str, longest: int = 100) -> Parameter:
    def read(given: str) -> str:
        if not given.strip() or len(given) > longest:
            raise ValueError(f"Must have 1 to {longest} characters.")
        return given

    return Parameter(name, description, read)


def language(name: str, description: str) -> Parameter:
    """A language code; whether there is content in it is checked by the view, which knows the languages."""

    def read(given: str) -> str:
        if not is_code(given) or not 2 <= len(given) <= 12:
            raise ValueError("Must be a language code, such as de or en.")
        return given

    return Parameter(name, description, read)


LOCALE = language("locale", "The language of the answer; the site's main language if left out.")
FALLBACK = language(
    "fallback", "Fills gaps with this language; such items carry `fallback: true` and their own locale."
)
LIMIT = whole_number("limit", "How many items a page has.", 1, 100, 20)
OFFSET = whole_number("offset", "How many items to skip.", 0, 1_000_000, 0)
