from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class PublishedConfig(AppConfig):
    name = "api.published"
    label = "published"
    verbose_name = _("Published entries")

    def ready(self) -> None:
        from api.representation import recording  # models must be loaded

        from . import checks, triggers

        recording.connect()
        checks.register()
        pre_migrate.connect(triggers.drop_before_migrate, dispatch_uid="published.drop_triggers")
        post_migrate.connect(triggers.install_after_migrate, dispatch_uid="published.triggers")
