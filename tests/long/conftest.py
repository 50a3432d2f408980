"""Sites of their own for long tests, outside pytest-django's database and transaction.

DEFUS_LONG=full runs everything at length (`make soak`, `make faults`); otherwise each test has a short form.
With a PostgreSQL address in DEFUS_DATABASE_URL they run there, in databases made and dropped by the test.
"""

import os

import pytest

from .database import make_database
from .processes import Site

FULL = os.environ.get("DEFUS_LONG", "short") == "full"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/long" in item.path.as_posix():
            item.add_marker(pytest.mark.long)


@pytest.fixture(scope="session")
def full() -> bool:
    return FULL


@pytest.fixture(scope="session")
def seeded(tmp_path_factory):
    """A migrated database with content, to be copied, and the key of a partner."""
    folder = tmp_path_factory.mktemp("seeded")
    database = make_database(os.environ.get("DEFUS_DATABASE_URL", ""), folder)
    try:
        site = Site(database, folder)
        site.manage("migrate", "-v0")
        yield database, site.run("-m", "tests.long.seed", "48").strip()
    finally:
        database.drop()


@pytest.fixture
def site(seeded, tmp_path):
    """A site of the test's own, at its first start: nothing has been drained yet."""
    template, key = seeded
    database = template.copy(tmp_path)
    try:
        yield Site(database, tmp_path, key)
    finally:
        database.drop()
