"""No word of what is not public comes out, at any address, in any language, in any error."""

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress

from django.core.files.base import ContentFile
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, PageViewRestriction, Workflow

from api.published.drain import drain
from api.published.models import Entry
from api.representation.links import file_key
from cms.media.models import Document, Image
from home.addresses import Addresses
from home.models import Contact, Membership, StandardPage
from practices.models import Practice, PracticeImage

from .canaries import CANARY, hide_in, hide_in_draft_of
from .content import SharedContent, World, link, make_world, stream
from .make import locale, make_contact, make_document, make_image, make_page, png

# Public, but not for partners.
NOT_SHARED = "zqyk"


def hide(w: World, row, name: str) -> None:
    """Fills the row with canaries and remembers it as something to ask for."""
    assert hide_in(row, f"{CANARY}{name}") > 3
    w.hidden.append(type(row)._base_manager.get(pk=row.pk))


def never_published(w: World) -> None:
    english = w.draft.copy_for_translation(locale("en"))
    english.save()
    hide(w, w.draft, "dp")
    hide(w, english, "de")
    hide(w, w.draft_page, "dg")
    hide(w, make_page(w.about, "Entwurf unten", publish=False), "du")


def drafts_over_what_is_live(w: World) -> None:
    hide_in_draft_of(w.light, f"{CANARY}lp")
    hide_in_draft_of(w.bus_en, f"{CANARY}le")
    hide_in_draft_of(w.staff, f"{CANARY}lg")
    hide_in_draft_of(w.meeting, f"{CANARY}lm")


def not_for_everybody(w: World) -> None:
    hide(w, w.internal, "mo")
    office = Practice.objects.create(title="Büro", locale=locale("de"), visibility="internal", primary_topic=w.night)
    hide(w, office, "of")


def once_public(w: World) -> None:
    """What had its words in the entries before it went: withdrawn, unpublished, expired, deleted, moved away."""
    image, paper = make_image("Nur hier", colour="red"), make_document("Nur hier", b"%PDF-1.4 only here")
    bus = w.bus
    PracticeImage.objects.filter(practice=bus).update(image=image)
    Practice.objects.filter(pk=bus.pk).update(problem=link("document", paper, "Papier"))
    w.files += [image, paper]
    problem = w.bus.problem
    hide(w, w.bus, "wp")
    hide(w, w.bus_en, "we")
    Practice.objects.filter(pk=bus.pk).update(problem=problem)
    hide(w, w.award, "up")
    hide(w, w.award_en, "ue")
    hide(w, w.team_en, "ut")
    expiring = w.keep("expiring", make_page(w.home, "Bald vorbei"))
    hide(w, expiring, "ex")
    moving = w.keep("moving", make_page(w.home, "Bald fort"))
    hide(w, moving, "mv")
    deleted = w.keep("deleted", make_page(w.home, "Bald gelöscht"))
    hide(w, deleted, "dl")
    assert drain()
    said = "".join(Entry.objects.values_list("document", flat=True))
    assert all(f"{CANARY}{name}" in said for name in ("wp", "we", "up", "ue", "ut", "ex", "mv", "dl"))
    w.addresses = [*file_addresses(image), *file_addresses(paper)]
    assert [w.api.get(address).status_code for address in w.addresses] == [200, 200]

    Practice.objects.filter(pk=bus.pk).update(withdrawn_at=timezone.now())
    w.award.unpublish()
    w.team_en.unpublish()
    Page.objects.filter(pk=expiring.pk).update(expire_at=timezone.now() - datetime.timedelta(hours=1))
    w.moving.move(Page.objects.get(depth=1), pos="last-child")
    w.deleted.delete()


def private_sections(w: World) -> None:
    hide(w, w.closed, "ps")
    hide(w, w.minutes, "pb")
    hide(w, make_page(w.minutes, "Anlage"), "pc")
    hide(w, w.minutes.create_alias(parent=w.home, update_slug="abschrift", reset_translation_key=True), "pa")
    # A restriction on the source counts for its translation.
    PageViewRestriction.objects.create(page=w.contact_page, restriction_type="password", password=f"{CANARY}pw")
    hide(w, w.contact_page, "pt")
    hide(w, w.contact_page_en, "pe")


def files_without_rights(w: World) -> None:
    """Shown by public pages, as far as these go: sealed (in a restricted collection), square, paper, secret."""
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    for file, name in ((w.square, "il"), (w.sealed, "is"), (w.secret, "ds"), (w.paper, "dd")):
        content = png("white") if isinstance(file, Image) else ContentFile(b"%PDF-1.4", name="x.pdf")
        file.file.save(f"{CANARY}{name}.{'png' if isinstance(file, Image) else 'pdf'}", content, save=True)
        hide_in(file, f"{CANARY}{name}")
        w.files.append(type(file).objects.get(pk=file.pk))
    Image.objects.filter(pk=w.square.pk).update(licence_ends_on=yesterday)
    Document.objects.filter(pk=w.paper.pk).update(licence_ends_on=yesterday)


