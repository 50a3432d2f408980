"""`manage.py tick`: everything that comes with time. Run it every minute; running it twice does no harm."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from api.published.drain import drain


class Command(BaseCommand):
    help = "Publishes and ends what is scheduled, and brings the published entries up to date."

    def handle(self, *args, **options) -> None:
        call_command("publish_scheduled")
        drain(seconds=50, patience=20)
