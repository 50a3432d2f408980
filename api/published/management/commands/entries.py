"""`manage.py entries check|rebuild`: are the published entries what the content says, and make them so."""

import time

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Max

from api.published import triggers
from api.published.drain import drain, mark_everything
from api.published.lock import alone
from api.published.models import Address, Due, Entry, new_epoch
from api.published.tally import counted
from api.published.verify import differences, nonempty, unpublished_work_in_live_rows


class Command(BaseCommand):
    help = "Checks the published entries against the content, or rebuilds those that differ."

    def add_arguments(self, parser) -> None:
        parser.add_argument("action", choices=["check", "rebuild"])
        parser.add_argument(
            "--new-epoch",
            action="store_true",
            help="With rebuild: all cursors end here and mirrors start anew. Needed after restoring a backup.",
        )

    def handle(self, *args, action: str, new_epoch: bool, **options) -> None:
        self.check_all() if action == "check" else self.rebuild(new_epoch)

    def check_all(self) -> None:
        found = list(differences())
        for line in found:
            self.stdout.write(self.style.ERROR(line))
        for line in unpublished_work_in_live_rows():
            self.stdout.write(self.style.WARNING(line))
        if found:
            raise CommandError(f"{len(found)} differences. `manage.py entries rebuild` mends them.")
        live = Entry.objects.filter(withdrawn=False).count()
        self.stdout.write(
            self.style.SUCCESS(f"All is well: {live} entries, {Entry.objects.count() - live} tombstones.")
        )

    def rebuild(self, start_epoch: bool) -> None:
        triggers.install()
        if start_epoch:
            with alone() as state:
                state.epoch = new_epoch()
                state.save(update_fields=["epoch"])
        self.count_anew()
        mark_everything()
        while not drain(seconds=3):
            left = Due.objects.filter(error="").count()
            self.stdout.write(f"{time.strftime('%H:%M:%S')} {left} works left")
        self.check_all()

    def count_anew(self) -> None:
        """Mends what a drain takes as given: where the order stands, the tallies, who owns an address."""
        with alone() as state:
            entries = list(Entry.objects.filter(withdrawn=False))
            last = Entry.objects.aggregate(last=Max("sequence"))["last"] or 0
            tallies = counted(entries)
            if nonempty(state.tallies) != tallies or state.sequence < last:
                state.sequence = max(state.sequence, last) + 1  # who asks whether anything has changed is told so
                state.tallies = tallies
                state.save()
            addresses = [Address(path=entry.path, entry=entry) for entry in entries if entry.path]
            Address.objects.bulk_create(addresses, ignore_conflicts=True)
