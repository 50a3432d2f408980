"""The page tree: addresses, order, menus, copies, aliases."""

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from home.models import StandardPage
from practices.models import PracticeIndexPage

from ..content import World
from ..make import make_page, publish
from .kinds import HOUR, NOTHING, Edit, kind, sql


def menu(w: World, name: str = "site") -> list[str]:
    return [item["title"] for item in w.shown(name)["navigation"]]


@kind
def a_page_is_moved_below_another(w: World) -> Edit:
    w.team.move(w.news, pos="last-child")
    yield
    assert w.shown("team")["path"] == "/de/aktuelles/team/"
    assert w.shown("staff")["path"] == "/de/aktuelles/team/buero/"
    assert w.shown("team")["parent"]["title"] == "Aktuelles"
    assert "/de/aktuelles/team/" in w.text("contact_page")


@kind
def a_section_is_moved(w: World) -> Edit:
    w.about.move(w.news, pos="first-child")
    yield
    assert w.shown("staff")["path"] == "/de/aktuelles/ueber-uns/team/buero/"
    assert menu(w) == ["Aktuelles", "Team"]
    assert "/de/aktuelles/ueber-uns/" in w.text("bus")


@kind
def a_page_is_moved_out_of_the_site(w: World) -> Edit:
    w.about.move(Page.objects.get(depth=1), pos="last-child")
    yield
    assert w.shown("about") is None and w.shown("team") is None and w.shown("staff") is None


@kind
def a_page_is_moved_into_the_restricted_section(w: World) -> Edit:
    w.team.move(w.closed, pos="last-child")
    yield
    assert not any(w.shown(name) for name in ("team", "team_en", "staff", "twin"))
    assert "/team/" not in w.text("contact_page")


@kind
def a_page_is_moved_out_of_the_restricted_section(w: World) -> Edit:
    w.minutes.move(w.about, pos="last-child")
    yield
    assert w.shown("minutes")["path"] == "/de/ueber-uns/protokoll/"
    assert "/de/ueber-uns/protokoll/" in w.text("contact_page")


@kind
def the_slug_of_an_ancestor_is_changed(w: World) -> Edit:
    about = w.about
    about.slug = "verein"
    publish(about)
    yield
    assert w.shown("staff")["path"] == "/de/verein/team/buero/"
    assert "/de/verein/" in w.text("bus") and "/de/verein/team/" in w.text("contact_page")
    assert w.shown("about_en")["translation"]["state"] == "current"


@kind
def a_slug_is_changed_by_update_and_the_paths_are_set_by_command(w: World) -> Edit:
    Page.objects.filter(pk=w.about.pk).update(slug="verein")
    call_command("set_url_paths")
    yield
    assert w.shown("staff")["path"] == "/de/verein/team/buero/"


@kind
def a_url_path_is_falsified_and_set_right_by_command(w: World) -> Edit:
    sql("UPDATE wagtailcore_page SET url_path = '/de/falsch/' WHERE id = %s", w.team.pk)
    yield
    assert w.shown("team")["path"] == "/de/falsch/"
    call_command("set_url_paths")
    yield
    assert w.shown("team")["path"] == "/de/ueber-uns/team/"


@kind
def the_order_of_pages_is_changed(w: World) -> Edit:
    w.news.move(w.about, pos="left")
    yield
    assert menu(w) == ["Aktuelles", "Über uns", "Team"]


@kind
def a_page_leaves_the_menu_by_update(w: World) -> Edit:
    Page.objects.filter(pk=w.about.pk).update(show_in_menus=False)
    yield
    assert menu(w) == ["Aktuelles", "Team"] and w.shown("about")["in_menu"] is False


@kind
def a_page_enters_the_menu(w: World) -> Edit:
    page = w.contact_page
    page.show_in_menus = True
    publish(page)
    yield
    assert "Anfahrt" in menu(w)


@kind
def a_page_is_deleted(w: World) -> Edit:
    w.about.delete()
    yield
    assert not any(w.shown(name) for name in ("about", "about_en", "team", "staff"))
    assert w.shown("team_en") is None


@kind
def pages_are_deleted_by_queryset(w: World) -> Edit:
    StandardPage.objects.filter(pk__in=[w.team.pk, w.contact_page.pk]).delete()
    yield
    assert not any(w.shown(name) for name in ("team", "staff", "contact_page", "contact_page_en"))


@kind
def a_translation_is_deleted(w: World) -> Edit:
    w.about_en.delete()
    yield
    assert w.shown("about_en") is None and w.shown("about")["translations"] == []


@kind
def a_page_is_copied_with_everything_below(w: World) -> Edit:
    copied = w.about.copy(recursive=True, to=w.news, update_attrs={"slug": "kopie", "title": "Kopie"})
    w.keep("copy", copied)
    w.keep("copied_team", copied.get_children().get().specific)
    yield
    assert w.shown("copy")["path"] == "/de/aktuelles/kopie/"
    assert w.shown("copied_team")["parent"]["title"] == "Kopie"


