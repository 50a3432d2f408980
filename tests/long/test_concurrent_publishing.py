"""Many editors publish at once while readers follow: nothing is lost, nothing comes out of order."""

import pytest

from .agreement import assert_durable, assert_true
from .crowd import Crowd
from .follower import Follower
from .plain import PlainReader, make_table
from .processes import serving


@pytest.fixture
def size(site, full) -> tuple[int, int]:
    """Writers and turns of each: SQLite has one write lock, so fewer of them contend there."""
    if site.database.vendor == "postgresql":
        return 8, (5200 if full else 320) // 8
    return (4, 1300) if full else (2, 60)


def test_the_feed_loses_nothing_under_concurrent_publishing(site, size, full, capsys):
    with serving(site) as server:
        crowd = Crowd(site, server, *size)
        everything = Follower(server.changes, limit=50)
        german = Follower(server.changes, limit=7, types="practice", locales="de")
        partner = Follower(server.shared, site.key, limit=20)
        crowd.run(everything, german, partner)
        with capsys.disabled():
            print(f"\n{site.database.vendor}: {crowd.figures()}; {len(everything.seen)} changes read", end=" ")

        for follower in (everything, german, partner):
            assert not follower.broken
            assert follower.proofs
        assert not crowd.refused
        assert not crowd.failed
        assert len(crowd.committed) >= (5000 if full else 0.9 * size[0] * size[1])
        anew = Follower(server.changes, limit=1000)
        anew.catch_up()
        assert everything.items == anew.items
        assert german.items == {name: item for name, item in anew.items.items() if belongs(name, "practice", "de")}
        truth = site.truth()
        assert_true(everything, truth)
        assert_true(partner, truth, "shared")
        assert_durable(crowd.crew, truth)
    site.check()
    assert not site.trouble()


def belongs(name: str, kind: str, locale: str) -> bool:
    return name.startswith(f"{kind}:") and name.endswith(f":{locale}")


def test_a_plain_sequence_loses_changes_on_the_same_schedule(site, size, full, capsys):
    """The control: this very schedule of writers does make an ordinary cursor lose some."""
    if site.database.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so numbers become visible in their order.")
    make_table(site.database)
    lost, taken = set(), 0
    with serving(site) as server:
        for attempt in range(5):
            crowd, reader = Crowd(site, server, *size, flags=("plain",)), PlainReader(site.database)
            reader.start()
            crowd.run(Follower(server.changes, limit=50), name=f"try{attempt}-")
            lost, taken = reader.lost(), len(reader.seen)
            if lost:
                break
    with capsys.disabled():
        print(f"\n{site.database.vendor}: a plain cursor lost {len(lost)} of {len(lost) + taken}", end=" ")
    assert lost
