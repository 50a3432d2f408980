"""One of everything: a small association's whole content, for tests that need things to hang together."""

import datetime
import json
import shutil
import tempfile
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import models
from django.test import Client, TestCase, override_settings
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from api.published.drain import drain
from api.representation.works import SITE
from api.syndication.models import Partner, PartnerKey
from cms.media.models import Document, Image
from home.models import EventPage, HomePage, MemberDirectoryPage, NewsPage
from practices.models import (
    BaselineFigure,
    ImplementationStep,
    Obstacle,
    PartnerOrganisation,
    PracticeIndexPage,
    SuccessFactor,
)

from .make import (
    locale,
    make_contact,
    make_document,
    make_fact,
    make_image,
    make_index,
    make_member,
    make_page,
    make_practice,
    make_topic,
    make_user,
    publish,
    translate,
)


class World:
    """Things by name, read afresh at every access; what the public sees of them; and a clock.

    `w.about` is the German page, `w.about_en` its English version, `w.shown("about_en")` its public document.
    """

    def __init__(self) -> None:
        self.rows: dict[str, tuple[type[models.Model], int]] = {}
        self.items: dict[str, tuple[uuid.UUID, str]] = {"site": (SITE, "de"), "site_en": (SITE, "en")}
        self.api = Client()
        self.let_pass: Callable[[datetime.timedelta], None] | None = None
        self.folder: Path | None = None

    def __getattr__(self, name: str) -> models.Model:
        try:
            model, pk = self.__dict__["rows"][name]
        except KeyError:
            raise AttributeError(name) from None
        return model._default_manager.get(pk=pk)

    def keep(self, name: str, row: models.Model) -> models.Model:
        self.rows[name] = (type(row), row.pk)
        if hasattr(row, "translation_key"):
            self.items[name] = (row.translation_key, row.locale.language_code)
        elif hasattr(row, "key") and isinstance(row.key, uuid.UUID):
            self.items[name], self.items[f"{name}_en"] = (row.key, "de"), (row.key, "en")
        return row

    @property
    def office(self) -> Client:
        """Somebody who may do everything in the admin."""
        client = Client()
        client.force_login(self.editor)
        return client

    def feed(self) -> dict[tuple[uuid.UUID, str], dict]:
        """The items of the public feed by work and language."""
        answer = self.api.get("/api/v1/changes/?limit=1000").json()
        assert not answer["has_more"]
        return {(uuid.UUID(item["work"]), item["locale"]): item for item in answer["items"]}

    def partner_item(self, name: str, channel: str = "live") -> dict:
        """The item of the partners' feed; empty if it was never in it."""
        key = {"HTTP_AUTHORIZATION": f"Bearer {self.keys[channel]}"}
        answer = self.api.get("/api/v1/syndication/changes/?limit=1000", **key).json()
        found = {(uuid.UUID(item["work"]), item["locale"]): item for item in answer["items"]}
        return found.get(self.items[name], {})

    def for_partners(self, name: str, channel: str = "live") -> dict | None:
        """The document that partners get, or None."""
        return self.partner_item(name, channel).get("document")

    def shown(self, name: str) -> dict | None:
        """The public document, or None if there is none (any more)."""
        return self.feed().get(self.items[name], {}).get("document")

    def text(self, name: str) -> str:
        """The public document as one text, to look for words in; empty if there is none."""
        return json.dumps(self.shown(name), ensure_ascii=False) if self.shown(name) else ""


class SharedContent(TestCase):
    """Tests of the same content, which is made once; each finds it as it was made, and a clock to put forward."""

    w: World
    media: Path

    @classmethod
    def make(cls) -> World:
        return make_world()

    @classmethod
    def setUpTestData(cls) -> None:
        cls.media = Path(cls.enterClassContext(tempfile.TemporaryDirectory())) / "media"
        cache.clear()  # Wagtail keeps renditions there, also of another test's pictures
        with override_settings(MEDIA_ROOT=cls.media, ALLOWED_HOSTS=["testserver"]):
            cls.w = cls.make()
            assert drain(seconds=60)

    @pytest.fixture(autouse=True)
    def _folder_and_clock(self, settings, tmp_path, monkeypatch) -> None:
        shutil.copytree(self.media, settings.MEDIA_ROOT)
        now, passed = timezone.now, []
        monkeypatch.setattr(timezone, "now", lambda: now() + sum(passed, datetime.timedelta()))
        self.w.let_pass, self.w.folder = passed.append, tmp_path


