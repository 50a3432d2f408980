"""An editor at work, in a process of its own: changes and publishes its share of the content, as the admin does.

`python -m tests.long.writer NAME SHARE OF COUNT [drain] [plain] [rename] [pauses]`: COUNT turns over every OF-th work,
and over a few that all writers share. With `drain` it works off the marks after each turn, as the admin's middleware
does; with `plain` each transaction also takes a number of an ordinary sequence (the control of the tests); with
`rename` it begins by renaming the topic of all practices, so that the next drain has much to do; with `pauses` it
takes up to 0.05 s between two turns, else none at all.

Each turn is told on standard output: {"begin": token} before it, {"done": token, "work", "kind", "act"} when it
is committed, {"failed": token, "error"} when the database refused it. A turn writes its token into several
fields and tables, so that a half-seen publication shows.
"""

import json
import os
import random
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django.setup()

from django.db import DatabaseError, connection, transaction  # noqa: E402  (models need the set-up above)

from api.published.drain import drain  # noqa: E402
from api.published.reading import something_waits  # noqa: E402
from home.models import StandardPage, Topic, TopicText  # noqa: E402
from practices.models import Practice  # noqa: E402

HOT = 3  # practices that all writers work on
DRAFT = "ENTWURF"  # must never be seen outside


def tell(**words) -> None:
    print(json.dumps(words), flush=True)


def shares(share: int, of: int) -> tuple[list, list]:
    practices = list(Practice.objects.filter(locale__language_code="de").order_by("pk").values_list("pk", flat=True))
    pages = list(StandardPage.objects.filter(locale__language_code="de").order_by("pk").values_list("pk", flat=True))
    return practices[:HOT], [(Practice, pk) for pk in practices[HOT:][share::of]] + [
        (StandardPage, pk) for pk in pages[share::of]
    ]


def reword(instance, words: str) -> None:
    """The same words in the title, in the introduction, and for practices in a row of another table."""
    instance.title = f"Praxis {instance.pk} {words}"
    if isinstance(instance, Practice):
        instance.summary = f"Kurz: {words}"
        objective = instance.objectives.all()[0]
        objective.text = f"Ziel: {words}"
        instance.objectives.add(objective)
    else:
        instance.introduction = f"Kurz: {words}"


def take_a_number(token: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO plain (token) VALUES (%s)", [token])


def turn(model, pk: int, act: str, token: str, plain: bool) -> str:
    """One transaction of an editor; returns the work's key."""
    early = random.random() < 0.5
    with transaction.atomic():
        row = model.objects.get(pk=pk)
        if plain and early:
            take_a_number(token)
        if act == "rename":
            TopicText.objects.filter(parent=Topic.objects.first()).update(name=f"Nacht {token}")
        elif act == "unpublish":
            row.unpublish()
        else:
            edited = row.get_latest_revision_as_object()
            reword(edited, f"{DRAFT} {token}" if act == "draft" else token)
            if act == "share" and isinstance(edited, Practice):
                edited.shared = not edited.shared
            revision = edited.save_revision()
            if act != "draft":
                revision.publish()
        if plain and not early:
            take_a_number(token)
    return str(row.translation_key)


def choose(hot: list, own: list) -> tuple:
    """What to do next: mostly to publish."""
    chance = random.random()
    if chance < 0.04:
        return (*random.choice(own), "unpublish")
    if chance < 0.08:
        return (*random.choice(own), "draft")
    if chance < 0.11:
        return (*random.choice(own), "share")
    if chance < 0.114:
        return (*own[0], "rename")
    if chance < 0.16:
        return Practice, random.choice(hot), "publish"
    return (*random.choice(own), "publish")


def work(name: str, share: int, of: int, count: int, flags: list[str]) -> None:
    hot, own = shares(share, of)
    for number in range(count):
        model, pk, act = (*own[0], "rename") if number == 0 and "rename" in flags else choose(hot, own)
        token = f"{name}-{number}"
        tell(begin=token)
        try:
            key = turn(model, pk, act, token, "plain" in flags)
        except DatabaseError as error:
            tell(failed=token, error=repr(error))
            continue
        tell(done=token, work=key, pk=pk, kind=model.__name__, act=act, hot=pk in hot and model is Practice)
        try:
            if "drain" in flags and something_waits():
                drain(seconds=2)
        except DatabaseError as error:
            tell(failed=f"{token} drain", error=repr(error))
        if "pauses" in flags:
            time.sleep(random.uniform(0, 0.05))
    tell(end=name)


if __name__ == "__main__":
    name, share, of, count, *flags = sys.argv[1:]
    work(name, int(share), int(of), int(count), flags)
