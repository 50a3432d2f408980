"""A server as `make demo` starts it, with its own database, and Debian's Chromium to look at it with."""

import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.ports import free_port, until

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "browser-tests-only-1234"
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"


@dataclass
class Server:
    url: str
    environment: dict[str, str]

    def manage(self, *arguments: str) -> str:
        return manage(self.environment, *arguments)

    def answers(self) -> bool:
        with suppress(urllib.error.URLError, ConnectionError):
            return urllib.request.urlopen(f"{self.url}/healthz", timeout=5).status == 200
        return False


def manage(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[Server]:
    folder, port = tmp_path_factory.mktemp("server"), free_port()
    url = f"http://localhost:{port}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DEFUS_")}
    environment |= {
        "DEFUS_DATA_DIR": str(folder),
        "DEFUS_BASE_URL": url,
        "DEMO_PASSWORD": PASSWORD,
        "PORT": str(port),
        "LC_ALL": "C.UTF-8",
    }
    running = Server(url, environment)
    running.manage("migrate")
    running.manage("catalogues")
    running.manage("demo")
    command = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            until(running.answers, "the server answers")
            yield running
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield started
        started.close()


@pytest.fixture
def log_in(browser, server):
    """log_in("editor") gives a page of that person's own browser window, logged in."""
    expect.set_options(timeout=15_000)
    contexts = []

    def enter(name: str) -> Page:
        context = browser.new_context(base_url=server.url, locale="de-DE", viewport={"width": 1400, "height": 1000})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto("/admin/login/")
        page.fill("input[name=username]", name)
        page.fill("input[name=password]", PASSWORD)
        page.click("button[type=submit]")
        page.wait_for_url("**/admin/")
        return page

    yield enter
    for context in contexts:
        context.close()
