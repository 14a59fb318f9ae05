"""Near-copies: the same agency text in two papers, found by MinHash over word shingles."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHINGLE = 5
"""Words in a shingle."""
HASHES = 128
BANDS = 32
"""Bands of 4 hashes: texts at 0.5 meet in some band with probability 0.87, at 0.8 almost surely."""
LEAST_SHARE = 0.5
"""Share of common shingles (Jaccard) from which two texts are near-copies."""

Signature = tuple[int, ...]
_PRIME = (1 << 61) - 1


def near_copies(texts: Mapping[str, str]) -> dict[frozenset[str], float]:
    """Pairs of documents whose texts are near-copies, with the estimated share of common shingles.

    Args:
        texts: Texts by document id.
    """
    signatures = {name: signature for name, text in texts.items() if (signature := minhash(text))}
    buckets: dict[object, list[str]] = defaultdict(list)
    rows = HASHES // BANDS
    for name, signature in signatures.items():
        for band in range(BANDS):
            buckets[band, signature[band * rows : (band + 1) * rows]].append(name)
    pairs = {frozenset(pair) for names in buckets.values() for pair in combinations(sorted(names), 2)}
    shares = {pair: _share([signatures[name] for name in sorted(pair)]) for pair in pairs}
    return {pair: share for pair, share in sorted(shares.items(), key=_key) if share >= LEAST_SHARE}


def minhash(text: str) -> Signature:
    """The signature of a text; empty for a text shorter than one shingle."""
    words = re.findall(r"\w+", text.casefold())
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    if not shingles:
        return ()
    hashes = [_hash(shingle) for shingle in shingles]
    return tuple(min((a * h + b) % _PRIME for h in hashes) for a, b in _permutations())


def _hash(text: str) -> int:
    return int.from_bytes(
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )


def _permutations() -> Iterable[tuple[int, int]]:
    for number in range(HASHES):
        yield _hash(f"a{number}") % (_PRIME - 1) + 1, _hash(f"b{number}") % _PRIME


def _share(signatures: list[Signature]) -> float:
    one, other = signatures
    return sum(a == b for a, b in zip(one, other, strict=True)) / HASHES


def _key(item: tuple[frozenset[str], float]) -> list[str]:
    return sorted(item[0])
