"""The tree states the architecture: these fail when an arrow turns round, or a room grows into a hall."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = ("api", "cms", "home", "practices")
MODULES = sorted(path for name in OURS for path in (ROOT / name).rglob("*.py"))
GRAB_BAGS = {"utils", "helpers", "common", "misc", "core", "constants"}
LONGEST = 300


def dotted(path: Path) -> str:
    """`home/models/__init__.py` is `home.models`."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Every module and name that a file imports, wherever in it; `from a import b` gives `a` and `a.b`."""
    package = list(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *filter(None, [node.module])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def violations(of: tuple[str, ...], never: tuple[str, ...], but: tuple[str, ...] = ()) -> list[str]:
    """`importer -> imported` for each import of `never` in the packages `of`, except in `but`."""
    return sorted(
        {
            f"{dotted(path)} -> {imported}"
            for path in MODULES
            if within(dotted(path), of) and dotted(path) not in but
            for imported in imports(path)
            if within(imported, never)
        }
    )


CONTENT = ("home", "practices", "cms.media", "cms.translation")


@pytest.mark.parametrize(
    ("of", "never", "but"),
    [
        pytest.param(CONTENT, ("api",), (), id="content does not know the API"),
        pytest.param(("cms.media", "cms.translation"), ("home", "practices"), (), id="the floor carries, and asks not"),
        pytest.param(("cms.media",), ("cms.translation",), (), id="files know nothing of languages"),
        pytest.param(("home",), ("practices",), (), id="home stands below practices"),
        pytest.param(("cms",), ("api",), ("cms.urls",), id="only the addresses bring the API in"),
        pytest.param(("cms", "home", "practices"), ("rest_framework",), (), id="only the API speaks REST"),
        pytest.param(("api.published",), ("api.website", "api.syndication"), (), id="entries know no endpoints"),
        pytest.param(("api.representation",), ("api.website", "api.syndication"), (), id="nor does their JSON"),
        pytest.param(("api.website",), ("api.syndication",), (), id="the website does not know the partners"),
        pytest.param(OURS, ("tests", "examples"), (), id="nothing leans on tests or examples"),
    ],
)
def test_arrows_run_one_way(of, never, but):
    assert violations(of, never, but) == []


def test_the_examples_know_only_the_api():
    imported = {name for path in (ROOT / "examples").rglob("*.py") for name in imports(path)}
    assert [name for name in sorted(imported) if within(name, OURS)] == []


def test_there_is_no_room_for_odds_and_ends():
    names = {path.stem for path in MODULES} | {path.parent.name for path in MODULES}
    assert names & GRAB_BAGS == set()


def test_rooms_are_small():
    long = {
        dotted(path): lines
        for path in MODULES
        if "migrations" not in path.parts and dotted(path) != "cms.settings"
        if (lines := len(path.read_text().splitlines())) > LONGEST
    }
    assert long == {}


def test_models_are_a_module_or_a_package_and_never_both():
    assert [path for path in MODULES if path.name == "models.py" and path.with_suffix("").is_dir()] == []


def test_the_catalogues_do_not_shadow_the_standard_library():
    """A package `locale` at the top level would be imported in place of Python's own."""
    assert not (ROOT / "locale" / "__init__.py").exists()


def test_requirements_are_pinned_by_hash_and_carry_no_address():
    for name in ("base", "test"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text()
        assert "://" not in text and "index-url" not in text
        pins = [line for line in text.splitlines() if line and line[0] not in " #"]
        assert pins and all("==" in line and line.endswith("\\") for line in pins)


def test_what_the_tests_need_includes_what_running_needs():
    base, test = (
        set(re.findall(r"^\S+==\S+", (ROOT / "requirements" / f"{name}.txt").read_text(), re.MULTILINE))
        for name in ("base", "test")
    )
    assert base and base - test == set()
