"""What the tests share: a site with both languages, and readers of the API."""

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from api.published.models import Dependency, Due, Entry, Mark, State
from home.models import HomePage

from .make import make_index


@pytest.fixture(autouse=True)
def _on_this_host(settings, tmp_path):
    settings.ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.SECURE_SSL_REDIRECT = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def de(db) -> Locale:
    return Locale.objects.get(language_code="de")


@pytest.fixture
def en(db) -> Locale:
    return Locale.objects.get(language_code="en")


@pytest.fixture
def home(de) -> HomePage:
    return HomePage.objects.get(locale=de)


@pytest.fixture
def index(home):
    """The practice index, in both languages."""
    return make_index(home)


@pytest.fixture
def api(db) -> Client:
    """An anonymous reader."""
    return Client()


@pytest.fixture
def nothing_published(db):
    """Entries as if the system had just been installed."""
    for model in (Due, Mark, Dependency, Entry, State):
        model.objects.all().delete()
    return timezone.now()
