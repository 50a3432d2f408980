"""Whatever is edited, however: after one read the public entries say what the content says."""

import datetime
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client, TestCase, override_settings
from django.utils import timezone

from api.published.models import Entry
from api.published.verify import differences

from .content import World, make_world
from .edits import KINDS, NOTHING
from .edits.kinds import Edit

THE_END = "the end"


class TestAfterOneRead(TestCase):
    """One test for each kind of edit; the content is made once for all of them."""

    world: World
    media: Path

    @classmethod
    def setUpTestData(cls) -> None:
        cls.media = Path(cls.enterClassContext(tempfile.TemporaryDirectory())) / "media"
        with override_settings(MEDIA_ROOT=cls.media, ALLOWED_HOSTS=["testserver"]):
            cls.world = make_world()
            Client().get("/api/v1/site/")
            assert list(differences()) == []

    @pytest.fixture(autouse=True)
    def _folder_and_clock(self, settings, tmp_path, monkeypatch) -> None:
        """The files as they were made, and a clock that can be put forward."""
        shutil.copytree(self.media, settings.MEDIA_ROOT)
        now, passed = timezone.now, []
        monkeypatch.setattr(timezone, "now", lambda: now() + sum(passed, datetime.timedelta()))
        self.world.let_pass, self.world.folder = passed.append, tmp_path

    def go_through(self, edit: Callable[[World], Edit]) -> None:
        steps = edit(self.world)
        while True:
            before = sequences()
            with self.captureOnCommitCallbacks(execute=True):
                expected = next(steps, THE_END)
            if expected == THE_END:
                return
            Client().get("/api/v1/site/")
            assert list(differences()) == []
            assert (sequences() == before) is (expected == NOTHING), "something changed, or nothing did"


def sequences() -> list[tuple[int, int]]:
    return list(Entry.objects.order_by("pk").values_list("pk", "sequence"))


def a_test(edit: Callable[[World], Edit]) -> Callable[[TestAfterOneRead], None]:
    def test(self: TestAfterOneRead) -> None:
        self.go_through(edit)

    test.__name__ = f"test_{edit.__name__}"
    return test


for _edit in KINDS:
    setattr(TestAfterOneRead, f"test_{_edit.__name__}", a_test(_edit))


def test_no_kind_of_edit_hides_another_of_the_same_name():
    assert len(KINDS) == len({edit.__name__ for edit in KINDS}) >= 150
