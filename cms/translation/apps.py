from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "cms.translation"
    label = "translation"
    verbose_name = _("Translation")

    def ready(self) -> None:
        from . import basis, checks, safety  # registers the checks and signals; models must be loaded

        checks.register()
        safety.install()
        basis.connect()