def internal_fields(w: World) -> None:
    """Of what is public: notes, approvals, who did it, where a figure comes from inside the house."""
    word = f"{CANARY}if"
    inside = ("internal_notes", "approved_by", "non_member_reason", "withdrawal_note")
    Practice.objects.filter(pk__in=[w.demo.pk, w.demo_en.pk]).update(**dict.fromkeys(inside, word))
    contact = make_contact("nobody@nordhaven.example", consented=False)
    hide_in(contact, f"{CANARY}co")
    assert Contact.objects.get(pk=contact.pk).consented_on is None
    Practice.objects.filter(pk__in=[w.demo.pk, w.demo_en.pk]).update(contact=contact)
    Membership.objects.update(source=word)
    Image.objects.filter(pk=w.harbour.pk).update(title=word, rights_holder=word)
    Document.objects.filter(pk=w.report.pk).update(title=word, rights_holder=word, credit=word)
    editor = w.editor
    editor.username, editor.email, editor.first_name = word, f"{word}@example.org", word
    editor.save()
    started = Workflow.objects.first().start(w.team, w.editor)
    started.current_task_state.reject(user=w.editor, comment=word)
    PageLogEntry.objects.log_action(w.team, "wagtail.edit", user=w.editor, data={"comment": word}, title=word)


def not_for_partners(w: World) -> None:
    """Public, but partners may not have it: a practice that is not shared, a picture without the right to."""
    Practice.objects.filter(pk=w.light.pk).update(summary=NOT_SHARED, keywords=NOT_SHARED)
    Practice.objects.filter(pk=w.demo.pk).update(keywords=NOT_SHARED)
    unshared = make_image("Nicht für Partner", colour="green")
    Image.objects.filter(pk=unshared.pk).update(credit=NOT_SHARED)
    demo = w.demo
    demo.images = [demo.images.model(image=unshared, alt=NOT_SHARED, locale=demo.locale)]
    demo.save()


def file_addresses(file: Image | Document) -> list[str]:
    if isinstance(file, Image):
        return [f"/files/images/{file.pk}/{file_key(file)}/400.jpg"]
    return [f"/files/documents/{file.pk}/{file_key(file)}/{file.filename}"]


def addresses_to_ask(w: World) -> Iterator[str]:
    """Every endpoint in both languages, and whatever might lead to something hidden."""
    languages = ["", "locale=de", "locale=en", "locale=de&fallback=en", "locale=en&fallback=de"]
    words = sorted({CANARY, f"{CANARY}wp", f"{CANARY}mo", f"{CANARY}dp", f"{CANARY}up", "zqx", "Nachtbus", "bus"})
    for language in languages:
        for collection in ("pages", "practices", "members", "topics"):
            yield f"/api/v1/{collection}/?limit=100&{language}"
            for word in words if collection != "topics" else ():
                yield f"/api/v1/{collection}/?search={word}&{language}"
        for sort in ("date", "-date", "title", "-changed"):
            yield f"/api/v1/pages/?sort={sort}&limit=100&{language}"
        yield f"/api/v1/practices/?topic={CANARY}wp,night,youth&{language}"
        yield f"/api/v1/practices/?target_group={CANARY}wp&{language}"
        if "fallback" not in language:
            yield f"/api/v1/site/?{language}"
    for row in w.hidden:
        for language in languages:
            for id in (row.translation_key, row.slug):
                yield f"/api/v1/practices/{id}/?{language}"
                yield f"/api/v1/pages/{id}/?{language}"
        yield f"/api/v1/pages/{row.translation_key.hex}/"
        yield f"/api/v1/pages/?parent={row.translation_key}"
        yield from (f"/api/v1/resolve/?path={path}" for path in paths(row))
    for query in ("", "&types=practice", "&types=news,standard&locales=en", "&locales=de"):
        yield f"/api/v1/changes/?limit=1000{query}"
        yield f"/api/v1/syndication/changes/?limit=1000{query}"
    for file in w.files:
        yield from file_addresses(file)
        yield f"/media/{file.file.name}"
        yield f"/media/images/{file.title}.width-400.jpg"
        if isinstance(file, Document):
            yield f"/documents/{file.pk}/{file.filename}"
            yield f"/documents/authenticate_with_password/{file.pk}/"
    yield from w.addresses
    yield from ("/api/schema/", "/api/docs/", "/api/", "/api/v1/", "/api/v1/nothing/", "/", "/healthz", "/nothing")
    yield from ("/api/v1/pages/?unknown=1", "/api/v1/pages/?limit=x", "/api/v1/changes/?after=x", "/api/v1/resolve/")
    yield from ("/api/v1/site/?locale=fr", "/api/v1/practices/?sort=internal_notes", "/api/v1/pages/?type=practice")


