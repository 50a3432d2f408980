"""View restrictions on pages and collections, at every depth."""

from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from home.models import StandardPage

from ..content import World
from ..make import make_page, publish
from .kinds import NOTHING, Edit, kind, sql


def close(page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


@kind
def a_page_is_restricted(w: World) -> Edit:
    close(w.about)
    yield
    assert not any(w.shown(name) for name in ("about", "about_en", "team", "team_en", "staff", "twin"))
    assert "/de/ueber-uns/" not in w.text("bus") and "Über uns" not in w.text("site")


@kind
def a_restriction_is_lifted(w: World) -> Edit:
    w.lock.delete()
    yield
    assert w.shown("minutes")["parent"]["title"] == "Intern"
    assert "/de/intern/protokoll/" in w.text("contact_page")


@kind
def a_restriction_is_lifted_by_sql(w: World) -> Edit:
    sql("DELETE FROM wagtailcore_pageviewrestriction WHERE id = %s", w.lock.pk)
    yield
    assert w.shown("minutes")


@kind
def a_restriction_is_set_by_bulk_create(w: World) -> Edit:
    PageViewRestriction.objects.bulk_create([PageViewRestriction(page=w.team, restriction_type="login")])
    yield
    assert w.shown("staff") is None and w.shown("team_en") is None and w.shown("about")


@kind
def a_restriction_is_moved_to_another_page(w: World) -> Edit:
    PageViewRestriction.objects.filter(pk=w.lock.pk).update(page=w.news)
    yield
    assert w.shown("minutes") and not w.shown("award") and not w.shown("award_en")


@kind
def a_translation_alone_is_restricted(w: World) -> Edit:
    close(w.about_en)
    yield
    assert w.shown("about") and w.shown("about_en") is None
    assert w.shown("about")["translations"] == []


@kind
def a_page_that_is_in_no_menu_is_restricted_while_its_translation_is_in_one(w: World) -> Edit:
    StandardPage.objects.filter(pk=w.contact_page_en.pk).update(show_in_menus=True)
    yield
    assert "How to find us" in w.text("site_en")
    close(w.contact_page)
    yield
    assert "How to find us" not in w.text("site_en")


@kind
def a_section_above_a_page_in_no_menu_is_restricted_while_its_translation_is_in_one(w: World) -> Edit:
    StandardPage.objects.filter(pk=w.about.pk).update(show_in_menus=False)
    yield
    close(w.about)
    yield
    assert "The team" not in w.text("site_en") and "About us" not in w.text("site_en")


@kind
def the_home_page_is_restricted(w: World) -> Edit:
    close(w.home)
    yield
    assert not any(w.shown(name) for name in ("site", "home", "home_en", "about", "about_en", "bus", "bus_en"))


@kind
def the_english_home_page_is_restricted(w: World) -> Edit:
    close(w.home_en)
    yield
    assert w.shown("site") and w.shown("bus") and w.shown("bus_en") is None and w.shown("site_en") is None


@kind
def a_practice_index_is_restricted(w: World) -> Edit:
    restriction = close(w.index)
    yield
    assert w.shown("bus") is None and w.shown("bus_en") is None and w.shown("light") is None
    restriction.delete()
    yield
    assert w.shown("bus") and w.shown("bus_en")


@kind
def the_translation_of_a_practice_index_is_restricted(w: World) -> Edit:
    close(w.index_en)
    yield
    assert w.shown("bus") and w.shown("bus_en") is None


@kind
def the_source_of_an_alias_is_restricted(w: World) -> Edit:
    close(w.team)
    yield
    assert w.shown("twin") is None and "zwilling" not in w.text("site")


@kind
def a_page_that_is_linked_is_restricted(w: World) -> Edit:
    close(w.team)
    yield
    assert "/de/ueber-uns/team/" not in w.text("contact_page") and "Team" in w.text("contact_page")


@kind
def a_page_is_published_below_the_restricted_section(w: World) -> Edit:
    make_page(w.closed, "Noch ein Protokoll", show_in_menus=True)
    yield NOTHING


@kind
def a_page_below_the_restricted_section_is_edited(w: World) -> Edit:
    minutes = w.minutes
    minutes.title = "Anderes Protokoll"
    publish(minutes)
    yield NOTHING


@kind
def a_collection_is_restricted(w: World) -> Edit:
    CollectionViewRestriction.objects.create(collection=w.campaign, restriction_type="login")
    yield
    assert w.shown("about")["image"] is None and w.shown("bus")["images"] == []
    assert "Papier" in w.text("about") and "/documents/" not in w.text("about")


@kind
def the_collection_above_is_restricted(w: World) -> Edit:
    restriction = CollectionViewRestriction.objects.create(collection=w.public_files, restriction_type="login")
    yield
    assert w.shown("about")["image"] is None and w.shown("award")["image"] is None
    restriction.delete()
    yield
    assert w.shown("about")["image"] and w.shown("award_en")["image"]


@kind
def the_restriction_of_the_collection_above_is_lifted(w: World) -> Edit:
    CollectionViewRestriction.objects.filter(pk=w.vault_lock.pk).delete()
    yield
    assert "Versiegelt" in w.text("about") and f"/documents/{w.secret.pk}/" in w.text("about")


@kind
def a_collection_is_moved_below_a_restricted_one(w: World) -> Edit:
    w.campaign.move(w.vault, pos="sorted-child")
    yield
    assert w.shown("about")["image"] is None and f"/documents/{w.paper.pk}/" not in w.text("bus")


@kind
def a_collection_is_moved_from_below_a_restricted_one(w: World) -> Edit:
    w.drawer.move(w.public_files, pos="sorted-child")
    yield
    assert "Versiegelt" in w.text("about_en")


@kind
def a_new_collection_stands_beside_the_others(w: World) -> Edit:
    Collection.get_first_root_node().add_child(name="Archiv")
    yield NOTHING


@kind
def a_collection_is_deleted_with_its_files(w: World) -> Edit:
    w.campaign.delete()
    yield
    assert w.shown("about")["image"] is None and w.shown("bus")["images"] == []
    assert "/documents/" not in w.text("bus")
