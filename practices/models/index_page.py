"""The page under which the website shows the practices."""

from django.utils.translation import gettext_lazy as _

from home.models import BilingualPage


class PracticeIndexPage(BilingualPage):
    """Practices have their addresses below this page, in each language below its own."""

    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("practice index")
        verbose_name_plural = _("practice indexes")
