"""The demo's accounts: an editor, a translator and an administrator."""

import os
import secrets
from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile

from home.models import Contact, Member, OrganisationFact, Topic
from practices.models import Practice

ACCOUNTS = {"editor": "Redaktion", "translator": "Übersetzung", "admin": "Verwaltung"}
RECORDS = (Practice, Topic, Member, Contact, OrganisationFact)


def mail(name: str) -> str:
    return f"{name}@defus.example"


def accounts() -> QuerySet[User]:
    """The demo's accounts as far as they are there, and no one else's of the same name."""
    return User.objects.filter(username__in=ACCOUNTS, email__in=map(mail, ACCOUNTS)).order_by("pk")


def add_people() -> dict[str, User]:
    """The accounts by name, with their groups, and without a password yet."""
    people = {}
    for name, role in ACCOUNTS.items():
        user, made = User.objects.get_or_create(
            username=name, defaults={"email": mail(name), "first_name": role, "last_name": "(Demo)"}
        )
        if made and name == "admin":
            user.is_staff = user.is_superuser = True
            user.save()
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = "de"
        # Nobody reads the mailboxes of the demo.
        profile.submitted_notifications = profile.approved_notifications = profile.rejected_notifications = False
        profile.save()
        people[name] = user
    people["editor"].groups.add(Group.objects.get(name="Moderators"), editors())
    people["translator"].groups.add(translators())
    return people


def editors() -> Group:
    """Beside Wagtail's moderators: who writes the records, submits them for translation and publishes them."""
    group, _ = Group.objects.get_or_create(name="Redaktion")
    kinds = ContentType.objects.get_for_models(*RECORDS).values()
    group.permissions.add(*Permission.objects.filter(content_type__in=kinds))
    group.permissions.add(*permissions("wagtail_localize.submit_translation"))
    return group


def translators() -> Group:
    """Who translates pages and practices and publishes the translations."""
    group, _ = Group.objects.get_or_create(name="Übersetzung")
    group.permissions.add(
        *permissions(
            "wagtailadmin.access_admin",
            "wagtail_localize.submit_translation",
            "practices.change_practice",
            "practices.publish_practice",
        )
    )
    for permission in permissions("wagtailcore.change_page", "wagtailcore.publish_page"):
        GroupPagePermission.objects.get_or_create(group=group, page=Page.objects.get(depth=1), permission=permission)
    return group


def permissions(*names: str) -> list[Permission]:
    """By `app.codename`."""
    return [
        Permission.objects.get(content_type__app_label=app, codename=codename)
        for app, codename in (name.split(".") for name in names)
    ]


def set_passwords(users: Iterable[User]) -> dict[str, str]:
    """Sets that of DEMO_PASSWORD, or a fresh one for each. By account; this is the only time they are readable."""
    chosen = os.environ.get("DEMO_PASSWORD", "")
    passwords = {user.username: chosen or secrets.token_urlsafe(12) for user in users}
    for user in users:
        if not user.check_password(passwords[user.username]):
            user.set_password(passwords[user.username])
            user.save(update_fields=["password"])
    return passwords
