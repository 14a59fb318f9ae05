"""Which documents of a set are run: all, the first few, or a fixed random sample."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from evals.adapters.airwars import read_airwars
from evals.adapters.figures import read_figures
from evals.adapters.muc4 import read_muc4
from evals.gold import EvalSet
from evals.loading import load_set
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from evals.gold import GoldDocument

ADAPTERS = {"muc4": read_muc4, "airwars": read_airwars, "figures": read_figures}


def read_set(name: str, data: Path | None) -> EvalSet:
    """A set of the checkout, or outside data through an adapter.

    Raises:
        UsageError: Unknown set, missing ``--data``, or data that is not there.
        TableError: A label is wrong.
    """
    if name not in ADAPTERS:
        return load_set(name)
    if data is None:
        raise UsageError("this set lies outside the checkout; say where with --data", where=f"set {name!r}")
    if not data.exists():
        raise UsageError("there is no such file or folder", where=f"--data {data}")
    return EvalSet(name=name, documents=ADAPTERS[name](data))


def selected(
    evaluated: EvalSet, limit: int | None, sample: int | None, seed: int, *, halves: bool
) -> EvalSet:
    """Part of a set.

    Args:
        evaluated: The whole set.
        limit: The first so many documents, by id.
        sample: A random so many, the same for the same seed.
        seed: Seed of the sample.
        halves: Draw half of the sample from documents without an incident, half from the others.

    Raises:
        UsageError: Nothing is left.
    """
    documents: Sequence[GoldDocument] = evaluated.documents
    if sample is not None:
        documents = _sampled(documents, sample, random.Random(seed), halves=halves)
    chosen = sorted(documents, key=lambda document: document.id)[:limit]
    if not chosen:
        raise UsageError("the selection holds no document", where=f"set {evaluated.name!r}")
    return evaluated.model_copy(update={"documents": chosen})


def _sampled(
    documents: Sequence[GoldDocument], size: int, draw: random.Random, *, halves: bool
) -> list[GoldDocument]:
    if not halves:
        return draw.sample(list(documents), min(size, len(documents)))
    empty = [document for document in documents if not document.incidents]
    filled = [document for document in documents if document.incidents]
    half = min(size // 2, len(empty))
    return draw.sample(empty, half) + draw.sample(filled, min(size - half, len(filled)))


def described(
    data: Path | None, limit: int | None, sample: int | None, seed: int, *, halves: bool
) -> dict[str, Any]:
    """How a selection was made, for ``run.json``; of the data only its name, no path of a machine."""
    return {
        "data": data.name if data else None,
        "limit": limit,
        "sample": sample,
        "seed": seed if sample is not None else None,
        "halves": halves,
    }
