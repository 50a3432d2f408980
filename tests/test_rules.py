"""What the published entries promise: no change, no number; and withdrawals go first."""

import datetime

from django.utils import timezone
from wagtail.models import Page

from api.published.drain import drain, mark_everything, step
from api.published.models import Due, Entry, State
from home.models import StandardPage, TopicText
from practices.models import Practice

from .content import SharedContent, World, make_little_world
from .make import locale, publish


def sequences() -> dict[str, int]:
    return {entry.item_id: entry.sequence for entry in Entry.objects.all()}


def changed(before: dict[str, int]) -> set[str]:
    """The items whose place in the order of changes is another than before."""
    return {item for item, sequence in sequences().items() if before.get(item) != sequence}


def entry_of(instance) -> Entry:
    return Entry.objects.get(work=instance.translation_key, locale=instance.locale.language_code)


class TestNoChangeNoNumber(SharedContent):
    """What says the same is not written, and what is written says something else."""

    def test_a_second_publication_without_a_change_writes_no_entry(self) -> None:
        w = self.w
        before = list(Entry.objects.order_by("pk").values())
        for name in ("home", "about", "about_en", "award", "award_en", "meeting", "index", "bus", "bus_en", "light"):
            publish(getattr(w, name))
        assert drain()
        assert list(Entry.objects.order_by("pk").values()) == before

    def test_rendering_everything_anew_writes_no_entry(self) -> None:
        before = list(Entry.objects.order_by("pk").values())
        mark_everything()
        assert drain()
        assert list(Entry.objects.order_by("pk").values()) == before

    def test_renaming_a_topic_changes_exactly_the_entries_that_show_it(self) -> None:
        w = self.w
        before = sequences()
        TopicText.objects.filter(parent=w.night, locale=locale("de")).update(name="Finsternis")
        assert drain()
        showing = {entry.item_id for entry in Entry.objects.all() if "Finsternis" in entry.document}
        assert changed(before) == showing
        # The topic in both languages (each names the other), two practices and a news item in German.
        assert sorted(item.split(":")[0] + item[-3:] for item in showing) == [
            "news:de",
            "practice:de",
            "practice:de",
            "topic:de",
            "topic:en",
        ]

    def test_renaming_a_page_changes_exactly_the_entries_that_show_its_title(self) -> None:
        w = self.w
        before = sequences()
        Page.objects.filter(pk=w.about.pk).update(title="Der Verein")
        assert drain()
        shows = {e.item_id for e in Entry.objects.all() if "Der Verein" in e.document}
        assert changed(before) == shows
        assert {item.split(":")[0] for item in shows} == {"standard", "site"} and len(shows) == 4

    def test_editing_one_language_leaves_the_other_alone(self) -> None:
        w = self.w
        before = sequences()
        StandardPage.objects.filter(pk=w.about_en.pk).update(introduction="Corrected.")
        assert drain()
        assert changed(before) == {entry_of(w.about_en).item_id}

    def test_the_order_of_changes_rises_in_time_as_in_number(self) -> None:
        TopicText.objects.update(name="Anders")
        assert drain()
        entries = list(Entry.objects.order_by("sequence"))
        moments = [entry.changed_at for entry in entries]
        assert moments == sorted(moments) and len(set(moments)) == len(moments)
        assert State.objects.get().sequence == entries[-1].sequence


class TestWithdrawalsGoFirst(SharedContent):
    """Two hundred practices are due, and somebody wants something gone."""

    @classmethod
    def make(cls) -> World:
        w = make_little_world()
        fields = {"locale": locale("de"), "primary_topic": w.night}
        rows = [Practice(title=f"Nummer {n}", slug=f"n-{n}", record_number=f"N-{n}", **fields) for n in range(200)]
        w.keep("last", Practice.objects.bulk_create(rows)[-1])
        return w

    def test_a_withdrawn_practice_is_a_tombstone_after_one_step_though_hundreds_of_works_are_due(self) -> None:
        w = self.w
        mark_everything()
        step()
        assert Due.objects.count() > 150
        Practice.objects.filter(pk=w.last.pk).update(withdrawn_at=timezone.now())
        step()
        assert entry_of(w.last).withdrawn and Due.objects.count() > 100

    def test_what_expires_is_a_tombstone_after_one_step_though_hundreds_of_works_are_due(self) -> None:
        w = self.w
        Practice.objects.filter(pk=w.last.pk).update(expire_at=timezone.now() + datetime.timedelta(hours=1))
        assert drain(seconds=60)
        mark_everything()
        step()
        w.let_pass(datetime.timedelta(hours=2))
        step()
        assert entry_of(w.last).withdrawn and Due.objects.count() > 100

    def test_a_restricted_section_is_gone_after_one_step_though_hundreds_of_works_are_due(self) -> None:
        w = self.w
        mark_everything()
        w.about.view_restrictions.create(restriction_type="login")
        step()
        assert entry_of(w.about).withdrawn and entry_of(w.team).withdrawn
        assert Due.objects.count() > 100
