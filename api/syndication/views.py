"""The change feed for partners: what DEFUS shares, with a key."""

import logging

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema

from api.published.lock import waiting
from api.published.reading import Standing, up_to_date
from api.published.tally import PARTNERS_LIVE, PARTNERS_TEST
from api.website import shapes
from api.website.answers import PRIVATE
from api.website.changes import PARAMETERS, Changes, read_cursor
from api.website.errors import Problem
from api.website.parameters import read_parameters

from .models import Channel, Partner, PartnerKey

logger = logging.getLogger(__name__)


class PartnerChanges(Changes):
    """As `changes/`, for one partner: its channel and its languages. The cursor sent acknowledges what came before."""

    cache = PRIVATE

    @extend_schema(
        operation_id="syndication_changes",
        parameters=[p.schema() for p in PARAMETERS],
        responses=shapes.answers(shapes.ChangePage, 401),
        auth=[{"PartnerKey": []}],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        partner = self.partner(request)
        values = read_parameters(request.GET, self.parameters)
        allowed = [code for code in partner.locales.split(",") if code]
        if allowed:
            wanted = values["locales"] or allowed
            values["locales"] = [code for code in wanted if code in allowed]
            if not values["locales"]:
                raise Problem(403, f"Your agreement covers: {', '.join(allowed)}.", parameter="locales")
        now = up_to_date()
        scope = PARTNERS_LIVE if partner.channel == Channel.LIVE else PARTNERS_TEST
        response = self.page(request, now, scope, values)
        self.acknowledge(partner, values["after"], now)
        return response

    def partner(self, request: HttpRequest) -> Partner:
        scheme, _, text = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not text:
            raise Problem(401, "Send your key: Authorization: Bearer defus_live_…")
        key = PartnerKey.find(text.strip())
        if key is None:
            raise Problem(401, "This key is not valid, or has been revoked.")
        return key.partner

    def acknowledge(self, partner: Partner, cursor: str | None, now: Standing) -> None:
        """Notes how far the partner is; at most once a minute if nothing has moved."""
        sequence = read_cursor(cursor, now)
        moment = timezone.now()
        recent = partner.last_pull_at and (moment - partner.last_pull_at).total_seconds() < 60
        if sequence != partner.cursor_sequence or not recent:
            try:
                with waiting(0.2):
                    Partner.objects.filter(pk=partner.pk).update(cursor_sequence=sequence, last_pull_at=moment)
            except DatabaseError as error:  # on SQLite others may be writing; the next pull says it again
                logger.warning("Not noted how far %s is: %s", partner, error)
