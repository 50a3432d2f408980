"""The texts and figures of the demo, from the JSON files beside this module."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

FOLDER = Path(__file__).parent


def read(name: str) -> Any:
    """The content of `<name>.json`; figures with a point are decimals."""
    path = FOLDER / f"{name}.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError) as error:
        raise CommandError(
            _("The demo content cannot be read: %(error)s. Get the file back: git checkout %(path)s")
            % {"error": error, "path": path}
        ) from error
