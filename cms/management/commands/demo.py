"""`manage.py demo`: example content for a new installation, and accounts to look at it with."""

import os

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, Site

from cms.demo import association, data, pages, people, practices, states
from cms.demo.pictures import Pictures
from cms.media.models import Image
from home.models import Contact, Member, OrganisationFact, Topic
from practices.models import Practice, RecordNumber

LOCAL = "localhost"


class Command(BaseCommand):
    help = "Fills an empty database with example content in German and English. Once only: what is there stays."

    def handle(self, *args, **options) -> None:
        port = port_of_the_server()
        self.refuse_what_cannot_work()
        passwords: dict[str, str] = {}
        if has_content():
            self.stdout.write(_("There is content already; it stays as it is."))
            follow_port(port)
            if os.environ.get("DEMO_PASSWORD"):
                passwords = people.set_passwords(people.accounts())
        else:
            passwords = self.load(port)
        self.show(port, passwords)

    def refuse_what_cannot_work(self) -> None:
        if settings.PRODUCTION:
            raise CommandError(_("This is a production system. Invented content and demo accounts do not belong here."))
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise CommandError(_("The database is not up to date. Run this first: manage.py migrate"))

    def load(self, port: int) -> dict[str, str]:
        """Everything or nothing. The passwords of the accounts."""
        texts = {name: data.read(name) for name in ("association", "pages", "practices")}
        pictures = None
        try:
            with transaction.atomic():
                follow_port(port)
                users = people.add_people()
                pictures = Pictures(users["editor"])
                self.add_content(texts, users, pictures)
                passwords = people.set_passwords(people.accounts().filter(password=""))
        except BaseException:
            if pictures:
                pictures.discard()
            raise
        call_command("tick", verbosity=0)
        return passwords

    def add_content(self, texts: dict, users: dict, pictures: Pictures) -> None:
        locales = {code: Locale.objects.get(language_code=code) for code in ("de", "en")}
        topics = association.add_topics(texts["association"]["topics"], locales)
        self.stdout.write(_("Topics: %(count)d") % {"count": len(topics)})
        members = association.add_members(texts["association"]["members"], locales)
        self.stdout.write(_("Members: %(count)d") % {"count": len(members)})
        facts = association.add_facts(texts["association"]["facts"], locales)
        self.stdout.write(_("Facts about the association: %(count)d") % {"count": len(facts)})

        tree = pages.Tree(topics, members, facts, pictures, {})
        pages.add_pages(texts["pages"]["pages"], tree, locales, users["editor"], users["translator"])
        self.stdout.write(_("Pages in German and English: %(count)d") % {"count": len(tree.pages)})

        shelf = practices.Shelf(topics, members, pictures, locales)
        states.add_practices(texts["practices"], states.Desk(users["editor"], users["translator"], shelf))
        self.stdout.write(_("Good practices, in all states: %(count)d") % {"count": RecordNumber.objects.count()})
        self.stdout.write(_("Pictures: %(count)d") % {"count": len(pictures.made)})
        # By name, not by import: content does not know the API.
        apps.get_model("syndication", "Partner").objects.get_or_create(name="EFUS", defaults={"channel": "test"})
        self.stdout.write(_("Partner under test: EFUS"))

    def show(self, port: int, passwords: dict[str, str]) -> None:
        base = f"http://{LOCAL}:{port}"
        addresses = [
            (_("Admin"), f"{base}/admin/"),
            (_("Good practices (API)"), f"{base}/api/v1/practices/"),
            (_("Changes (API)"), f"{base}/api/v1/changes/"),
            (_("API documentation"), f"{base}/api/docs/"),
        ]
        accounts = list(people.accounts())
        logins = [(user.username, passwords.get(user.username, _("password unchanged"))) for user in accounts]
        for rows in filter(None, (addresses, logins)):
            self.stdout.write("")
            for name, value in rows:
                self.stdout.write(f"  {name:<22} {value}")
        if any(user.username not in passwords for user in accounts):
            self.stdout.write(
                "\n"
                + _("Passwords are shown once only. Set one for all accounts: %(command)s")
                % {"command": "DEMO_PASSWORD=… make demo"}
            )


def has_content() -> bool:
    """Whether anybody has put something in, the demo or an editor; a deleted practice leaves its number behind."""
    models = (RecordNumber, Practice, Topic, Member, Contact, OrganisationFact, Image)
    return any(model.objects.exists() for model in models) or Page.objects.filter(depth__gt=2).exists()


def port_of_the_server() -> int:
    port = os.environ.get("PORT") or "8000"
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise CommandError(_("PORT is %(port)s; it must be a number from 1 to 65535.") % {"port": port})
    return int(port)


def follow_port(port: int) -> None:
    """Addresses in the API begin with the site's; on this machine that is where the server runs."""
    Site.objects.filter(hostname=LOCAL).exclude(port=port).update(port=port)