def paths(row: Page | Practice) -> list[str]:
    if isinstance(row, Practice):
        return [f"/de/praxis/{row.slug}/", f"/en/practices/{row.slug}/", f"/en/good-practices/{row.slug}/"]
    found = Addresses.load().path(row)
    return [found or row.url_path, row.url_path, f"/de/{row.slug}/", f"/en/{row.slug}/"]


def readers(w: World) -> list[Client]:
    """Somebody without a key, and the partners."""
    return [Client(), *(Client(headers={"Authorization": f"Bearer {key}"}) for key in w.keys.values())]


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        yield from routes(pattern.url_patterns, route) if isinstance(pattern, URLResolver) else [route]


class TestNothingLeaks(SharedContent):
    """Asked at every address, for everything that is hidden."""

    @classmethod
    def make(cls) -> World:
        w = make_world()
        w.hidden, w.files = [], []
        for hide_some in (
            never_published,
            drafts_over_what_is_live,
            not_for_everybody,
            once_public,
            private_sections,
            files_without_rights,
            internal_fields,
            not_for_partners,
        ):
            hide_some(w)
        return w

    def test_no_answer_contains_a_word_of_what_is_not_public(self) -> None:
        w = self.w
        leaks, asked = [], 0
        for address in dict.fromkeys(addresses_to_ask(w)):
            for reader in readers(w) if "/syndication/" in address else [w.api]:
                response = reader.get(address)
                body = b"".join(response) if response.streaming else response.content
                headers = " ".join(f"{name}: {value}" for name, value in response.items() if name != "Location")
                found = set(re.findall(rf"{CANARY}\w*", f"{body.decode(errors='replace')}{headers}".lower()))
                asked += 1
                assert response.status_code < 500, address
                if found:
                    leaks.append((address, response.status_code, found))
        assert leaks == []
        assert asked > 600

    def test_there_was_something_to_be_found(self) -> None:
        """Otherwise the test above says nothing: what is public is there, beside what is not."""
        w = self.w
        public = w.api.get("/api/v1/changes/?limit=1000").content.decode()
        assert "Licht" in public and "Büro" in public and "Treffen" in public and "Muster" in public
        assert NOT_SHARED in public
        assert "Papier" in w.text("about") and "Geheimpapier" in w.text("about")
        live = {name: w.shown(name) for name in ("bus", "bus_en", "award", "internal", "closed", "minutes", "expiring")}
        assert set(live.values()) == {None}

    def test_partners_get_nothing_of_what_is_not_shared(self) -> None:
        w = self.w
        for reader in readers(w)[1:]:
            answer = reader.get("/api/v1/syndication/changes/?limit=1000").content.decode()
            assert '"op":' in answer
            assert NOT_SHARED not in answer and str(w.light.translation_key) not in answer

    def test_the_entries_themselves_hold_no_word_of_what_is_not_public(self) -> None:
        """What is not there cannot be given out by mistake. A tombstone's path stays, to answer that it is gone."""
        for entry in Entry.objects.values():
            path, kept = entry.pop("path"), str(entry)
            assert CANARY not in kept.lower(), (entry["type"], path, re.findall(rf"{CANARY}\w+", kept))
            assert entry["withdrawn"] or CANARY not in (path or "")

    def test_files_of_what_is_not_public_are_not_served(self) -> None:
        w = self.w
        asked = [*w.addresses]
        for file in w.files:
            asked += [*file_addresses(file), f"/media/{file.file.name}"]
            asked += [f"/documents/{file.pk}/{file.filename}"] if isinstance(file, Document) else []
        assert len(asked) > 12
        assert {address: w.api.get(address).status_code for address in asked} == dict.fromkeys(asked, 404)

    def test_a_file_that_only_a_withdrawn_translation_shows_is_not_served(self) -> None:
        w = self.w
        address = file_addresses(w.report)[0]
        assert w.api.get(address).status_code == 200
        w.about_en.unpublish()
        assert w.api.get(address).status_code == 404 and w.shown("about")

    def test_a_file_that_a_translation_no_longer_shows_is_not_served(self) -> None:
        w = self.w
        address = file_addresses(w.report)[0]
        assert w.api.get(address).status_code == 200
        StandardPage.objects.filter(pk=w.about_en.pk).update(body=stream(("text", "<p>Nothing.</p>")))
        assert w.api.get(address).status_code == 404

    def test_a_file_that_is_used_twice_is_served_until_the_last_use_ends(self) -> None:
        w = self.w
        page = w.staff
        StandardPage.objects.filter(pk=page.pk).update(body=stream(("text", link("document", w.report, "Bericht"))))
        address = file_addresses(w.report)[0]
        w.about_en.unpublish()
        assert w.api.get(address).status_code == 200
        Page.objects.filter(pk=page.pk).update(live=False)
        assert w.api.get(address).status_code == 404

    def test_every_endpoint_was_asked(self) -> None:
        resolver, reached = get_resolver("api.urls"), set()
        for address in addresses_to_ask(self.w):
            with suppress(Resolver404):
                reached.add(resolver.resolve(address.split("?")[0]).route)
        assert reached == set(routes(resolver.url_patterns))
