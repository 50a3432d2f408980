"""What `manage.py demo` leaves behind: every state of a practice, both languages of everything, accounts that work.

Loaded once for all tests of this file and rolled back after the last; what a test changes, it changes for itself.
"""

import datetime
import io
import re
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command
from django.db import models, transaction
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone, translation
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, Revision, Site, WorkflowState
from wagtail_localize.models import Translation

from api.published.models import Entry, State
from api.syndication.models import Partner, PartnerKey
from cms.demo import data
from cms.media.models import Image, Licence
from home.models import Contact, Member, OrganisationFact, Topic
from practices.models import Practice, PracticeImage, RecordNumber

pytestmark = pytest.mark.django_db

PUBLIC = {1, 2, 4, 5, 8, 9, 10, 11}
SHARED = {1, 5, 10, 11}


def run_demo() -> str:
    output = io.StringIO()
    with translation.override("en"):
        call_command("demo", stdout=output)
    return output.getvalue()


@pytest.fixture(scope="module")
def media(tmp_path_factory) -> Path:
    """Where the pictures lie."""
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="module")
def said(django_db_setup, django_db_blocker, media) -> Iterator[str]:
    """What the first run said."""
    fast = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=media, **fast),
        pytest.MonkeyPatch.context() as environment,
        transaction.atomic(),
    ):
        environment.setenv("PORT", "8123")
        environment.delenv("DEMO_PASSWORD", raising=False)
        yield f"{run_demo()}\nMails: {len(mail.outbox)}"
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _loaded(said, media, settings):
    settings.MEDIA_ROOT = media


def practice(number: int, code: str = "de") -> Practice:
    work = RecordNumber.objects.get(pk=number).work
    return Practice.objects.get(translation_key=work, locale__language_code=code)


def number(item: dict) -> int:
    return int(item["record_number"].removeprefix("DEFUS-P-"))


def listed(api: Client, code: str) -> dict[int, dict]:
    """The public practices of a language by number."""
    answer = api.get(f"/api/v1/practices/?locale={code}&limit=100").json()
    return {number(item): item for item in answer["results"]}


def pulled(api: Client, channel: str) -> set[tuple[int, str]]:
    """Numbers and languages of what a partner of this channel gets."""
    partner = Partner.objects.get(name="EFUS")
    partner.channel = channel
    partner.save()
    key = PartnerKey.make(partner)
    answer = api.get("/api/v1/syndication/changes/?limit=1000", headers={"Authorization": f"Bearer {key}"}).json()
    return {(number(item["document"]), item["locale"]) for item in answer["items"] if item["op"] == "upsert"}


# --- Practices -----------------------------------------------------------------------------------


def test_there_are_thirteen_records_with_their_numbers():
    german = Practice.objects.filter(locale__language_code="de").order_by("record_number")
    assert [row.record_number for row in german] == [f"DEFUS-P-{n:04d}" for n in range(1, 14)]
    assert all(row.is_demo for row in Practice.objects.all())


def test_the_next_record_gets_the_next_number():
    assert RecordNumber.of("6ba7b810-9dad-11d1-80b4-00c04fd430c8") == "DEFUS-P-0014"


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_published_ones_are_public_in_both_languages(api, code):
    assert set(listed(api, code)) == PUBLIC


@pytest.mark.parametrize("code", ["de", "en"])
def test_texts_and_rows_are_those_of_the_file_in_its_order(api, code):
    shown = {
        key: api.get(f"/api/v1/practices/{item['id']}/?locale={code}").json() for key, item in listed(api, code).items()
    }
    for record in data.read("practices"):
        if record["number"] in shown:
            given, texts = shown[record["number"]], record["texts"][code]
            for name in ("title", "objectives", "success_factors", "obstacles", "keywords", "steps", "mechanism"):
                assert given[name] == texts[name]
            assert [row["label"] for row in given["baseline"]] == [row["label"][code] for row in record["baseline"]]
            assert [row["role"] for row in given["partners"]] == [row["role"][code] for row in record["partners"]]


def test_the_english_version_of_one_is_outdated(api):
    states = {
        key: api.get(f"/api/v1/practices/{item['id']}/?locale=en").json()["translation"]["state"]
        for key, item in listed(api, "en").items()
    }
    assert {key for key, state in states.items() if state == "outdated"} == {4}
    assert set(states.values()) == {"outdated", "current"}


def test_one_is_begun_in_french_and_not_public(api):
    total, done = Translation.objects.get(target_locale__language_code="fr").get_progress()
    assert 0 < done < total
    french = practice(2, "fr")
    assert not french.live and french.get_latest_revision_as_object().title.startswith("Demander de l’aide")
    assert not Entry.objects.filter(locale="fr").exists()


def test_one_is_in_review():
    state = WorkflowState.objects.get(status=WorkflowState.STATUS_IN_PROGRESS)
    assert state.content_object == practice(3) and not practice(3).live
    assert state.current_task_state.task.specific.groups.get().name == "Moderators"