def make_world() -> World:
    w = World()
    w.keep("editor", make_user())
    w.keys = {name: PartnerKey.make(Partner.objects.create(name=name, channel=name)) for name in ("live", "test")}
    make_words(w)
    make_files(w)
    make_pages(w)
    make_practices(w)
    make_translations(w)
    return w


def make_little_world() -> World:
    """home ⊃ about ⊃ team · praxis, and the practice "bus", for tests that need only some content."""
    w = World()
    w.keep("night", make_topic("night", "Nacht", "Night"))
    w.keep("harbour", make_image("Harbour", may_be_shared=True))
    w.keep("home", HomePage.objects.get(locale=locale("de")))
    w.keep("index", make_page(w.home, "Praxis", PracticeIndexPage, slug="praxis"))
    w.keep("about", make_page(w.home, "Über uns", slug="ueber-uns", show_in_menus=True))
    w.keep("team", make_page(w.about, "Team", slug="team"))
    rights = {"shared": True, "approved_for_reuse": True}
    w.keep("bus", make_practice("Nachtbus", image=w.harbour, primary_topic=w.night, **rights))
    return w


def make_words(w: World) -> None:
    w.keep("night", make_topic("night", "Nacht", "Night"))
    w.keep("youth", make_topic("youth", "Jugend", "Young people"))
    w.keep("hate", make_topic("hate", "Hass", "Hate"))
    w.keep("nordhaven", make_member("nordhaven", "Nordhaven", "Northaven"))
    w.keep("suedstadt", make_member("suedstadt", "Südstadt", "Southtown"))
    w.keep("demoville", make_member("demoville", "Musterstadt", "Demoville", is_demo=True))
    w.keep("contact", make_contact())
    w.keep("size", make_fact("efus.cities", "rund 250", "about 250"))
    w.keep("phone", make_fact("phone", "", "", value="+49 511 1234"))


def make_files(w: World) -> None:
    """public ⊃ campaign (open) · vault (restricted) ⊃ drawer"""
    root = Collection.get_first_root_node()
    public = w.keep("public_files", root.add_child(name="Public"))
    campaign = w.keep("campaign", public.add_child(name="Campaign"))
    vault = w.keep("vault", Collection.objects.get(pk=root.pk).add_child(name="Vault"))
    drawer = w.keep("drawer", vault.add_child(name="Drawer"))
    w.keep("vault_lock", CollectionViewRestriction.objects.create(collection=vault, restriction_type="login"))

    w.keep("harbour", make_image("Harbour", collection=campaign, colour="navy", may_be_shared=True))
    w.keep("square", make_image("Square", collection=campaign, colour="teal"))
    w.keep("sealed", make_image("Sealed", collection=drawer, colour="black"))
    w.keep("paper", make_document("Paper", collection=campaign))
    w.keep("report", make_document("Report", b"%PDF-1.4 report", collection=campaign))
    w.keep("secret", make_document("Secret", b"%PDF-1.4 secret", collection=drawer))


def link(kind: str, target: Page | Document, words: str) -> str:
    return f'<p>Siehe <a linktype="{kind}" id="{target.pk}">{words}</a>.</p>'


def picture(image: Image, alt: str) -> dict:
    return {"image": image.pk, "alt": alt, "decorative": False, "caption": ""}


