"""`manage.py catalogues`: our own words in the languages of the admin.

    catalogues            compiles locale/*/LC_MESSAGES/django.po where the .mo is missing or older
    catalogues --update   takes in new strings, drops those no longer used, fills in English
    catalogues --check    exit 1 if a string is missing, empty, fuzzy or obsolete in a language

Compiling needs nothing but Python; finding the strings in the source needs gettext (Debian: gettext).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

ROOT = settings.BASE_DIR
SOURCES = ("api", "cms", "home", "practices")
LANGUAGES = tuple(code for code, _ in settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
HEADER = {
    "Project-Id-Version": "defus-content",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def path_of(language: str) -> Path:
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path) -> polib.POFile:
    return polib.pofile(str(path), encoding="utf-8")


def key(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def source_strings() -> polib.POFile | None:
    """All strings of the source, in its order; None where gettext is not installed."""
    if not shutil.which("xgettext"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        for name in SOURCES:
            leave_out = shutil.ignore_patterns("__pycache__", "migrations")
            shutil.copytree(ROOT / name, Path(folder, name), ignore=leave_out)
        Path(folder, "locale").mkdir()
        command = [sys.executable, "-m", "django", "makemessages", "--all", "--keep-pot", "--no-location"]
        # Without settings it writes to ./locale, not to that of this project.
        bare = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        done = subprocess.run(command, cwd=folder, env=bare, capture_output=True, text=True)
        if done.returncode:
            raise CommandError(f"makemessages failed:\n{done.stderr}")
        return read(Path(folder, "locale", "django.pot"))


def compile_catalogues() -> Iterator[Path]:
    """Writes each .mo that is missing or older than its .po, whole or not at all."""
    for path in sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po")):
        compiled = path.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime_ns >= path.stat().st_mtime_ns:
            continue
        new = path.with_suffix(f".{os.getpid()}")
        read(path).save_as_mofile(str(new))
        yield new.replace(compiled)


def update(language: str, wanted: polib.POFile) -> bool:
    """Brings a language's catalogue in step with the source. True if that changed the file."""
    path = path_of(language)
    known = {key(entry): entry for entry in read(path)} if path.exists() else {}
    catalogue = polib.POFile()
    catalogue.metadata = {**HEADER, "Language": language}
    for entry in wanted:
        old = known.get(key(entry))
        if language == "en":
            entry.msgstr = "" if entry.msgid_plural else entry.msgid
            entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural} if entry.msgid_plural else {}
        else:
            entry.msgstr = old.msgstr if old else ""
            entry.msgstr_plural = (old.msgstr_plural if old else {0: "", 1: ""}) if entry.msgid_plural else {}
        catalogue.append(entry)
    text = f"{catalogue}\n"
    if path.exists() and path.read_text() == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return True


def problems(language: str, wanted: polib.POFile | None) -> Iterator[str]:
    """One line for each string that is not as it should be."""
    path = path_of(language)
    if not path.exists():
        yield f"{language}: there is no catalogue"
        return
    catalogue = read(path)
    for entry in catalogue:
        if entry.obsolete or entry.fuzzy:
            yield f"{language}: {'obsolete' if entry.obsolete else 'fuzzy'}: {entry.msgid!r}"
        elif not entry.translated():
            yield f"{language}: empty: {entry.msgid!r}"
        elif not entry.msgid_plural and placeholders(entry.msgid) != placeholders(entry.msgstr):
            yield f"{language}: other placeholders: {entry.msgid!r}"
    if wanted is not None:
        there, needed = {key(entry) for entry in catalogue}, {key(entry) for entry in wanted}
        yield from (f"{language}: missing: {msgid!r}" for _, msgid in sorted(needed - there, key=str))
        yield from (f"{language}: no longer used: {msgid!r}" for _, msgid in sorted(there - needed, key=str))


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


class Command(BaseCommand):
    help = "Compiles the message catalogues, brings them in step with the source, or checks them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser) -> None:
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--update", action="store_true", help="Takes in new strings, drops those no longer used.")
        what.add_argument("--check", action="store_true", help="Fails if one is missing, empty, fuzzy or obsolete.")

    def handle(self, *args, update: bool, check: bool, **options) -> None:
        if update:
            self.update()
        elif check:
            self.check_all()
        for path in compile_catalogues():
            self.stdout.write(f"compiled {path.relative_to(ROOT)}")

    def update(self) -> None:
        for language in LANGUAGES:
            wanted = source_strings()
            if wanted is None:
                raise CommandError("xgettext is missing. Install gettext (Debian: apt-get install gettext).")
            self.stdout.write(f"{language}: {'brought up to date' if update(language, wanted) else 'nothing new'}")
        self.check_all()

    def check_all(self) -> None:
        wanted = source_strings()
        if wanted is None:
            self.stdout.write("xgettext is missing: not checked whether every string of the source is there.")
        found = [line for language in LANGUAGES for line in problems(language, wanted)]
        for line in found:
            self.stdout.write(self.style.ERROR(line))
        if found:
            raise CommandError(f"{len(found)} strings to mend in locale/. `make catalogues` takes in new ones.")
        self.stdout.write(self.style.SUCCESS("The catalogues are complete."))