def test_one_is_scheduled(api):
    scheduled = Revision.objects.get(approved_go_live_at__isnull=False)
    assert scheduled.content_object == practice(6) and not practice(6).live
    assert 89 <= (scheduled.approved_go_live_at - timezone.now()).days <= 91


def test_the_scheduled_one_comes_in_its_time(api, monkeypatch):
    moment = timezone.now() + datetime.timedelta(days=92)
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
    call_command("publish_scheduled")
    assert practice(6).live


def test_one_lacks_contact_and_approval():
    blocked = practice(7)
    assert not blocked.live and blocked.contact is None and not blocked.approved_on
    assert "Freigabe" in blocked.internal_notes


def test_one_is_for_members_only(api):
    assert practice(12).live and practice(12).visibility == "members"
    assert api.get(f"/api/v1/practices/{practice(12).translation_key}/").status_code == 404


def test_one_has_been_withdrawn_and_left_tombstones(api):
    assert Entry.objects.filter(withdrawn=True).count() == 2
    gone = [item for item in api.get("/api/v1/changes/?limit=1000").json()["items"] if item["op"] == "delete"]
    key = str(practice(13).translation_key)
    assert {item["id"] for item in gone} == {f"practice:{key}:de", f"practice:{key}:en"}
    assert api.get(f"/api/v1/practices/{key}/").status_code == 410


def test_publishing_the_draft_of_the_withdrawn_one_does_not_bring_it_back(api):
    practice(13).latest_revision.publish()
    assert api.get(f"/api/v1/practices/{practice(13).translation_key}/").status_code == 410


def test_partners_under_test_get_what_is_shared_without_the_one_under_embargo(api):
    assert practice(9).shared and practice(9).approved_for_reuse and practice(9).embargo_until > timezone.now()
    assert pulled(api, "test") == {(key, code) for key in SHARED for code in ("de", "en")}


def test_live_partners_get_nothing_of_it(api):
    assert pulled(api, "live") == set()


def test_partners_have_no_key_yet():
    assert Partner.objects.get().channel == "test" and not PartnerKey.objects.exists()


def test_real_measures_say_that_nobody_has_approved_them():
    for key in range(1, 9):
        assert "von niemandem freigegeben" in practice(key).internal_notes
    assert "keine Freigabe" in practice(1).approved_by


# --- Everything else -----------------------------------------------------------------------------


def test_every_page_is_there_in_both_languages(api):
    pages = {
        code: {item["id"]: item for item in api.get(f"/api/v1/pages/?locale={code}&limit=100").json()["results"]}
        for code in ("de", "en")
    }
    assert len(pages["de"]) == 22 and pages["de"].keys() == pages["en"].keys()
    assert all(page["path"].startswith(f"/{code}/") for code in pages for page in pages[code].values())
    for key in pages["de"]:
        german, english = (api.get(f"/api/v1/pages/{key}/?locale={code}").json() for code in ("de", "en"))
        assert english["translation"] == {"state": "current", "source_locale": "de"}
        assert german["seo"]["description"] != english["seo"]["description"]
        assert [block["type"] for block in german["body"]] == [block["type"] for block in english["body"]]


def test_links_in_english_texts_lead_to_english_pages(api):
    home = api.get("/api/v1/pages/en/?locale=en").json()
    links = re.findall(r'href="([^"]+)"', str(home["body"]))
    assert len(links) == 5 and all("/en/" in link for link in links)


def test_the_menus_agree(api):
    german, english = (api.get(f"/api/v1/site/?locale={code}").json()["navigation"] for code in ("de", "en"))
    assert [entry["id"] for entry in german] == [entry["id"] for entry in english]
    assert [len(entry["children"]) for entry in german] == [len(entry["children"]) for entry in english]
    assert english[0]["title"] == "About us" and english[0]["children"]


def test_every_record_would_pass_in_the_admin():
    rows: list[models.Model] = list(Image.objects.all())
    for model in (Topic, Member, Contact, OrganisationFact, Practice):
        for record in model.objects.all():
            parts = [getattr(record, relation.get_accessor_name()).all() for relation in get_all_child_relations(model)]
            rows += [record, *chain(*parts)]
    rows += [page.specific for page in Page.objects.filter(depth__gt=1)]
    for row in rows:
        row.full_clean()
    assert any(isinstance(row, PracticeImage) for row in rows)


def test_every_picture_has_its_rights_and_a_description_in_both_languages():
    images = Image.objects.all()
    assert len(images) == 27
    assert all(image.credit == "Zeichnung: DEFUS" and (image.width, image.height) == (1600, 900) for image in images)
    closed = practice(2).images.get().image
    assert [image for image in images if not image.may_be_shared] == [closed]
    assert closed.licence == Licence.ALL_RIGHTS_RESERVED
    assert {image.licence for image in images} == {Licence.CC0, Licence.CC_BY, Licence.ALL_RIGHTS_RESERVED}
    for key in range(1, 13):
        german = practice(key).images.get()
        assert german.alt
        if practice(key).live:
            assert practice(key, "en").images.get().alt not in ("", german.alt)


