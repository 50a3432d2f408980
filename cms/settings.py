"""All settings, from environment variables that begin with DEFUS_ (docs/operations.md lists them).

Without any variable this is the *local* environment: SQLite, local files, no service, reachable on this
machine only. DEFUS_ENVIRONMENT=production asks for a secret key, hosts, a database and an https address,
and does not start without them.
"""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

ENVIRONMENT = env.str("DEFUS_ENVIRONMENT", "local")
if ENVIRONMENT not in ("local", "production"):
    raise ImproperlyConfigured(f"DEFUS_ENVIRONMENT is {ENVIRONMENT!r}; it must be 'local' or 'production'.")
PRODUCTION = ENVIRONMENT == "production"

DATA_DIR = Path(env.str("DEFUS_DATA_DIR", str(BASE_DIR / "var")))


def required(name: str, local: str) -> str:
    """The variable's value; in production it must be set, locally `local` stands in."""
    value = env.str(name, "" if PRODUCTION else local)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set; production needs it. docs/operations.md has an example.")
    return value


def local_secret_key() -> str:
    """A key of this machine's own, made at the first start and kept in the data folder."""
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    path = DATA_DIR / "secret-key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text()


# --- Where it runs -------------------------------------------------------------------------------

SECRET_KEY = env.str("DEFUS_SECRET_KEY", "") or ("" if PRODUCTION else local_secret_key())
if len(SECRET_KEY) < 40:
    raise ImproperlyConfigured("DEFUS_SECRET_KEY is missing or shorter than 40 characters; make a random one.")

DEBUG = env.bool("DEFUS_DEBUG", False)
if DEBUG and PRODUCTION:
    raise ImproperlyConfigured("DEFUS_DEBUG cannot be on in production: it shows code and settings to visitors.")

# Where editors and API clients reach this server.
BASE_URL = required("DEFUS_BASE_URL", "http://localhost:8000").rstrip("/")
# Where visitors reach the website; addresses in the API are built from it.
ALLOWED_HOSTS = [host.strip() for host in required("DEFUS_HOSTS", "localhost,127.0.0.1,[::1]").split(",")]
if PRODUCTION and ("*" in ALLOWED_HOSTS or not BASE_URL.startswith("https://")):
    raise ImproperlyConfigured("Production needs named hosts in DEFUS_HOSTS and an https:// address in DEFUS_BASE_URL.")

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

INSTALLED_APPS = [
    "cms",
    "cms.media",
    "cms.translation",
    "home",
    "practices",
    "api.published",
    "api.syndication",
    "wagtail_localize",
    "wagtail.contrib.settings",
    "wagtail.locales",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "api.website.errors.ProblemDetailsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.interface_language.InterfaceLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "api.published.middleware.DrainAfterWrite",
    "cms.atomic.AtomicWrites",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Database, cache, files ----------------------------------------------------------------------

DATABASE_URL = required("DEFUS_DATABASE_URL", f"sqlite:///{DATA_DIR / 'defus.sqlite3'}")
DATABASES = {"default": environ.Env.db_url_config(DATABASE_URL)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Deferred transactions fail with "database is locked" when two writers meet; immediate ones wait.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # A file, so that several threads and processes of a test see the same database.
    DATABASES["default"]["TEST"] = {"NAME": DATA_DIR / "test.sqlite3"}
    Path(DATABASES["default"]["NAME"]).parent.mkdir(parents=True, exist_ok=True)
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    INSTALLED_APPS.append("django.contrib.postgres")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("DEFUS_REDIS_URL", "")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
# Files of the editors; never served from here to the public (cms/media/serve.py).
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
WHITENOISE_USE_FINDERS = not PRODUCTION
if not PRODUCTION:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # production fills it by collectstatic
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- Languages -----------------------------------------------------------------------------------

LANGUAGE_CODE = "de"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("de", _("German")),
    ("en", _("English")),
    ("fr", _("French")),
]
LOCALE_PATHS = [BASE_DIR / "locale"]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
TIME_ZONE = "Europe/Berlin"
USE_I18N = USE_TZ = WAGTAIL_I18N_ENABLED = True

# Nothing goes live by submitting a translation; cms.translation checks both.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# --- Wagtail -------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "DEFUS"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "media.Document"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "xlsx", "ods", "csv", "txt"]
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
# No request to third parties: no avatars from elsewhere, no question for updates.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# Indexing after commit: inside the editors' transactions it deadlocks under concurrent editing.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "ENQUEUE_ON_COMMIT": True}}

# --- API -----------------------------------------------------------------------------------------

# Only what wagtail-localize's own views do not mind; the rest stands on api.website.views.ContentView.
REST_FRAMEWORK = {"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"}
SPECTACULAR_SETTINGS = {
    "TITLE": "DEFUS content API",
    "DESCRIPTION": "What DEFUS has published, in German and English. Read-only, JSON, no account needed.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    # Its check asks every address for a schema, the admin's too; .ci/run validates that of /api/ instead.
    "ENABLE_DJANGO_DEPLOY_CHECK": False,
}

# --- Browser and mail security -------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_AGE = 8 * 60 * 60
SECURE_REFERRER_POLICY = "same-origin"
# The admin shows its previews in frames of its own, so not "DENY".
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = [BASE_URL]

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = env.str("DEFUS_FROM_EMAIL", "DEFUS <noreply@localhost>")

# --- Logs ----------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("DEFUS_LOG_LEVEL", "WARNING")},
}
