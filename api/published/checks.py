"""The system check that the marks will be made."""

from django.core import checks
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.utils import DatabaseError

from . import triggers


def check_triggers(app_configs, databases, **kwargs) -> list[checks.CheckMessage]:
    """Runs with `check --database default` and before `migrate`; an empty database has nothing to miss."""
    if not databases or DEFAULT_DB_ALIAS not in databases:
        return []
    try:
        if "published_mark" not in connections[DEFAULT_DB_ALIAS].introspection.table_names():
            return []
        lacking = triggers.missing()
    except DatabaseError:
        return []
    return (
        [
            checks.Warning(
                f"{len(lacking)} database triggers are missing or out of date: {', '.join(lacking[:3])} …",
                hint="Run `manage.py migrate`, then `manage.py entries rebuild`.",
                id="published.W001",
            )
        ]
        if lacking
        else []
    )


def register() -> None:
    checks.register(check_triggers, checks.Tags.database)
