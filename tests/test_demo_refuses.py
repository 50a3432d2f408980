"""When `manage.py demo` cannot work it says why, and leaves nothing behind."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db.migrations.recorder import MigrationRecorder
from django.utils import translation
from wagtail.models import Site

from cms.demo import data, pages
from cms.media.models import Image
from home.models import Topic

pytestmark = pytest.mark.django_db


def refusal() -> str:
    with translation.override("en"), pytest.raises(CommandError) as error:
        call_command("demo")
    assert not Topic.objects.exists() and not User.objects.exists()
    return str(error.value)


def test_a_database_that_is_not_up_to_date():
    MigrationRecorder.Migration.objects.filter(app="home", name="0002_first_homes").delete()
    assert "manage.py migrate" in refusal()


def test_a_file_that_is_missing(monkeypatch, tmp_path):
    monkeypatch.setattr(data, "FOLDER", tmp_path)
    assert "git checkout" in refusal()


def test_a_production_system(settings):
    settings.PRODUCTION = True
    assert "production" in refusal()


@pytest.mark.parametrize("port", ["many", "0", "65536", "-1", "８０"])
def test_a_port_that_is_none(monkeypatch, port):
    monkeypatch.setenv("PORT", port)
    assert "PORT" in refusal()


def test_a_load_that_breaks_leaves_nothing(monkeypatch, settings):
    def draw_and_break(records, tree, *rest):
        tree.pictures.get("compass resting on a city map", "Kompass")
        raise RuntimeError("in the middle")

    monkeypatch.setattr(pages, "add_pages", draw_and_break)
    monkeypatch.setenv("PORT", "8123")
    with pytest.raises(RuntimeError, match="in the middle"):
        call_command("demo")

    for model in (Topic, User, Image):
        assert not model.objects.exists()
    assert Site.objects.get().port == 8000
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []
