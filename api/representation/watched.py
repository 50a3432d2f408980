"""The tables that rendering reads, and the tags that a change of a row in them marks.

`api.published.triggers` makes database triggers of these; `recording` notes the same tags when rows are loaded.
A page type or a practice's row needs no line here: both are found by their models.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.apps import apps
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site
from wagtail_localize.models import TranslationSource

from cms.media.models import Document, Image
from cms.translation.models import Basis
from home.models import (
    BilingualPage,
    Contact,
    ContactText,
    Member,
    Membership,
    MemberText,
    OrganisationFact,
    OrganisationFactText,
    Topic,
    TopicText,
)
from practices.models import Practice, PracticeIndexPage
from practices.models.rows import Row


@dataclass(frozen=True)
class Tag:
    """`<prefix>:<value of column>`; with `via` the value stands in another table's row; without column a constant."""

    prefix: str
    column: str = ""
    via: tuple[type[models.Model], str] | None = None  # (model whose primary key `column` holds, its column)
    is_uuid: bool = False


def work(column: str) -> Tag:
    return Tag("work", column, is_uuid=True)


def work_via(column: str, model: type[models.Model], key: str) -> Tag:
    return Tag("work", column, (model, key), is_uuid=True)


@dataclass(frozen=True)
class Watch:
    """A table, its tags, and which columns matter (`only` these, or all but `ignore`).

    `loaded` names the attribute whose value makes the tag `<prefix>:<value>` when a row is loaded in rendering.
    """

    model: type[models.Model]
    tags: tuple[Tag, ...]
    ignore: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    loaded: tuple[str, str] | None = None
    events: tuple[str, ...] = ("insert", "update", "delete")
    name: str = field(default="")

    @property
    def table(self) -> str:
        return self.model._meta.db_table

    @property
    def columns(self) -> list[str]:
        names = [column.column for column in self.model._meta.local_fields]
        return [name for name in names if (name in self.only if self.only else name not in self.ignore)]


# Columns that say something about work in progress, not about what is public.
EDITORIAL = frozenset(
    [
        "draft_title",
        "has_unpublished_changes",
        "latest_revision_id",
        "latest_revision_created_at",
        "live_revision_id",
        "last_published_at",
        "go_live_at",
        "locked",
        "locked_at",
        "locked_by_id",
        "owner_id",
        "numchild",
        "internal_notes",
    ]
)
ADDRESS = frozenset(
    ["title", "slug", "url_path", "path", "live", "expired", "expire_at", "locale_id", "translation_key", "alias_of_id"]
)


def watches() -> Iterator[Watch]:
    """Everything that rendering may read."""
    yield Watch(Page, (work("translation_key"),), ignore=EDITORIAL)
    yield Watch(
        Page,
        (Tag("address", "translation_key", is_uuid=True),),
        only=ADDRESS,
        name="address",
        loaded=("address", "translation_key"),
    )
    yield Watch(Page, (Tag("tree"),), only=ADDRESS | {"show_in_menus"}, name="tree")
    yield Watch(Page, (Tag("page", "id"),), only=frozenset({"id"}), name="page")
    for model in apps.get_models():
        if issubclass(model, BilingualPage):
            tag = work_via("page_ptr_id", Page, "translation_key")
            yield Watch(model, (tag,), loaded=("work", "translation_key"))
            yield from many_to_many(model, tag)
        elif issubclass(model, Row):
            yield Watch(model, (work_via("practice_id", Practice, "translation_key"),))
    # Practices stand below an index page: its coming and going concerns them all, its text does not.
    yield Watch(PracticeIndexPage, (Tag("practice-index"),), only=frozenset({"page_ptr_id"}), name="practice_index")
    yield Watch(Page, (Tag("practice-index"),), only=frozenset({"locale_id"}), events=("update",), name="page_language")
    yield Watch(Practice, (work("translation_key"),), ignore=EDITORIAL, loaded=("work", "translation_key"))
    yield from many_to_many(Practice, work_via("", Practice, "translation_key"))

    yield Watch(Topic, (work("key"),), loaded=("work", "key"))
    yield Watch(TopicText, (work_via("parent_id", Topic, "key"),))
    yield Watch(Member, (work("key"), Tag("members")), loaded=("work", "key"))
    yield Watch(MemberText, (work_via("parent_id", Member, "key"),))
    yield Watch(Membership, (work_via("member_id", Member, "key"), Tag("members")))
    yield Watch(Contact, (Tag("contact", "id"),), loaded=("contact", "id"))
    yield Watch(ContactText, (Tag("contact", "parent_id"),))
    yield Watch(OrganisationFact, (Tag("fact", "id"), Tag("facts")), loaded=("fact", "id"))
    yield Watch(OrganisationFactText, (Tag("fact", "parent_id"), Tag("facts")))

    yield Watch(Image, (Tag("image", "id"),), loaded=("image", "id"))
    yield Watch(Image, (Tag("images"),), only=frozenset({"id"}), name="images")
    yield Watch(Document, (Tag("document", "id"),), loaded=("document", "id"))
    yield Watch(Collection, (Tag("collection", "path"),), only=frozenset({"path"}))
    yield Watch(CollectionViewRestriction, (Tag("collection", "collection_id", (Collection, "path")),))
    yield Watch(PageViewRestriction, (Tag("privacy", "page_id", (Page, "path")),))

    yield Watch(Site, (Tag("site"),))
    yield Watch(Locale, (Tag("site"),))
    yield Watch(
        TranslationSource,
        (work("object_id"), Tag("address", "object_id", is_uuid=True)),
        only=frozenset({"object_id", "locale_id"}),
    )
    yield Watch(Basis, (work("work"),), only=frozenset({"work", "locale_id", "fingerprint"}))


def many_to_many(model: type[models.Model], owner: Tag) -> Iterator[Watch]:
    """The join tables of a model's many-to-many fields: a change there is a change of the owner."""
    for relation in model._meta.local_many_to_many:
        if isinstance(relation, ParentalManyToManyField):
            yield Watch(
                relation.remote_field.through,
                (Tag(owner.prefix, relation.m2m_column_name(), owner.via, owner.is_uuid),),
            )
