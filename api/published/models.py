"""The tables from which everything that leaves the house is read."""

import uuid

from django.db import models
from django.db.models.functions import Now


def new_epoch() -> str:
    return uuid.uuid4().hex


class State(models.Model):
    """One row: where the order of changes stands. Its lock makes the drain the only writer of entries.

    `tallies` keeps, for each scope ("public", "test", "live") and "<type>:<locale>", how many items are live
    and the sum of their hashes, so that the count and digest of any filter are sums.
    """

    epoch = models.CharField(max_length=32, default=new_epoch)
    sequence = models.BigIntegerField(default=0)
    changed_at = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True, help_text="When the first entry has to be looked at again.")
    tallies = models.JSONField(default=dict)


class Entry(models.Model):
    """What is public now of one work in one language, or the tombstone of what was.

    `document` and `card` are the finished JSON for the detail and for lists. A tombstone keeps the identity,
    the sequence and the path (so that the address can answer "gone"), and nothing of the content.
    """

    work = models.UUIDField()
    locale = models.CharField(max_length=12)
    type = models.CharField(max_length=30)
    sequence = models.BigIntegerField(unique=True)
    version = models.PositiveIntegerField(default=1)
    withdrawn = models.BooleanField(default=False)
    path = models.CharField(max_length=1000, null=True)
    slug = models.CharField(max_length=255, blank=True)
    title = models.CharField(max_length=255, blank=True)
    date = models.CharField(max_length=40, blank=True)
    document = models.TextField(blank=True)
    card = models.TextField(blank=True)
    etag = models.CharField(max_length=64, blank=True)
    words = models.TextField(blank=True)
    translation_state = models.CharField(max_length=12, blank=True)
    first_published_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    valid_until = models.DateTimeField(null=True, db_index=True)
    partner_document = models.TextField(blank=True)
    partner_etag = models.CharField(max_length=64, blank=True)
    channel = models.PositiveSmallIntegerField(default=0)
    channel_ever = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["work", "locale"], name="one_entry_per_work_and_language")]
        indexes = [
            models.Index(fields=["type", "locale", "withdrawn", "-date", "id"], name="entry_by_date"),
            models.Index(fields=["type", "locale", "withdrawn", "title", "id"], name="entry_by_title"),
            models.Index(fields=["channel_ever", "sequence"], name="entry_for_partners"),
        ]

    @property
    def item_id(self) -> str:
        return item_id(self.type, self.work, self.locale)


def item_id(type: str, work: uuid.UUID, locale: str) -> str:
    """How feeds name an entry: "<type>:<work>:<locale>"."""
    return f"{type}:{work}:{locale}"


class Address(models.Model):
    """Every path that an entry ever had; the newest owner of a path keeps it."""

    path = models.CharField(max_length=1000, unique=True)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="addresses")


class Term(models.Model):
    """A filter value of an entry: facet "topic", code "night"."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="terms")
    facet = models.CharField(max_length=30)
    code = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["facet", "code", "entry"], name="term_by_code")]


class Dependency(models.Model):
    """A tag that rendering this work has used."""

    work = models.UUIDField(db_index=True)
    tag = models.CharField(max_length=300, db_index=True)


class Mark(models.Model):
    """Something with this tag has changed. Written by database triggers, in the transaction of the change."""

    tag = models.CharField(max_length=300)
    at = models.DateTimeField(db_default=Now())


class Due(models.Model):
    """This work has to be rendered anew. `error` is set when that failed; the next mark tries again."""

    work = models.UUIDField(unique=True)
    at = models.DateTimeField(db_default=Now())
    error = models.TextField(blank=True)
