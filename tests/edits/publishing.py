"""Publishing, unpublishing, schedules, workflows."""

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Workflow

from home.models import NewsPage, StandardPage

from ..content import World
from ..make import make_page, publish
from .kinds import DAY, HOUR, NOTHING, Edit, kind


@kind
def a_new_page_is_published(w: World) -> Edit:
    w.keep("new", make_page(w.about, "Satzung", show_in_menus=True))
    yield
    assert w.shown("new")["parent"]["title"] == "Über uns"
    assert "Satzung" in w.text("site")


@kind
def a_new_page_is_saved_as_a_draft(w: World) -> Edit:
    make_page(w.about, "Satzung", publish=False, show_in_menus=True)
    yield NOTHING


@kind
def a_page_is_edited_and_published(w: World) -> Edit:
    about = w.about
    about.title, about.introduction = "Der Verein", "Neu."
    publish(about)
    yield
    assert w.shown("about")["introduction"] == "Neu."
    assert w.shown("team")["parent"]["title"] == "Der Verein"
    assert w.shown("about_en")["translation"]["state"] == "outdated"


@kind
def a_page_is_published_again_without_a_change(w: World) -> Edit:
    publish(w.about)
    yield NOTHING


@kind
def a_draft_is_saved_over_a_live_page(w: World) -> Edit:
    about = w.about
    about.title, about.slug, about.introduction = "Entwurf", "entwurf-2", "Entwurf"
    about.save_revision()
    yield NOTHING


@kind
def a_draft_of_a_page_is_published_later(w: World) -> Edit:
    award = w.award
    award.topics, award.introduction = [w.hate], "Später"
    award.save_revision()
    yield NOTHING
    w.award.latest_revision.publish()
    yield
    assert [topic["code"] for topic in w.shown("award")["topics"]] == ["hate"]
    assert [topic["code"] for topic in w.shown("award_en")["topics"]] == ["hate"]


@kind
def a_page_is_unpublished(w: World) -> Edit:
    w.about.unpublish()
    yield
    assert w.shown("about") is None and w.shown("about_en") is None
    assert w.shown("team")["parent"] is None
    assert "/de/ueber-uns/" not in w.text("bus")
    assert "Über uns" not in w.text("site")


@kind
def a_page_is_unpublished_with_everything_below(w: World) -> Edit:
    page = w.about
    for below in page.get_descendants().specific():
        below.unpublish()
    page.unpublish()
    yield
    assert not any(w.shown(name) for name in ("about", "team", "staff", "team_en", "twin"))


@kind
def an_unpublished_page_comes_back(w: World) -> Edit:
    w.about.unpublish()
    yield
    publish(w.about)
    yield
    assert w.shown("about") and w.shown("about_en") and w.shown("team")["parent"]


@kind
def a_page_goes_live_on_schedule(w: World) -> Edit:
    page = w.draft_page
    page.go_live_at = timezone.now() + HOUR
    publish(page)
    yield NOTHING
    w.let_pass(2 * HOUR)
    yield NOTHING
    call_command("publish_scheduled")
    yield
    assert w.shown("draft_page")["title"] == "Entwurf"


@kind
def a_scheduled_change_of_a_live_page_comes_due(w: World) -> Edit:
    page = w.about
    page.go_live_at, page.title = timezone.now() + HOUR, "Morgen"
    publish(page)
    yield NOTHING
    w.let_pass(2 * HOUR)
    call_command("publish_scheduled")
    yield
    assert w.shown("about")["title"] == "Morgen"


@kind
def a_page_expires_before_any_command_runs(w: World) -> Edit:
    page = w.team
    page.expire_at = timezone.now() + HOUR
    publish(page)
    yield NOTHING
    w.let_pass(2 * HOUR)
    yield
    assert w.shown("team") is None and w.shown("team_en") is None and w.shown("twin") is None
    assert "Team" in w.text("contact_page") and "/team/" not in w.text("contact_page")
    call_command("publish_scheduled")
    yield NOTHING


@kind
def the_expiry_of_a_page_is_set_into_the_past_by_update(w: World) -> Edit:
    Page.objects.filter(pk=w.about.pk).update(expire_at=timezone.now() - HOUR)
    yield
    assert w.shown("about") is None
    Page.objects.filter(pk=w.about.pk).update(expire_at=timezone.now() + DAY)
    yield
    assert w.shown("about") is not None


@kind
def a_translation_alone_expires(w: World) -> Edit:
    Page.objects.filter(pk=w.about_en.pk).update(expire_at=timezone.now() + HOUR)
    yield NOTHING
    w.let_pass(2 * HOUR)
    yield
    assert w.shown("about") and w.shown("about_en") is None and w.shown("about")["translations"] == []


@kind
def a_page_is_reverted_to_an_earlier_revision(w: World) -> Edit:
    page = w.award
    earlier = page.latest_revision
    page.title = "Großer Preis"
    publish(page)
    yield
    earlier.publish()
    yield
    assert w.shown("award")["title"] == "Preis"


@kind
def a_page_is_approved_in_a_workflow(w: World) -> Edit:
    page = w.about
    page.introduction = "Freigegeben."
    page.save_revision()
    started = Workflow.objects.first().start(page, w.editor)
    yield NOTHING
    started.current_task_state.approve(user=w.editor)
    yield
    assert w.shown("about")["introduction"] == "Freigegeben."


@kind
def a_practice_is_approved_in_a_workflow(w: World) -> Edit:
    practice = w.draft
    started = Workflow.objects.first().start(practice, w.editor)
    yield NOTHING
    started.current_task_state.approve(user=w.editor)
    yield
    assert w.shown("draft")["title"] == "Rohfassung"


@kind
def a_page_of_another_type_gets_the_facts_of_its_source(w: World) -> Edit:
    news = w.award
    news.date = "2026-02-02"
    publish(news)
    yield
    assert w.shown("award_en")["date"] == "2026-02-02"


@kind
def pages_are_updated_in_bulk(w: World) -> Edit:
    StandardPage.objects.filter(pk__in=[w.about.pk, w.team_en.pk]).update(introduction="Auf einmal.")
    yield
    assert w.shown("about")["introduction"] == w.shown("team_en")["introduction"] == "Auf einmal."
    assert w.shown("team_en")["seo"]["description"] == "Auf einmal."


@kind
def a_page_is_updated_by_bulk_update(w: World) -> Edit:
    award = w.award
    award.kind = "press"
    NewsPage.objects.bulk_update([award], ["kind"])
    yield
    assert w.shown("award")["kind"] == w.shown("award_en")["kind"] == "press"
