"""How far each record has come: written, in review, translated, scheduled, published, withdrawn."""

import copy
import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale, Workflow, WorkflowContentType, WorkflowTask

from practices.models import Practice, RecordNumber

from . import french, withdrawn
from .association import Data
from .practices import Shelf, english, german
from .translations import fill, submit, translate


@dataclass
class Desk:
    """Who writes and who translates, and what the records refer to."""

    editor: User
    translator: User
    shelf: Shelf

    def write(self, record: Data, note: str = "") -> Practice:
        """The German record as a draft, with the number of the file."""
        practice = german(record, self.shelf)
        practice.internal_notes = f"{practice.internal_notes}\n{note}".strip()
        RecordNumber.objects.create(pk=record["number"], work=practice.translation_key)
        practice.save()
        practice.save_revision(user=self.editor)
        return practice

    def publish(self, practice: Practice) -> None:
        practice.save_revision(user=self.editor).publish(user=self.editor)

    def translate(self, practice: Practice, record: Data, publish: bool = True) -> None:
        twin = english(record, practice, self.shelf)
        translate(practice, twin, self.shelf.locales["en"], self.translator, publish)


def add_practices(records: list[Data], desk: Desk) -> None:
    """In the order of their numbers, each to the state that its record names."""
    for record in [*records, withdrawn.RECORD]:
        STATES[record["state"]](record, desk)
    with connection.cursor() as cursor:  # the numbers were given by hand; the next one follows them
        for statement in connection.ops.sequence_reset_sql(no_style(), [RecordNumber]):
            cursor.execute(statement)


def published(record: Data, desk: Desk) -> Practice:
    """In German and English; and begun in a third language, if the record names one."""
    practice = desk.write(record)
    desk.publish(practice)
    desk.translate(practice, record)
    if code := record.get("third_language"):
        begin_third_language(practice, code, desk)
    return practice


def begin_third_language(practice: Practice, code: str, desk: Desk) -> None:
    locale, _ = Locale.objects.get_or_create(language_code=code)
    translation = submit(practice, locale, desk.translator)
    fill(translation, Practice(locale=locale, **french.WORDS), desk.translator)
    translation.save_target(user=desk.translator, publish=False)


def in_review(record: Data, desk: Desk) -> None:
    """Submitted for review, with an open question about the evidence."""
    practice = desk.write(record, "Offene Frage zur Evidenz: Der Bericht der Begleitforschung ist noch nicht gelesen.")
    review_workflow().start(practice, desk.editor)


def review_workflow() -> Workflow:
    """The workflow of practices; made if they have none: one step, by the moderators."""
    kind = ContentType.objects.get_for_model(Practice)
    chosen = WorkflowContentType.objects.filter(content_type=kind).first()
    if chosen:
        return chosen.workflow
    workflow = Workflow.objects.create(name="Prüfung der Praxisbeispiele")
    task = GroupApprovalTask.objects.create(name="Prüfung durch die Redaktion")
    task.groups.add(Group.objects.get(name="Moderators"))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowContentType.objects.create(content_type=kind, workflow=workflow)
    return workflow


def outdated_in_english(record: Data, desk: Desk) -> None:
    """The English version was made from an earlier German text."""
    earlier = copy.deepcopy(record)
    earlier["texts"]["de"] |= record["previous_de"]
    practice = published(earlier, desk)
    for name in record["previous_de"]:
        setattr(practice, name, record["texts"]["de"][name])
    desk.publish(practice)


def scheduled(record: Data, desk: Desk) -> None:
    """Approved, to go live in a quarter of a year; the English version waits as a draft."""
    practice = desk.write(record)
    morning = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0)
    practice.go_live_at = morning + datetime.timedelta(days=90)
    desk.publish(practice)
    desk.translate(practice, record, publish=False)


def blocked(record: Data, desk: Desk) -> None:
    """A draft: the city has not approved it, and no contact has agreed."""
    desk.write(record, "Es fehlen die Freigabe der Stadt und eine Ansprechstelle, die zugestimmt hat.")


def under_embargo(record: Data, desk: Desk) -> None:
    """Public, but held back from partners until a council meeting."""
    meeting = datetime.datetime.fromisoformat(record["embargo_until"])
    practice = desk.write(record)
    practice.embargo_until = max(meeting, timezone.now() + datetime.timedelta(days=30))
    desk.publish(practice)
    desk.translate(practice, record)


def withdraw_again(record: Data, desk: Desk) -> None:
    """Published until the readers have it, then withdrawn."""
    practice = published(record, desk)
    call_command("tick", verbosity=0)
    for version in Practice.objects.filter(translation_key=practice.translation_key):
        version.withdrawn_at = timezone.now()
        version.withdrawal_reason, version.withdrawal_note = withdrawn.REASON, withdrawn.NOTE
        version.save_revision(user=desk.editor)  # the draft says so too: publishing it does not undo the withdrawal
        version.unpublish()


STATES: dict[str, Callable[[Data, Desk], object]] = {
    "published": published,
    "members-only": published,
    "in-review": in_review,
    "outdated-en": outdated_in_english,
    "scheduled": scheduled,
    "blocked": blocked,
    "embargo": under_embargo,
    "withdrawn": withdraw_again,
}
