"""Waiting for processes: by what they do, never by the clock."""

import socket
import time
from collections.abc import Callable


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(happened: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Comes back as soon as it has happened; fails after so many seconds."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, f"Not within {seconds} s: {what}"
        time.sleep(0.05)
