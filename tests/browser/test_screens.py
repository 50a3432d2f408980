"""The screens that people see: whole, without errors, without a request to anybody else.

`make pictures` keeps two of them in docs/pictures/.
"""

import json
import os
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PICTURES = os.environ.get("DEFUS_PICTURES")
SCREENS = [
    "/admin/",
    "/admin/pages/",
    "/admin/snippets/practices/practice/",
    "/admin/snippets/practices/practice/add/",
    "/admin/snippets/home/member/",
    "/admin/snippets/home/topic/",
    "/admin/snippets/home/organisationfact/",
    "/admin/snippets/syndication/partner/",
    "/admin/images/",
    "/admin/documents/",
    "/admin/localize/reports/translations/",
    "/api/docs/",
]


@pytest.fixture
def admin(log_in, server) -> Page:
    page = log_in("admin")
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("request", lambda r: r.url.startswith((server.url, "data:", "blob:")) or page.faults.append(r.url))
    page.on("response", lambda r: r.status < 400 or page.faults.append(f"{r.status} {r.url}"))
    return page


@pytest.mark.parametrize("address", SCREENS)
def test_a_screen_is_whole_and_asks_nobody_else(admin, address):
    answer = admin.goto(address, wait_until="networkidle")

    assert answer.status == 200
    assert admin.faults == []


def test_a_practice_can_be_previewed(admin):
    admin.goto("/admin/snippets/practices/practice/?locale=de&q=Nachttaxi")
    admin.locator("td.title a").first.click()
    admin.locator("[data-side-panel-toggle=preview]").click()
    admin.frame_locator("iframe.w-preview__iframe >> nth=0").locator("h1").wait_for(state="attached")
    admin.mouse.move(0, 0)
    keep(admin, "admin.png")
    assert admin.faults == []


def test_an_api_answer_reads_well(admin, server):
    with urllib.request.urlopen(
        f"{server.url}/api/v1/practices/?locale=en&limit=1&search=taxi", timeout=20
    ) as response:
        found = json.load(response)
    assert found["results"][0]["locale"] == "en"
    text = json.dumps(found, indent=2, ensure_ascii=False)
    admin.goto("about:blank")
    admin.set_content("<pre style='font: 15px/1.4 monospace; margin: 1.5rem'>GET /api/v1/practices/?locale=en</pre>")
    admin.locator("pre").evaluate("(pre, text) => pre.textContent += '\\n\\n' + text", text)
    keep(admin, "api.png")


def keep(page: Page, name: str) -> None:
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(PICTURES) / name)
