"""The kinds of edits that there are, by what is edited. Each must reach the public entries by itself."""

from . import commands, files, office, practices, privacy, publishing, site, translations, tree, words  # noqa: F401
from .kinds import KINDS, NOTHING

__all__ = ["KINDS", "NOTHING"]
