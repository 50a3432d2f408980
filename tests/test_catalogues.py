"""Our own words: complete in German and English, and no others' words changed by them."""

import io
import shutil
from pathlib import Path

import django.conf
import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils.translation import gettext, override, pgettext

from cms.management.commands import catalogues
from practices.vocabularies import TargetGroup

LANGUAGES = ("de", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_empty_fuzzy_or_obsolete(language):
    assert list(catalogues.problems(language, None)) == []


@pytest.mark.skipif(not shutil.which("xgettext"), reason="gettext is not installed")
def test_every_string_of_the_source_is_in_both_catalogues_and_no_other():
    wanted = catalogues.source_strings()
    assert [line for language in LANGUAGES for line in catalogues.problems(language, wanted)] == []


def test_english_says_what_the_source_says():
    differing = [
        entry.msgid
        for entry in catalogues.read(catalogues.path_of("en"))
        if entry.msgstr != entry.msgid and not entry.msgid_plural
    ]
    assert differing == []


def test_our_words_do_not_change_those_of_wagtail_and_django():
    """Ours win over those of the packages: the same English with another German needs a context."""
    ours = {(e.msgctxt, e.msgid): e.msgstr for e in catalogues.read(catalogues.path_of("de"))}
    packages = [Path(django.conf.__file__).parent, *(Path(config.path) for config in apps.get_app_configs())]
    changed = [
        f"{package.name}: {entry.msgid!r} is {entry.msgstr!r}, ours {ours[key]!r}"
        for package in packages
        if (theirs := package / "locale" / "de" / "LC_MESSAGES" / "django.mo").exists()
        for entry in polib.mofile(str(theirs))
        if (key := (entry.msgctxt, entry.msgid)) in ours and entry.msgstr.casefold() != ours[key].casefold()
    ]
    assert changed == []


def test_labels_are_shown_in_the_language_of_the_reader():
    """Needs the compiled catalogues: `make test` makes them, and so does `manage.py catalogues`."""
    with override("de"):
        assert TargetGroup.FANS.label == "Fußballfans"
        assert (gettext("summary"), pgettext("setting", "Home")) == ("Kurzbeschreibung", "Zuhause")
    with override("en"):
        assert TargetGroup.FANS.label == "Football fans"


@pytest.fixture
def other_catalogues(tmp_path, monkeypatch):
    """A copy of the catalogues that a test may break."""
    shutil.copytree(settings.BASE_DIR / "locale", tmp_path / "locale", ignore=shutil.ignore_patterns("*.mo"))
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    monkeypatch.setattr(catalogues, "source_strings", lambda: None)
    return tmp_path / "locale"


@pytest.mark.parametrize(
    ("good", "broken", "word"),
    [
        ('msgstr "Kurzbeschreibung"', 'msgstr ""', "empty"),
        ('msgid "summary"', '#, fuzzy\nmsgid "summary"', "fuzzy"),
        ('msgid "summary"\nmsgstr "Kurzbeschreibung"', '#~ msgid "summary"\n#~ msgstr "Kurz"', "obsolete"),
        ("Schlüssel von %(partner)s", "Schlüssel von %(partnerin)s", "other placeholders"),
    ],
)
def test_the_check_finds(other_catalogues, good, broken, word):
    path = other_catalogues / "de" / "LC_MESSAGES" / "django.po"
    text = path.read_text()
    assert good in text
    path.write_text(text.replace(good, broken))

    told = io.StringIO()
    with pytest.raises(CommandError):
        call_command("catalogues", check=True, stdout=told)
    assert f"de: {word}: " in told.getvalue()


def test_only_what_is_newer_is_compiled(other_catalogues):
    told = io.StringIO()
    call_command("catalogues", stdout=told)
    call_command("catalogues", stdout=told)

    assert told.getvalue().splitlines() == [f"compiled locale/{code}/LC_MESSAGES/django.mo" for code in LANGUAGES]
