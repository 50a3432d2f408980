"""Many writers at once, and readers who follow them meanwhile."""

import threading
import time
from dataclasses import dataclass, field

from .follower import Follower, get
from .processes import Server, Site, Writer


@dataclass
class Crowd:
    """Runs the writers to their end, with readers at work all the while; then lets the readers catch up."""

    site: Site
    server: Server
    writers: int
    turns: int
    flags: tuple[str, ...] = ()
    crew: list[Writer] = field(default_factory=list)
    followers: tuple[Follower, ...] = ()
    waits: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    seconds: float = 0.0

    def run(self, *followers: Follower, name: str = "w") -> None:
        self.followers = followers
        threads = [threading.Thread(target=self.follow, args=[follower]) for follower in followers]
        threads += [threading.Thread(target=act) for act in (self.look, self.look_from_the_start)]
        begin = time.monotonic()
        self.crew = [self.writer(f"{name}{number}", number) for number in range(self.writers)]
        for thread in threads:
            thread.start()
        for writer in self.crew:
            writer.process.wait()
        self.seconds = time.monotonic() - begin
        self.over.set()
        for thread in threads:
            thread.join()
        for writer in self.crew:
            assert writer.process.returncode == 0, self.site.errors.read_text()[-2000:]

    @property
    def committed(self) -> list[dict]:
        return [line for writer in self.crew for line in writer.committed()]

    @property
    def failed(self) -> list[dict]:
        return [line for writer in self.crew for line in writer.failed()]

    def writer(self, name: str, number: int) -> Writer:
        """Every other one works off its marks itself, as the admin does; the rest leave them to the readers.

        On SQLite they pause a little. If they never did, its one lock would never be free, and as it knows no
        queue, one turn in thousands would wait for all of its 20 s in vain.
        """
        flags = [*self.flags, *(["drain"] if number % 2 else [])]
        if self.site.database.vendor == "sqlite":
            flags.append("pauses")
        return Writer(self.site, name, number, self.writers, self.turns, *flags)

    def follow(self, follower: Follower) -> None:
        while not self.over.is_set():
            follower.step()
        follower.catch_up()

    def look(self) -> None:
        """An ordinary visitor; how long each answer takes."""
        while not self.over.is_set():
            begin = time.monotonic()
            status, body = get(f"http://{self.server.address}/api/v1/practices/?limit=20")
            self.waits.append(time.monotonic() - begin)
            if status != 200:
                self.refused.append(f"{status} {body[:200]!r}")

    def look_from_the_start(self) -> None:
        """A new mirror again and again: a snapshot must be exact in the midst of changes too."""
        while not self.over.is_set():
            newcomer = Follower(self.server.changes, limit=40)
            while not self.over.is_set() and newcomer.step()["has_more"]:
                pass
            self.refused += newcomer.broken

    def figures(self) -> str:
        waits = sorted(self.waits)
        slowest = max(follower.slowest for follower in self.followers)
        p50, p95 = waits[len(waits) // 2], waits[len(waits) * 95 // 100]
        return (
            f"{len(self.committed)} committed by {self.writers} writers in {self.seconds:.0f} s, "
            f"{len(self.failed)} refused; {len(waits)} reads, median {p50 * 1000:.0f} ms, "
            f"95 % {p95 * 1000:.0f} ms, slowest {waits[-1] * 1000:.0f} ms, of the feeds {slowest * 1000:.0f} ms"
        )
