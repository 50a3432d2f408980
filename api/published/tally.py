"""How many items are live, and the digest over them, for each scope, type and language.

The digest of a set is the sum modulo 2^256 of the SHA-256 of `id + "\\n" + etag` (UTF-8), read as big-endian
numbers, written as 64 lower-case hex digits. Sums can be kept by adding and taking away, and the digest of a
filter is the sum of its parts.
"""

import hashlib
from collections.abc import Iterable, Iterator

from api.representation.channels import LIVE, TEST

from .models import Entry

MODULUS = 2**256
PUBLIC, PARTNERS_TEST, PARTNERS_LIVE = "public", "test", "live"


def fingerprint(item: str, etag: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{item}\n{etag}".encode()).digest(), "big")


def shares(entry: Entry) -> Iterator[tuple[str, int]]:
    """In which scopes this entry is live, and its part of their digests."""
    if entry.withdrawn:
        return
    yield PUBLIC, fingerprint(entry.item_id, entry.etag)
    if entry.channel >= TEST:
        yield PARTNERS_TEST, fingerprint(entry.item_id, entry.partner_etag)
    if entry.channel >= LIVE:
        yield PARTNERS_LIVE, fingerprint(entry.item_id, entry.partner_etag)


def count_in(tallies: dict, entry: Entry, sign: int) -> None:
    """Adds (sign 1) or takes away (sign -1) an entry. `tallies`: {scope: {"type:locale": [count, hex sum]}}."""
    kind = f"{entry.type}:{entry.locale}"
    for scope, part in shares(entry):
        count, digest = tallies.setdefault(scope, {}).get(kind, [0, "0"])
        tallies[scope][kind] = [count + sign, f"{(int(digest, 16) + sign * part) % MODULUS:x}"]
        if tallies[scope][kind][0] == 0:
            del tallies[scope][kind]


def counted(entries: Iterable[Entry]) -> dict:
    """The tallies of these entries, counted anew."""
    tallies: dict = {}
    for entry in entries:
        count_in(tallies, entry, 1)
    return tallies


def total(tallies: dict, scope: str, types: Iterable[str] = (), locales: Iterable[str] = ()) -> dict:
    """{"count": 412, "digest": "<64 hex>"} over the given types and languages; none given means all."""
    count = digest = 0
    for kind, (number, part) in tallies.get(scope, {}).items():
        kind_type, locale = kind.split(":")
        if (not types or kind_type in types) and (not locales or locale in locales):
            count, digest = count + number, digest + int(part, 16)
    return {"count": count, "digest": f"{digest % MODULUS:064x}"}
