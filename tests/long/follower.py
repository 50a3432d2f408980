"""A reader of the change feed that trusts nothing: it checks the feed's promises on every page."""

import hashlib
import json
import time
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

DRAFT = "ENTWURF"  # what tests.long.writer puts into drafts


def get(address: str, key: str = "", seconds: float = 120) -> tuple[int, bytes]:
    request = Request(address, headers={"Authorization": f"Bearer {key}"} if key else {})
    try:
        with urlopen(request, timeout=seconds) as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        return error.code, error.read()


class Follower:
    """Follows the feed page by page, and keeps what it read. Broken promises are collected in `broken`."""

    def __init__(self, changes: str, key: str = "", **filters: object) -> None:
        self.changes, self.key, self.filters = changes, key, filters
        self.items: dict[str, tuple[str, dict]] = {}
        self.cursor, self.last, self.changed_at = "", 0, ""
        self.seen: set[tuple[str, int]] = set()
        self.broken: list[str] = []
        self.pages = self.proofs = 0
        self.slowest = 0.0

    def step(self) -> dict:
        """Reads and applies one page."""
        query = urlencode({**self.filters, **({"after": self.cursor} if self.cursor else {})})
        begin = time.monotonic()
        status, body = get(f"{self.changes}?{query}", self.key)
        self.slowest = max(self.slowest, time.monotonic() - begin)
        if status != 200:
            self.broken.append(f"answered {status}: {body[:300]!r}")
            return {"has_more": True, "pending": True}
        page = json.loads(body)
        for item in page["items"]:
            self.apply(item)
        self.expect(int(page["next"].partition(".")[2]) >= self.last, f"next {page['next']} lies before {self.last}")
        self.last = int(page["next"].partition(".")[2])
        self.cursor = page["next"]
        self.pages += 1
        if page["state"] is not None:
            self.proofs += 1
            self.expect(not page["has_more"], "a state, but there is more")
            self.expect(page["state"] == self.state(), f"state {page['state']} at {self.cursor}, mirror {self.state()}")
        return page

    def apply(self, item: dict) -> None:
        name, seq = item["id"], item["seq"]
        self.expect(seq > self.last, f"{name}@{seq} after {self.last}")
        self.expect(item["changed_at"] > self.changed_at, f"{name}@{seq} of {item['changed_at']} <= {self.changed_at}")
        self.expect((name, seq) not in self.seen, f"{name}@{seq} twice")
        self.seen.add((name, seq))
        self.last, self.changed_at = seq, item["changed_at"]
        if item["op"] == "delete":
            self.items.pop(name, None)
            return
        self.items[name] = (item["etag"], item["document"])
        self.expect(DRAFT not in json.dumps(item["document"]), f"{name}@{seq} shows a draft")
        self.expect(whole(item), f"{name}@{seq} is half of one publication and half of another")

    def catch_up(self, seconds: float = 300) -> None:
        """Until nothing is left and nothing is pending."""
        end = time.monotonic() + seconds
        while (page := self.step())["has_more"] or page["pending"]:
            assert time.monotonic() < end, f"the feed does not come to an end: {page}"

    def state(self) -> dict:
        hashes = [hashlib.sha256(f"{name}\n{etag}".encode()).digest() for name, (etag, _) in self.items.items()]
        digest = sum(int.from_bytes(part, "big") for part in hashes) % 2**256
        return {"count": len(hashes), "digest": f"{digest:064x}"}

    def expect(self, condition: bool, otherwise: str) -> None:
        if not condition:
            self.broken.append(otherwise)


def whole(item: dict) -> bool:
    """A German text of our writers has the same token in its title, its introduction and its objective."""
    document = item["document"]
    short = document.get("summary") or document.get("introduction") or ""
    if item["locale"] != "de" or not short.startswith("Kurz: "):
        return True
    token = short.removeprefix("Kurz: ")
    goals = document.get("objectives", [f"Ziel: {token}"])
    return document["title"].endswith(f" {token}") and goals == [f"Ziel: {token}"]