def stream(*blocks: tuple[str, object]) -> str:
    """A body as it is stored."""
    return json.dumps([{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks])


def make_pages(w: World) -> None:
    """home ⊃ about ⊃ team ⊃ staff · news ⊃ award, meeting · praxis · members · contact · twin of team · draft

    closed (restricted) ⊃ minutes
    """
    home = w.keep("home", HomePage.objects.get(locale=locale("de")))
    w.keep("home_en", HomePage.objects.get(locale=locale("en")))
    w.keep("index", make_index(home))
    w.keep("index_en", w.index.get_translation(locale("en")))
    w.keep("about", make_page(home, "Über uns", slug="ueber-uns", show_in_menus=True, introduction="Wer wir sind."))
    w.keep("team", make_page(w.about, "Team", slug="team", show_in_menus=True, introduction="Die Leute."))
    w.keep("staff", make_page(w.team, "Büro", slug="buero", introduction="Das Büro."))
    w.keep("news", make_page(w.home, "Aktuelles", slug="aktuelles", show_in_menus=True))
    w.keep("members", make_page(w.home, "Mitglieder", MemberDirectoryPage, slug="mitglieder"))
    w.keep("closed", make_page(w.home, "Intern", slug="intern", introduction="Nur für uns."))
    w.keep("minutes", make_page(w.closed, "Protokoll", slug="protokoll", introduction="Vertraulich."))
    w.keep("lock", PageViewRestriction.objects.create(page=w.closed, restriction_type="login"))
    w.keep(
        "contact_page",
        make_page(
            w.home,
            "Anfahrt",
            slug="anfahrt",
            body=stream(
                ("text", link("page", w.team, "Team") + link("page", w.minutes, "Protokoll")),
                ("facts", [w.phone.pk]),
            ),
        ),
    )
    about = w.about
    about.image, about.image_alt = w.harbour, "Der Hafen"
    about.body = stream(
        ("text", link("document", w.paper, "Papier") + link("document", w.secret, "Geheimpapier")),
        ("image", picture(w.square, "Der Platz")),
        ("image", picture(w.sealed, "Versiegelt")),
        ("facts", [w.size.pk, w.phone.pk]),
        ("quote", {"text": "Sicher ist sicher.", "attribution": "Die Vorsitzende"}),
    )
    publish(about)
    w.keep(
        "award",
        make_page(w.news, "Preis", NewsPage, slug="preis", date="2025-03-01", image=w.square, image_alt="Platz"),
    )
    award = w.award
    award.topics, award.members = [w.night, w.youth], [w.nordhaven, w.suedstadt]
    publish(award)
    moment = timezone.now() + datetime.timedelta(days=30)
    w.keep("meeting", make_page(w.news, "Treffen", EventPage, slug="treffen", start=moment, venue="Rathaus"))
    meeting = w.meeting
    meeting.topics = [w.youth]
    publish(meeting)
    w.keep("twin", w.team.create_alias(parent=w.home, update_slug="zwilling", reset_translation_key=True))
    w.keep("draft_page", make_page(w.home, "Entwurf", publish=False, slug="entwurf"))


def make_practices(w: World) -> None:
    bus = make_practice(
        "Nachtbus",
        image=w.harbour,
        primary_topic=w.night,
        member=w.nordhaven,
        contact=w.contact,
        shared=True,
        approved_for_reuse=True,
        target_groups=["women-girls"],
        settings=["transport"],
        prevention_levels=["universal"],
        status="ongoing",
        internal_notes="Notiz",
        problem=f"<p>Ausgangslage</p>{link('page', w.about, 'Über uns')}{link('document', w.paper, 'Papier')}",
    )
    bus.topics = [w.youth]
    bus.steps = [ImplementationStep(text=text, duration="ein Jahr", locale=bus.locale) for text in ("Planen", "Fahren")]
    bus.partners = [PartnerOrganisation(name="Verkehrsbetriebe", type="transport", role="fährt", locale=bus.locale)]
    bus.baseline = [BaselineFigure(label="Fahrten", value="12", unit="je Nacht", locale=bus.locale)]
    bus.success_factors = [SuccessFactor(text="Ausdauer", locale=bus.locale)]
    bus.obstacles = [Obstacle(text="Geld", locale=bus.locale)]
    publish(bus)
    w.keep("bus", bus)
    w.keep("light", make_practice("Licht", primary_topic=w.youth, member=w.suedstadt, contact=w.contact))
    w.keep("demo", make_practice("Muster", primary_topic=w.night, shared=True, approved_for_reuse=True, is_demo=True))
    w.keep("draft", make_practice("Rohfassung", publish=False, primary_topic=w.night))
    w.keep("internal", make_practice("Hausintern", primary_topic=w.night, visibility="members"))


def make_translations(w: World) -> None:
    for name, title in (
        ("about", "About us"),
        ("team", "The team"),
        ("news", "News"),
        ("award", "Award"),
        ("meeting", "Meeting"),
        ("contact_page", "How to find us"),
        ("bus", "Night bus"),
        ("demo", "Sample"),
    ):
        words = {"title": title, "slug": title.lower().replace(" ", "-"), "time_zone": "Europe/Berlin"}
        w.keep(f"{name}_en", translate(getattr(w, name), words))
    about = w.about_en
    about.body = stream(
        *[(b.block_type, b.get_prep_value()["value"]) for b in about.body],
        ("text", link("document", w.report, "Report")),
    )
    publish(about)
