"""A drain renders one moment: what is published while it renders is not mixed into what it began with."""

import threading

import psycopg
import pytest

from .follower import DRAFT, Follower
from .processes import Site, serving, until

WORDS = """
UPDATE wagtailcore_page SET title = 'Praxis 1 {0}' WHERE id = {1};
UPDATE home_standardpage SET introduction = 'Kurz: {0}' WHERE page_ptr_id = {1};
"""
RESTRICT = (
    "INSERT INTO wagtailcore_pageviewrestriction (page_id, restriction_type, password) VALUES ({1}, 'login', '');"
)


@pytest.mark.parametrize(
    "change",
    [WORDS.format("after", "{1}"), RESTRICT + WORDS.format(f"{DRAFT} secret", "{1}")],
    ids=["words", "privacy"],
)
def test_what_is_committed_while_a_drain_renders_is_not_half_in_it(site, change):
    if site.database.vendor == "sqlite":
        pytest.skip("On SQLite editors wait while a drain has the lock, so nothing can come in between.")
    page = site.database.rows("SELECT min(page_ptr_id) FROM home_standardpage")[0][0]
    with serving(site) as server:
        follower = Follower(server.changes)
        follower.catch_up()
        site.database.rows(WORDS.format("before", page))
        with psycopg.connect(site.database.url) as editor:
            # Stops the drain where it goes on from the page's first table to its second.
            editor.execute("LOCK TABLE home_standardpage IN ACCESS EXCLUSIVE MODE")
            reader = threading.Thread(target=follower.step)
            reader.start()
            until(lambda: waits_for_the_page(site), 60, "the drain has come to the page")
            editor.execute(change.format("", page))
        reader.join()
        follower.catch_up()
    assert not follower.broken
    titles = [document["title"] for _, document in follower.items.values()]
    assert "Praxis 1 before" not in titles
    assert ("Praxis 1 after" in titles) is ("after" in change)


def waits_for_the_page(site: Site) -> bool:
    return bool(
        site.database.rows("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'home_standardpage'::regclass")
    )
