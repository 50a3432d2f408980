"""Whether what readers hold is what the editing tables hold, and those what the writers were told is committed."""

import json

from .follower import Follower, get
from .processes import Server, Site, Writer

KINDS = {"Practice": "practice", "StandardPage": "standard"}


def assert_true(follower: Follower, truth: list[dict], scope: str = "live") -> None:
    """The mirror holds what the editing tables say is live (or shared): no more, no less, and the same words."""
    mirrored = {name for name in follower.items if name.startswith(("practice:", "standard:"))}
    assert {row["id"] for row in truth if row[scope]} == mirrored
    for row in truth:
        if row[scope]:
            document = follower.items[row["id"]][1]
            assert document["title"] == row["title"]
            assert (document.get("summary") or document["introduction"]) == row["short"]
            assert document.get("objectives", []) == row["goals"]


def assert_durable(writers: list[Writer], truth: list[dict]) -> None:
    """Each work shows its last publication that a writer was told is done; or one that a kill kept it from telling.

    `writers` in the order of their work; the works that they share are left out, as their order is not known.
    """
    titles = {row["id"]: row["title"] for row in truth}
    last = {line["work"]: line for w in writers for line in w.committed() if line["act"] in ("publish", "share")}
    untold = [token for writer in writers if (token := writer.unfinished())]
    for work, line in last.items():
        title = titles[f"{KINDS[line['kind']]}:{work}:de"]
        if not line["hot"]:
            assert any(title.endswith(f" {token}") for token in [line["done"], *untold]), (title, line)


def assert_mirrored(site: Site, server: Server) -> None:
    """The reference mirror, run once, is in step; its files are the live items of the feed and of the API."""
    said = site.run(*mirror_command(site, server)).strip()
    assert said.endswith("in step"), said
    anew = Follower(server.changes, limit=1000)
    anew.catch_up()
    assert not anew.broken
    files = (site.folder / "mirror").glob("*/*/*.json")
    documents = {f"{path.parts[-3]}:{path.stem}:{path.parts[-2]}": json.loads(path.read_text()) for path in files}
    assert documents == {name: document for name, (_, document) in anew.items.items()}
    for name, document in documents.items():
        kind, work, locale = name.split(":")
        if kind == "practice":
            status, body = get(f"http://{server.address}/api/v1/practices/{work}/?locale={locale}")
            assert (status, json.loads(body)) == (200, document)


def mirror_command(site: Site, server: Server) -> list[str]:
    return ["examples/mirror/mirror.py", server.changes, str(site.folder / "mirror")]
