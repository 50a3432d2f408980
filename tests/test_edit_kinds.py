"""Whatever is edited, however: after one read the public entries say what the content says."""

from collections.abc import Callable

from django.test import Client

from api.published.models import Entry
from api.published.verify import differences

from .content import SharedContent, World
from .edits import KINDS, NOTHING
from .edits.kinds import Edit

THE_END = "the end"


class TestAfterOneRead(SharedContent):
    """One test for each kind of edit."""

    def go_through(self, edit: Callable[[World], Edit]) -> None:
        steps = edit(self.w)
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
