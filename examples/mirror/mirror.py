"""Reference mirror of the change feed: follows it into a folder of JSON files.

``mirror.db`` in the folder is the truth: items and cursor change in one transaction per page.
The files ``<type>/<locale>/<work>.json`` are derived from it, so a kill heals at the next start.
Exit codes: 0 done, 1 failed (run it again), 2 the feed refused the key, or a wrong command line.
"""

import argparse
import fcntl
import hashlib
import json
import os
import random
import re
import sqlite3
import sys
import time
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib import request
from urllib.parse import quote, urlencode

CAP = 64 * 1024 * 1024  # bytes of one answer
ID = re.compile(r"([a-z-]{1,64}):([0-9a-fA-F-]{1,64}):([A-Za-z-]{1,64})")  # becomes a path
TOKEN = re.compile(r"[!-~]{1,512}")  # key, cursor, etag: safe in a header, a URL, a terminal
SCHEMA = """
CREATE TABLE IF NOT EXISTS items (id PRIMARY KEY, etag, document, seq, seen);
CREATE TABLE IF NOT EXISTS place (one PRIMARY KEY, source, cursor, etag, round);
INSERT OR IGNORE INTO place VALUES (1, '', '', '', 0);
"""
OPENER = request.OpenerDirector()  # follows no redirect, so the key goes to the feed alone
for handler in (request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler):
    OPENER.add_handler(handler())


class Trouble(Exception):
    """The feed cannot be followed now; a busy server asks for ``wait`` seconds (0: unspecified)."""

    wait: float | None = None


class Lost(Exception):
    """The cursor is void, or the content is not the feed's: resync."""


def fetch(source: str, key: str, cursor: str, etag: str) -> dict[str, Any] | None:
    """The page after the cursor, None if nothing is new; raises Trouble or Lost, or exits with 2."""
    headers = {"Authorization": f"Bearer {key}" if key else "", "If-None-Match": etag}
    url = f"{source}&after={quote(cursor, safe='')}" if cursor else source
    asked = request.Request(url, headers={name: value for name, value in headers.items() if value})
    try:
        with OPENER.open(asked, timeout=60) as answer:
            status, sent, raw = answer.status, answer.headers, answer.read(CAP + 1)
    except (OSError, HTTPException) as error:
        raise Trouble(f"feed out of reach: {error!r}") from None
    if status in (401, 403):
        print(f"the feed refused access ({status}): check the key", file=sys.stderr)
        sys.exit(2)
    if status == 304 and etag:
        return None
    if status == 410:
        raise Lost(f"feed answered 410 {raw[:200]!r}")
    if status != 200 or len(raw) > CAP:
        trouble = Trouble(f"feed answered {status}, {len(raw)} bytes")
        trouble.wait = seconds(sent["Retry-After"] or "") if status in (429, 503) else None
        raise trouble
    try:
        body, tag = json.loads(raw), sent["ETag"] or ""
        if not (TOKEN.fullmatch(body["next"]) and TOKEN.fullmatch(tag or "-")):
            raise ValueError(f"next {body['next']!r} or ETag {tag!r}")
        if body["has_more"] and body["next"] == cursor:
            raise ValueError("more, but no step forward")
        page = {name: body[name] for name in ("next", "has_more", "pending", "state")}
        if page["state"]:
            page["state"] = (body["state"]["count"], body["state"]["digest"])
        return page | {"rows": [row(item) for item in body["items"]], "etag": tag}
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Trouble(f"feed broke its contract: {error!r}") from None


def row(item: dict[str, Any]) -> tuple[str, str, bytes | None, int]:
    """An item as (id, etag, document, seq), without document if deleted; raises if unsafe."""
    match = ID.fullmatch(item["id"])
    if not match or match.groups() != (item["type"], item["work"], item["locale"]):
        raise ValueError(f"id {item['id']!r}")
    if item["op"] == "delete":
        return item["id"], "", None, int(item["seq"])
    if item["op"] != "upsert" or not TOKEN.fullmatch(item["etag"]) or not item["document"]:
        raise ValueError(f"op, etag or document of {item['id']}")
    text = json.dumps(item["document"], ensure_ascii=False, indent=2) + "\n"
    return item["id"], item["etag"], text.encode(), int(item["seq"])


def seconds(retry_after: str) -> float:
    """Retry-After, a number or a date (RFC 9110), as seconds: an hour at most, 0 if unreadable."""
    try:
        date = None if retry_after.isdigit() else parsedate_to_datetime(retry_after)
        wait = date.timestamp() - time.time() if date else float(retry_after)
    except (ValueError, OverflowError):
        return 0
    return min(max(wait, 0), 3600)


