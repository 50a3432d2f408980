"""The site itself and its languages."""

from wagtail.models import Locale, Page, Site

from home.models import ContactText, HomePage, MemberText, OrganisationFactText, StandardPage, TopicText
from practices.models import Practice

from ..content import World
from ..make import locale, make_page
from .kinds import NOTHING, Edit, kind, sql


@kind
def the_site_gets_another_host(w: World) -> Edit:
    site = Site.objects.get()
    site.hostname, site.port = "www.defus.example", 443
    site.save()
    yield
    assert w.shown("bus")["url"] == "https://www.defus.example/de/praxis/nachtbus/"
    assert "https://www.defus.example/de/ueber-uns/" in w.shown("bus")["problem"]
    assert w.shown("site_en")["languages"][1]["url"] == "https://www.defus.example/en/"


@kind
def the_site_gets_another_host_by_sql(w: World) -> Edit:
    sql("UPDATE wagtailcore_site SET hostname = 'other.example', port = 80")
    yield
    assert w.shown("bus")["url"] == "http://other.example/de/praxis/nachtbus/"


@kind
def the_site_gets_another_port_by_update(w: World) -> Edit:
    Site.objects.update(port=8080)
    yield
    assert ":8080/" in w.shown("team_en")["url"]


@kind
def the_site_gets_another_name(w: World) -> Edit:
    Site.objects.update(site_name="Forum")
    yield NOTHING


@kind
def the_site_gets_another_root(w: World) -> Edit:
    root = make_page(Page.objects.get(depth=1).specific, "Neu", HomePage, slug="neu")
    w.keep("new", root)
    yield NOTHING
    Site.objects.update(root_page=root)
    yield
    assert w.shown("new")["path"] == "/de/" and w.shown("about") is None


@kind
def the_site_is_deleted_and_made_again(w: World) -> Edit:
    Site.objects.all().delete()
    yield
    assert w.shown("about") is None and w.shown("site") is None
    Site.objects.create(hostname="localhost", port=8000, root_page=w.home, is_default_site=True)
    yield
    assert w.shown("about") and w.shown("site")


@kind
def a_second_site_is_made_and_becomes_the_default(w: World) -> Edit:
    Site.objects.create(hostname="zwei.example", port=80, root_page=w.about)
    yield NOTHING
    Site.objects.filter(hostname="localhost").update(is_default_site=False)
    Site.objects.filter(hostname="zwei.example").update(is_default_site=True)
    yield
    assert w.shown("team")["path"] == "/de/team/" and w.shown("news") is None


@kind
def french_is_added(w: World) -> Edit:
    Locale.objects.create(language_code="fr")
    yield NOTHING


@kind
def a_french_home_page_and_page_are_published(w: World) -> Edit:
    french = Locale.objects.create(language_code="fr")
    home = w.home.copy_for_translation(french)
    home.title, home.slug = "Accueil", "fr"
    home.save_revision().publish()
    about = w.about.copy_for_translation(french)
    about.title, about.slug = "À propos", "a-propos"
    about.save_revision().publish()
    w.keep("about_fr", about)
    yield
    assert w.shown("about_fr")["path"] == "/fr/a-propos/"
    assert [language["locale"] for language in w.shown("site")["languages"]] == ["de", "en", "fr"]
    assert [version["locale"] for version in w.shown("about_en")["translations"]] == ["de", "fr"]


@kind
def the_code_of_a_language_is_changed(w: World) -> Edit:
    Locale.objects.filter(language_code="en").update(language_code="fr")
    key = w.items["about"][0]
    yield
    w.items["about_fr"] = (key, "fr")
    assert w.shown("about_en") is None and w.shown("about_fr")["path"] == "/fr/about-us/"
    assert w.shown("about")["translations"][0]["locale"] == "fr"


@kind
def the_code_of_the_main_language_is_changed(w: World) -> Edit:
    Locale.objects.filter(language_code="de").update(language_code="fr")
    w.items["bus_fr"] = (w.items["bus"][0], "fr")
    yield
    assert w.shown("bus") is None and w.shown("bus_fr")["path"] == "/fr/praxis/nachtbus/"


@kind
def english_is_removed(w: World) -> Edit:
    english = locale("en")
    w.home_en.delete()
    Page.objects.filter(locale=english).delete()
    Practice.objects.filter(locale=english).delete()
    for model in (TopicText, MemberText, ContactText, OrganisationFactText):
        model.objects.filter(locale=english).delete()
    english.delete()
    yield
    assert {code for (_, code), item in w.feed().items() if item["op"] == "upsert"} == {"de"}
    assert w.shown("bus")["translations"] == []


@kind
def a_page_is_given_to_another_language_by_sql(w: World) -> Edit:
    sql("UPDATE wagtailcore_page SET locale_id = %s WHERE id = %s", locale("en").pk, w.staff.pk)
    yield
    assert w.shown("staff") is None


@kind
def a_practice_index_is_given_to_another_language_by_sql(w: World) -> Edit:
    sql("UPDATE wagtailcore_page SET live = %s WHERE id = %s", False, w.index_en.pk)
    made = make_page(w.home_en, "Index", type(w.index), slug="index")
    yield
    sql("UPDATE wagtailcore_page SET locale_id = %s WHERE id = %s", locale("de").pk, made.pk)
    yield
    assert w.shown("bus_en")["path"] is None
    sql("UPDATE wagtailcore_page SET locale_id = %s WHERE id = %s", locale("en").pk, made.pk)
    yield
    assert w.shown("bus_en")["path"] == "/en/index/night-bus/"


@kind
def a_page_changes_its_source_of_aliases_by_sql(w: World) -> Edit:
    sql("UPDATE wagtailcore_page SET alias_of_id = %s WHERE id = %s", w.minutes.pk, w.twin.pk)
    yield
    assert w.shown("twin") is None


@kind
def a_page_is_taken_offline_by_sql(w: World) -> Edit:
    sql("UPDATE wagtailcore_page SET live = %s WHERE id = %s", False, w.team.pk)
    yield
    assert w.shown("team") is None and w.shown("team_en") is None and w.shown("twin") is None


@kind
def a_page_is_retitled_by_update(w: World) -> Edit:
    StandardPage.objects.filter(pk=w.about.pk).update(title="Der Verein")
    yield
    assert "Der Verein" in w.text("site") and w.shown("team")["parent"]["title"] == "Der Verein"
