"""The main path as people walk it: an editor, a translator, the website's API, EFUS, and the withdrawal."""

import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT, Server

pytestmark = pytest.mark.browser
ENGLISH = {
    "Nachtbus mit Begleitung": "Night bus with a companion",
    "Ein Bus fährt nachts, und jemand fährt mit.": "A bus runs at night, and somebody rides along.",
    "nachtbus-mit-begleitung": "night-bus-with-a-companion",
    "Niemand wartet allein.": "Nobody waits alone.",
}


def test_written_translated_published_pulled_withdrawn(server: Server, log_in, tmp_path):
    key = make_partner_key(log_in("admin"))
    editor = log_in("editor")
    write_practice(editor)
    german = answer(server, "practices/nachtbus-mit-begleitung/")
    assert german["title"] == "Nachtbus mit Begleitung"
    work = german["id"]

    submit_for_english(editor)
    assert answer(server, f"practices/{work}/?locale=en")["status"] == 404

    translate(log_in("translator"))
    english = answer(server, f"practices/{work}/?locale=en")
    assert english["title"] == "Night bus with a companion"
    assert english["objectives"] == ["Nobody waits alone."]
    assert english["translation"] == {"state": "current", "source_locale": "de"}

    mirrored = {tmp_path / "practice" / code / f"{work}.json" for code in ("de", "en")}
    mirror(server, key, tmp_path)
    assert all(path.exists() for path in mirrored)

    unpublish(editor)
    assert answer(server, f"practices/{work}/")["status"] == 410
    assert answer(server, f"practices/{work}/?locale=en")["status"] == 410
    deletions = [item["id"] for item in pull(server, key) if item["op"] == "delete" and item["work"] == work]
    assert sorted(deletions) == [f"practice:{work}:de", f"practice:{work}:en"]
    mirror(server, key, tmp_path)
    assert not any(path.exists() for path in mirrored)
    assert "All is well" in server.manage("entries", "check")


def make_partner_key(admin: Page) -> str:
    admin.goto("/admin/snippets/syndication/partner/add/")
    admin.fill("#id_name", "EFUS live")
    admin.select_option("#id_channel", "live")
    admin.locator("footer button[type=submit]").first.click()
    admin.get_by_role("row", name="EFUS live").get_by_role("link", name="Schlüssel").click()
    admin.get_by_role("button", name="Neuen Schlüssel").click()
    return admin.locator("#made-key").inner_text()


def write_practice(editor: Page) -> None:
    editor.goto("/admin/snippets/practices/practice/add/")
    editor.fill("#id_title", "Nachtbus mit Begleitung")
    editor.fill("#id_summary", "Ein Bus fährt nachts, und jemand fährt mit.")
    editor.select_option("#id_primary_topic", index=1)
    editor.locator("[role=tab]").nth(3).click()
    editor.locator("#id_objectives-ADD").click()
    editor.fill("#id_objectives-0-text", "Niemand wartet allein.")
    editor.locator("[role=tab]").last.click()
    editor.check("#id_approved_for_reuse")
    editor.check("#id_shared")
    publish(editor)
    expect(editor.locator(".messages .success")).to_be_visible()


def publish(page: Page) -> None:
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("footer button[name=action-publish]").click()


def open_actions(editor: Page) -> None:
    editor.goto("/admin/snippets/practices/practice/?q=Begleitung")
    row = editor.get_by_role("row", name=re.compile("Nachtbus mit Begleitung"))
    row.locator("[data-w-dropdown-target=toggle]").click()


def submit_for_english(editor: Page) -> None:
    open_actions(editor)
    editor.get_by_role("link", name="Übersetzen").click()
    editor.get_by_label("Englisch").check()
    editor.locator("main form [type=submit]").click()
    expect(editor.get_by_role("button", name="Veröffentlichen in Englisch")).to_be_visible()


def translate(translator: Page) -> None:
    """Fills every open segment, in the order of the page, then publishes."""
    translator.goto("/admin/snippets/practices/practice/?locale=en&q=Begleitung")
    translator.get_by_role("link", name="Nachtbus mit Begleitung").first.click()
    tabs = translator.locator("main [role=tab]")
    tabs.first.wait_for()
    for tab in tabs.all():
        tab.click()
        fill_open_segments(translator)
    translator.wait_for_load_state("networkidle")
    translator.get_by_role("button", name="Veröffentlichen in Englisch").click()
    expect(translator.locator(".messages .success")).to_be_visible()


def fill_open_segments(translator: Page) -> None:
    begin = translator.get_by_role("button", name="Übersetzen", exact=True)
    finished = translator.get_by_role("button", name="Bearbeiten", exact=True)
    for _ in range(begin.count()):
        before = finished.count()
        source = begin.first.locator("xpath=ancestor::li[contains(@class, 'incomplete')]").inner_text()
        begin.first.click()
        translator.locator("textarea:visible").fill(next(ENGLISH[german] for german in ENGLISH if german in source))
        translator.get_by_role("button", name="Speichern", exact=True).click()
        expect(finished).to_have_count(before + 1)


def unpublish(editor: Page) -> None:
    open_actions(editor)
    editor.get_by_role("link", name="Bearbeiten").first.click()
    editor.locator("footer [data-w-dropdown-target=toggle]").click()
    editor.locator("footer a[href*='/unpublish/']").click()
    editor.locator("main form [type=submit]").click()
    expect(editor.locator(".messages .success")).to_be_visible()


def answer(server: Server, address: str) -> dict:
    try:
        with urllib.request.urlopen(f"{server.url}/api/v1/{address}", timeout=20) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        return json.load(error)


def pull(server: Server, key: str) -> list[dict]:
    request = urllib.request.Request(f"{server.url}/api/v1/syndication/changes/?limit=1000")
    request.add_header("Authorization", f"Bearer {key}")
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.load(response)["items"]


def mirror(server: Server, key: str, folder: Path) -> None:
    command = [sys.executable, "examples/mirror/mirror.py", f"{server.url}/api/v1/syndication/changes/", str(folder)]
    environment = {**os.environ, "MIRROR_KEY": key}
    done = subprocess.run([*command, "--once"], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
