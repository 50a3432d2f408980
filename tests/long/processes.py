"""The real processes of a test: gunicorn, manage.py, writers. All stand on one throw-away database."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from .database import Database

ROOT = Path(__file__).resolve().parents[2]


def until(condition: Callable[[], object], seconds: float, what: str) -> None:
    """Asks again and again until it holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"in {seconds} seconds it did not come about: {what}"
        time.sleep(0.005)


class Site:
    """A database, a folder, the processes on them, and a partner's key."""

    def __init__(self, database: Database, folder: Path, key: str = "") -> None:
        self.database, self.folder, self.key = database, folder, key
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("DEFUS_", "DJANGO_"))},
            "DEFUS_DATABASE_URL": database.url,
            "DEFUS_DATA_DIR": str(folder / "data"),
            "DEFUS_SECRET_KEY": "only-for-tests-" * 4,
        }
        self.errors = folder / "errors.log"

    def start(self, *command: str, output: str = "") -> subprocess.Popen:
        """A process in a group of its own, so that it can be killed with its children."""
        with self.errors.open("ab") as errors, (self.folder / output if output else Path(os.devnull)).open("ab") as out:
            return subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT, env=self.environment, stdout=out, stderr=errors, start_new_session=True,
            )  # fmt: skip

    def run(self, *command: str, seconds: float = 600) -> str:
        """Runs it to its end; it must succeed. What it printed."""
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=seconds
        )
        assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def manage(self, *command: str) -> str:
        return self.run("manage.py", *command)

    def truth(self) -> list[dict]:
        """What the editing tables say (tests/long/truth.py)."""
        return json.loads(self.run("-m", "tests.long.truth"))

    def check(self) -> None:
        """After one tick the entries are what the content says, and no live row is torn."""
        self.manage("tick")
        said = self.manage("entries", "check")
        assert "differs" not in said and "points at" not in said, said
        torn = [row for row in self.truth() if row["published"] and not row.items() >= row["published"].items()]
        assert not torn, torn

    def trouble(self) -> list[str]:
        """What the processes complained about."""
        lines = self.errors.read_text().splitlines() if self.errors.exists() else []
        return [line for line in lines if "Traceback" in line or "ERROR" in line or "CRITICAL" in line]


class Server:
    """gunicorn with threads, on a free port of this machine."""

    def __init__(self, site: Site, workers: int = 2, threads: int = 4) -> None:
        self.site, self.size = site, (str(workers), str(threads))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{probe.getsockname()[1]}"

    @property
    def changes(self) -> str:
        return f"http://{self.address}/api/v1/changes/"

    @property
    def shared(self) -> str:
        return f"http://{self.address}/api/v1/syndication/changes/"

    def start(self) -> None:
        workers, threads = self.size
        self.process = self.site.start(
            "-m", "gunicorn", "cms.wsgi", "--bind", self.address, "--worker-class", "gthread", "--workers", workers,
            "--threads", threads, "--timeout", "120", "--no-control-socket", "--log-level", "warning",
        )  # fmt: skip
        until(self.answers, 60, "the server answers")

    def answers(self) -> bool:
        try:
            with urlopen(f"http://{self.address}/healthz", timeout=5) as answer:
                return answer.status == 200
        except (URLError, OSError):
            return False

    def kill(self) -> None:
        kill(self.process)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        finally:
            if self.process.poll() is None:
                self.kill()


def kill(process: subprocess.Popen) -> None:
    """kill -9, with its children."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def serving(site: Site) -> Iterator[Server]:
    server = Server(site)
    server.start()
    try:
        yield server
    finally:
        server.stop()


class Writer:
    """A process of tests/long/writer.py, and what it told."""

    def __init__(self, site: Site, name: str, share: int, of: int, count: int, *flags: str) -> None:
        self.output = site.folder / f"{name}.log"
        arguments = [name, str(share), str(of), str(count), *flags]
        self.process = site.start("-m", "tests.long.writer", *arguments, output=self.output.name)

    def told(self) -> list[dict]:
        """Its complete lines; a kill can cut the last one."""
        text = self.output.read_text() if self.output.exists() else ""
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]

    def committed(self) -> list[dict]:
        return [line for line in self.told() if "done" in line]

    def failed(self) -> list[dict]:
        return [line for line in self.told() if "failed" in line]

    def unfinished(self) -> str:
        """The token of the turn in which it was killed; its transaction may have been committed or not."""
        told = self.told()
        return told[-1].get("begin", "") if told else ""
