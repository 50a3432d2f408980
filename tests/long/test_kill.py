"""kill -9 in the midst of publishing, of draining and of mirroring: nothing torn, nothing lost, everything in step."""

import random
import threading
import time
from urllib.error import URLError

import pytest

from .agreement import assert_durable, assert_mirrored, mirror_command
from .follower import get
from .processes import Server, Site, Writer, kill, serving, until


@pytest.fixture
def batches(full) -> list[int]:
    """How many kills there are before each check of everything."""
    return [10] * 10 if full else [3]


def moment(seconds: float) -> None:
    """Lets a kill come at any point of what is going on; nothing waits for this to be over."""
    time.sleep(random.uniform(0, seconds))


def test_killed_writers_leave_nothing_torn(site, batches, capsys):
    writers, amid = [], 0
    with serving(site) as server:
        for number, size in enumerate(batches):
            for start in range(0, size, 3):
                crew = [writer(site, f"b{number}-{n}", n, size) for n in range(start, min(start + 3, size))]
                for one in crew:
                    wanted = random.randint(1, 5)
                    until(lambda one=one, wanted=wanted: len(one.committed()) >= wanted, 120, "a writer publishes")
                    moment(0.1)
                    kill(one.process)
                    amid += bool(one.unfinished())
                writers += crew
            site.check()
            assert_durable(writers, site.truth())
            assert_mirrored(site, server)
    report(capsys, site, f"{len(writers)} writers killed, {amid} of them in the midst of a turn")
    assert amid
    assert not any(one.failed() for one in writers)
    assert not site.trouble()


def writer(site: Site, name: str, share: int, of: int) -> Writer:
    """Publishes until it is killed; every other one drains as well."""
    flags = ["drain"] if share % 2 else []
    if site.database.vendor == "sqlite":
        flags.append("pauses")  # SQLite knows no queue: without a pause somebody may wait in vain
    return Writer(site, name, share, of, 10**6, *flags)


def test_a_server_killed_while_it_drains_loses_nothing(site, batches, capsys):
    amid, writers, server = 0, [], Server(site)
    for number, size in enumerate(batches):
        for n in range(size):
            one = Writer(site, f"b{number}-{n}", n, size, 6, "rename")
            one.process.wait()
            writers.append(one)
            server.start()
            reader = threading.Thread(target=read_in_vain, args=[server])
            reader.start()
            until(site.database.being_written, 60, "the server drains")
            moment(0.3)
            server.kill()
            reader.join()
            amid += waiting(site)
        server.start()
        site.check()
        assert_durable(writers, site.truth())
        assert_mirrored(site, server)
        server.stop()
    report(capsys, site, f"{sum(batches)} servers killed, {amid} of them with work left undone")
    assert amid
    assert not site.trouble()


def read_in_vain(server: Server) -> None:
    """This read makes the server drain, and ends with it."""
    try:
        get(server.changes)
    except (URLError, OSError):
        return


def waiting(site: Site) -> bool:
    return bool(site.database.rows("SELECT 1 FROM published_mark UNION SELECT 1 FROM published_due"))


def test_a_killed_mirror_heals(site, batches, capsys):
    kills = sum(batches) // 3
    with serving(site) as server:
        for n in range(kills):
            one = Writer(site, f"k{n}", n, kills, 8, "rename")
            process = site.start(*mirror_command(site, server), "--every", "0.05")
            until((site.folder / "mirror" / "mirror.db").exists, 60, "the mirror begins")
            moment(1.5)
            kill(process)
            one.process.wait()
        site.check()
        assert_mirrored(site, server)
    report(capsys, site, f"{kills} mirrors killed")


def report(capsys, site: Site, words: str) -> None:
    with capsys.disabled():
        print(f"\n{site.database.vendor}: {words}", end=" ")