@kind
def a_page_is_copied_as_a_draft(w: World) -> Edit:
    w.about.copy(recursive=True, keep_live=False, update_attrs={"slug": "kopie"})
    yield NOTHING


@kind
def an_alias_is_made(w: World) -> Edit:
    w.keep("alias", w.about.create_alias(parent=w.news, update_slug="verein", reset_translation_key=True))
    yield
    assert w.shown("alias")["path"] == "/de/aktuelles/verein/"


@kind
def the_source_of_an_alias_is_edited(w: World) -> Edit:
    team = w.team
    team.introduction = "Zwölf Leute."
    publish(team)
    yield
    assert w.shown("twin")["introduction"] == "Zwölf Leute."


@kind
def the_source_of_an_alias_is_unpublished(w: World) -> Edit:
    w.team.unpublish()
    yield
    assert w.shown("twin") is None


@kind
def the_source_of_an_alias_is_deleted(w: World) -> Edit:
    w.team.delete()
    yield
    assert w.shown("team") is None


@kind
def an_alias_becomes_a_page_of_its_own(w: World) -> Edit:
    w.office.post(f"/admin/pages/{w.twin.pk}/convert_alias/")
    assert w.twin.alias_of is None
    yield NOTHING
    w.team.unpublish()
    yield
    assert w.shown("twin") is not None


@kind
def the_tree_is_mended_by_command(w: World) -> Edit:
    sql("UPDATE wagtailcore_page SET numchild = 7 WHERE id = %s", w.about.pk)
    call_command("fixtree", interactive=False, verbosity=0)
    yield NOTHING


@kind
def the_tree_is_rebuilt_without_its_gaps(w: World) -> Edit:
    w.news.move(w.home, pos="first-child")
    Page.fix_tree(fix_paths=True)
    yield
    assert menu(w)[0] == "Aktuelles"


@kind
def the_pages_below_a_page_are_moved_by_command(w: World) -> Edit:
    call_command("move_pages", w.about.pk, w.news.pk)
    yield
    assert w.shown("team")["path"] == "/de/aktuelles/team/"


@kind
def a_home_page_is_unpublished(w: World) -> Edit:
    w.home_en.unpublish()
    yield
    assert w.shown("site_en") is None and w.shown("home_en") is None
    assert w.shown("about_en")["parent"]["path"] == "/de/"


@kind
def the_first_home_page_is_unpublished(w: World) -> Edit:
    w.home.unpublish()
    yield
    assert w.shown("site") is None and w.shown("home") is None and w.shown("home_en") is None


@kind
def a_home_page_is_deleted(w: World) -> Edit:
    w.home_en.delete()
    yield
    assert not any(w.shown(name) for name in ("site_en", "home_en", "about_en", "team_en"))
    assert w.shown("bus_en")["path"] is None


@kind
def the_first_home_page_is_deleted_and_the_site_with_it(w: World) -> Edit:
    w.home.delete()
    yield
    assert not any(w.shown(name) for name in ("site", "site_en", "about", "about_en"))
    assert w.shown("night")


@kind
def the_home_page_gets_another_title(w: World) -> Edit:
    home = w.home
    home.title = "Forum"
    publish(home)
    yield
    assert w.shown("site")["title"] == w.shown("about")["parent"]["title"] == "Forum"


@kind
def a_practice_index_is_moved(w: World) -> Edit:
    w.index.move(w.about, pos="last-child")
    yield
    assert w.shown("bus")["path"] == "/de/ueber-uns/praxis/nachtbus/"
    assert "/de/ueber-uns/praxis/nachtbus/" in w.text("bus_en")


@kind
def a_practice_index_is_unpublished(w: World) -> Edit:
    w.index.unpublish()
    yield
    assert w.shown("index") is None and w.shown("bus")["path"] is None


@kind
def a_second_practice_index_stands_before_the_first(w: World) -> Edit:

    second = w.keep("second", make_page(w.home, "Zweite", PracticeIndexPage, slug="zweite"))
    yield
    assert w.shown("bus")["path"] == "/de/praxis/nachtbus/"
    second.move(w.index, pos="left")
    yield
    assert w.shown("bus")["path"] == "/de/zweite/nachtbus/"
    w.second.delete()
    yield
    assert w.shown("bus")["path"] == "/de/praxis/nachtbus/"


@kind
def a_practice_index_expires(w: World) -> Edit:

    Page.objects.filter(pk=w.index.pk).update(expire_at=timezone.now() + HOUR)
    yield NOTHING
    w.let_pass(2 * HOUR)
    yield
    assert w.shown("index") is None