class Mirror:
    """What has been read so far: the database, and the files that follow it."""

    applied = removed = 0  # in this pass

    def __init__(self, folder: Path, source: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.source, self.lock = folder, source, os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # freed by a kill
        except BlockingIOError:
            sys.exit(f"another mirror is at work in {folder}")
        if not (folder / "mirror.db").exists() and any(folder.glob("*/*/*.json")):
            sys.exit(f"{folder} holds files of something else: give the mirror its own folder")
        self.db = sqlite3.connect(folder / "mirror.db")
        self.db.executescript(SCHEMA)
        if self.place("source") != source:
            self.resync()  # a first start, another feed or other filters
        self.reconcile()

    def place(self, column: str) -> str:
        """Where the mirror stands: source, cursor, or etag of the last answer to that cursor."""
        return str(self.db.execute(f"SELECT {column} FROM place").fetchone()[0])

    def resync(self) -> None:
        """Begin a round from the start; what it does not see is swept at its end, not before."""
        begin = "UPDATE place SET source = ?, cursor = '', etag = '', round = round + 1"
        with self.db:
            self.db.execute(begin, [self.source])

    def digest(self) -> tuple[int, str]:
        """Count and digest of what this round has seen, to compare with the feed's ``state``."""
        seen = self.db.execute("SELECT id, items.etag FROM items, place WHERE seen = round")
        hashes = [hashlib.sha256(f"{id}\n{etag}".encode()).digest() for id, etag in seen]
        return len(hashes), f"{sum(int.from_bytes(h, 'big') for h in hashes) % 2**256:064x}"

    def apply(self, page: dict[str, Any]) -> bool:
        """Items and cursor in one transaction, then the files; True if proved to be in step."""
        agrees = False
        with self.db as db:
            for id, etag, document, seq in page["rows"]:
                if document is None:
                    self.removed += db.execute("DELETE FROM items WHERE id = ?", [id]).rowcount
                else:
                    new = "REPLACE INTO items SELECT ?, ?, ?, ?, round FROM place"
                    self.applied += db.execute(new, [id, etag, document, seq]).rowcount
            if page["state"] and (agrees := self.digest() == page["state"]):  # else sweep nothing
                unseen = "DELETE FROM items WHERE seen < (SELECT round FROM place)"
                self.removed += db.execute(unseen).rowcount
            in_step = agrees and not page["pending"]
            tag = page["etag"] if in_step and page["next"] == self.place("cursor") else ""
            db.execute("UPDATE place SET cursor = ?, etag = ?", [page["next"], tag])
        for id, _, document, _ in page["rows"]:
            self.write(id, document)
        if page["state"] and not agrees:
            raise Lost(f"feed has {page['state']}, mirror has {self.digest()}")
        return in_step

    def write(self, id: str, document: bytes | None) -> Path:
        """Bring one file in line; a reader sees the old or the new one, never half of it."""
        kind, work, locale = id.split(":")
        path, new = self.folder / kind / locale / f"{work}.json", self.folder / "mirror.tmp"
        if document is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_bytes() != document:
            path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(document)
            new.replace(path)
        return path

    def reconcile(self) -> None:
        """Make the files what the database says: missing, stale and surplus ones are put right."""
        due = {self.write(*item) for item in self.db.execute("SELECT id, document FROM items")}
        for path in set(self.folder.glob("*/*/*.json")) - due:
            path.unlink()

    def follow(self, key: str, resynced: bool = False) -> bool:
        """Page by page to the head of the feed, with one resync if lost; True if in step."""
        try:
            while page := fetch(self.source, key, self.place("cursor"), self.place("etag")):
                in_step = self.apply(page)
                if not page["has_more"]:
                    break
            else:
                in_step = True  # nothing new since it last was
            self.reconcile()
            return in_step
        except Lost as lost:
            if resynced:
                sys.exit(f"out of step even after a resync: {lost}")
            print(f"resync: {lost}", file=sys.stderr, flush=True)
        self.resync()
        return self.follow(key, resynced=True)


def read_key(file: str) -> str:
    """The key in the file; a broken one must not reach a header, whose error would show it."""
    key = Path(file).read_text(errors="replace").strip() if file else os.getenv("MIRROR_KEY", "")
    if (file or key) and not TOKEN.fullmatch(key):
        sys.exit("the key is empty or malformed")
    return key


def main() -> None:
    """Pass after pass, one line each; under --once only a busy server is asked again."""
    parser = argparse.ArgumentParser(description="Mirror a change feed into a folder.")
    parser.add_argument("feed_url")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--key-file", default="", help="else environment variable MIRROR_KEY")
    parser.add_argument("--types", default="", help="such as practice,news")
    parser.add_argument("--locales", default="", help="such as de,en")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--once", action="store_true", help="one pass (the default)")
    mode.add_argument("--every", type=float, metavar="SECONDS", help="pass after pass")
    options = parser.parse_args()
    if not options.feed_url.startswith(("https://", "http://")):
        parser.error("FEED_URL must be a web address")
    filters = {"types": options.types, "locales": options.locales}
    query = urlencode({"limit": 100} | {name: value for name, value in filters.items() if value})
    key, failures = read_key(options.key_file), 0
    mirror = Mirror(options.folder, f"{options.feed_url}?{query}")
    while True:
        mirror.applied = mirror.removed = 0
        verdict, wait = "behind", options.every
        try:
            verdict = "in step" if mirror.follow(key) else "behind"
            failures = 0
        except Trouble as trouble:
            print(trouble, file=sys.stderr, flush=True)
            failures += 1
            if not options.every and (trouble.wait is None or failures > 5):
                sys.exit(1)
            wait = trouble.wait or random.uniform(0.5, 1) * 2 ** min(failures, 9)
        finally:
            done = f"applied {mirror.applied}, removed {mirror.removed}"
            print(f"{done}, cursor {mirror.place('cursor')}, {verdict}", flush=True)
        if not wait:
            return
        time.sleep(wait)


if __name__ == "__main__":
    main()
