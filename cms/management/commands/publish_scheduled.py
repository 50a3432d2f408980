"""Wagtail's command, made safe: each object in a transaction of its own.

Wagtail clears the schedule before it saves; a crash between the two loses the publication. And one object that
cannot be published must not keep the others waiting.
"""

import logging
from collections.abc import Callable

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publishes what is scheduled for now or before, and unpublishes what has expired."

    def handle(self, *args, **options) -> None:
        now = timezone.now()
        models = [m for m in apps.get_models() if issubclass(m, DraftStateMixin) and not issubclass(m, Page)]
        for model in [Page, *models]:
            for pk in model.objects.filter(live=True, expire_at__lte=now).values_list("pk", flat=True):
                self.alone(lambda model=model, pk=pk: self.end(model, pk, now))
        for pk in (
            Revision.objects.filter(approved_go_live_at__lte=now)
            .order_by("approved_go_live_at")
            .values_list("pk", flat=True)
        ):
            self.alone(lambda pk=pk: self.begin(pk, now))

    def alone(self, change: Callable[[], None]) -> None:
        try:
            with transaction.atomic():
                change()
        except Exception:
            logger.exception("A scheduled change failed; it is tried again at the next run.")

    def end(self, model, pk, now) -> None:
        instance = model.objects.select_for_update().filter(pk=pk, live=True, expire_at__lte=now).first()
        if instance:
            instance.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")

    def begin(self, pk, now) -> None:
        revision = Revision.objects.select_for_update().filter(pk=pk, approved_go_live_at__lte=now).first()
        if revision:
            revision.publish(log_action="wagtail.publish.scheduled")
