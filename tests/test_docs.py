"""The docs keep up: what the system offers is named in them, and their links lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parent.parent
DOCS = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
EVERYTHING = [*DOCS, *(ROOT / f"{name}.md" for name in ("CHANGELOG", "CONTRIBUTING", "SECURITY"))]
TEXT = "\n".join(path.read_text() for path in DOCS)
OURS = ("api", "cms", "home", "practices")


def routes(patterns: list, before: str = "") -> Iterator[str]:
    """Every address, with `{name}` for what varies."""
    for pattern in patterns:
        route = before + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield f"/{route}"


PUBLIC_ROUTES = [route for route in routes(get_resolver().url_patterns) if route.startswith(("/api/", "/files/"))]
VARIABLES = sorted(set(re.findall(r"DEFUS_[A-Z_]*[A-Z]", (ROOT / "cms" / "settings.py").read_text())))
COMMANDS = sorted(name for name, app in get_commands().items() if app.split(".")[0] in OURS)


@pytest.mark.parametrize("route", PUBLIC_ROUTES)
def test_every_route_is_named(route):
    assert f"`{route}`" in TEXT


@pytest.mark.parametrize("variable", VARIABLES)
def test_every_variable_is_named(variable):
    assert f"`{variable}`" in TEXT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named(command):
    assert re.search(rf"manage\.py {command}\b", TEXT)


def test_the_docs_name_no_variable_and_no_command_that_is_not_there():
    known = {*VARIABLES, "DEFUS_LONG"}  # the tests' own
    assert set(re.findall(r"DEFUS_[A-Z_]*[A-Z]", TEXT)) - known == set()
    assert set(re.findall(r"manage\.py ([a-z_]+)", TEXT)) - set(get_commands()) == set()


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path):
    broken = []
    for target in re.findall(r"\]\(([^)#\s]*)(?:#[^)]*)?\)", path.read_text()):
        if target and "://" not in target and not (path.parent / target).exists():
            broken.append(target)
    assert broken == []
