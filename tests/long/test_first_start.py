"""The first start: many processes meet a system in which nothing has been drained yet."""

from concurrent.futures import ThreadPoolExecutor

from .agreement import assert_true
from .follower import Follower, get
from .processes import serving

ADDRESSES = ["changes/", "practices/", "site/", "topics/?locale=en"]


def test_the_first_readers_and_ticks_at_once_make_one_order_of_changes(site, full):
    for _ in range(10 if full else 1):
        for table in ("term", "address", "entry", "dependency", "due", "state"):
            site.database.rows(f"DELETE FROM published_{table}")
        site.database.rows("INSERT INTO published_mark (tag, at) VALUES ('everything', CURRENT_TIMESTAMP)")
        with serving(site) as server, ThreadPoolExecutor(14) as pool:
            ticks = [pool.submit(site.manage, "tick") for _ in range(2)]
            reads = [pool.submit(get, f"http://{server.address}/api/v1/{path}") for path in ADDRESSES * 3]
            answers = [read.result() for read in reads]
            assert {status for status, _ in answers} == {200}, answers
            assert all(tick.result() == "" for tick in ticks)
            assert site.database.rows("SELECT count(*) FROM published_state") == [(1,)]

            follower = Follower(server.changes, limit=30)
            follower.catch_up()
            assert not follower.broken
            assert_true(follower, site.truth())
    site.check()
    assert not site.trouble()
