"""System checks: the settings without which translations would go live by themselves."""

from django.conf import settings
from django.core import checks


def check_nothing_goes_live_by_submitting(app_configs, **kwargs) -> list[checks.CheckMessage]:
    wanted = {
        "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": (False, "submitting a text would publish it untranslated"),
        "WAGTAILLOCALIZE_DISABLE_ON_DELETE": (True, "deleting a text would delete its translations' memory"),
    }
    return [
        checks.Error(f"{name} must be {value}: otherwise {why}.", id=f"translation.E00{number}")
        for number, (name, (value, why)) in enumerate(wanted.items(), 1)
        if getattr(settings, name, None) is not value
    ]


def check_no_tree_synchronisation(app_configs, **kwargs) -> list[checks.CheckMessage]:
    if "wagtail_localize.locales" not in settings.INSTALLED_APPS:
        return []
    return [
        checks.Error(
            "wagtail_localize.locales must not be installed: it copies page trees as live aliases.",
            hint="Use wagtail.locales.",
            id="translation.E003",
        )
    ]


def register() -> None:
    checks.register(check_nothing_goes_live_by_submitting)
    checks.register(check_no_tree_synchronisation)
