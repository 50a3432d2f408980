"""The control: a reader of an ordinary sequence, taken inside the writers' transactions (`id > cursor`)."""

import threading

from .database import Database


def make_table(database: Database) -> None:
    key = "bigserial PRIMARY KEY" if database.vendor == "postgresql" else "integer PRIMARY KEY AUTOINCREMENT"
    database.rows(f"CREATE TABLE plain (id {key}, token text)")


class PlainReader(threading.Thread):
    """Reads on from the greatest number it has seen, as a client of such a feed would."""

    def __init__(self, database: Database) -> None:
        super().__init__(daemon=True)
        self.database, self.cursor, self.seen, self.over = database, 0, set(), threading.Event()

    def run(self) -> None:
        last_round = False
        while not last_round:
            last_round = self.over.is_set()
            for number, token in self.database.rows(
                f"SELECT id, token FROM plain WHERE id > {self.cursor} ORDER BY id"
            ):
                self.cursor = number
                self.seen.add(token)

    def lost(self) -> set[str]:
        """Ends the reading, after one more look; what is in the table and was never seen."""
        self.over.set()
        self.join()
        return {token for (token,) in self.database.rows("SELECT token FROM plain")} - self.seen