def test_the_pictures_are_served(api):
    page = api.get("/api/v1/pages/en/?locale=en").json()
    assert page["image"]["alt"] == "Drawn city skyline in warm evening light."
    address = urlsplit(page["image"]["src"]).path
    assert api.get(address).headers["Content-Type"] == "image/jpeg"


def test_the_entries_are_what_the_content_says():
    output = io.StringIO()
    call_command("entries", "check", stdout=output)
    assert output.getvalue().startswith("All is well") and output.getvalue().count("\n") == 1


# --- Accounts ------------------------------------------------------------------------------------


def office(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name))
    return client


def answers(name: str, *address: str) -> int:
    return office(name).get(reverse(address[0], args=address[1:])).status_code


def test_the_logins_that_are_printed_work(said):
    logins = re.findall(r"^  (editor|translator|admin) +(\S+)$", said, re.MULTILINE)
    assert len(logins) == 3
    assert all(Client().login(username=name, password=password) for name, password in logins)


@pytest.mark.parametrize("name", ["editor", "translator"])
def test_editor_and_translator_reach_what_they_work_on(name):
    page = Page.objects.get(slug="about-us")
    assert answers(name, "wagtailadmin_home") == 200
    assert answers(name, "wagtailadmin_pages:edit", page.pk) == 200
    assert answers(name, "wagtailsnippets_practices_practice:edit", practice(1).pk) == 200
    assert answers(name, "wagtailsnippets_practices_practice:edit", practice(2, "fr").pk) == 200


def test_the_editor_writes_records_and_the_translator_does_not():
    for model in ("practice", "topic", "member", "contact", "organisationfact"):
        app = "practices" if model == "practice" else "home"
        assert answers("editor", f"wagtailsnippets_{app}_{model}:add") == 200
        assert answers("translator", f"wagtailsnippets_{app}_{model}:add") == 302


def test_both_work_in_german():
    assert "Anmeldung" not in office("editor").get("/admin/").content.decode()
    assert 'lang="de"' in office("editor").get("/admin/").content.decode()
    assert 'lang="de"' in office("translator").get("/admin/").content.decode()


def test_nobody_gets_mail(said):
    assert said.endswith("Mails: 0")


# --- The command ---------------------------------------------------------------------------------


def test_the_first_run_says_what_it_does_and_where_to_look(said):
    assert re.findall(r"^\w.*: \d+$", said, re.MULTILINE)[:-1] == [
        "Topics: 34",
        "Members: 25",
        "Facts about the association: 23",
        "Pages in German and English: 22",
        "Good practices, in all states: 13",
        "Pictures: 27",
    ]
    for path in ("admin/", "api/v1/practices/", "api/v1/changes/", "api/docs/"):
        assert f"http://localhost:8123/{path}\n" in said


def everything() -> dict[str, list]:
    """All rows of everything that the demo makes."""
    kinds = (
        Practice,
        Topic,
        Member,
        Contact,
        OrganisationFact,
        Page,
        Image,
        User,
        Site,
        Revision,
        Partner,
        Entry,
        State,
    )
    return {kind.__name__: list(kind._default_manager.order_by("pk").values()) for kind in kinds}


def test_a_second_run_changes_nothing(said):
    page = Page.objects.get(slug="about-us")
    page.title = "Edited since"
    page.save()
    practice(5).delete()
    before, begun = everything(), time.process_time()
    again = run_demo()
    assert time.process_time() - begun < 1
    assert everything() == before
    assert "There is content already" in again and "password unchanged" in again and "DEMO_PASSWORD=" in again


def test_even_without_a_single_practice_left_nothing_comes_back():
    Practice.objects.all().delete()
    run_demo()
    assert not Practice.objects.exists()


def test_a_chosen_password_is_set_for_the_demo_accounts_only(monkeypatch):
    own = User.objects.create_user("me", "me@example.org", "my-own-password")
    monkeypatch.setenv("DEMO_PASSWORD", "one-for-all-of-them")
    assert run_demo().count("one-for-all-of-them") == 3
    assert all(Client().login(username=n, password="one-for-all-of-them") for n in ("editor", "translator", "admin"))
    own.refresh_from_db()
    assert own.check_password("my-own-password")


def test_addresses_follow_the_port_of_this_machine(monkeypatch, api):
    assert Site.objects.get().port == 8123
    monkeypatch.setenv("PORT", "8200")
    run_demo()
    assert next(iter(listed(api, "de").values()))["url"].startswith("http://localhost:8200/de/praxis/")


def test_a_real_address_stays(monkeypatch):
    Site.objects.update(hostname="www.defus.example", port=443)
    monkeypatch.setenv("PORT", "8200")
    run_demo()
    assert Site.objects.get().port == 443
