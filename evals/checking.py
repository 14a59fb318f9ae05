"""What must hold of all recordings: none without a set, none without provenance, none half used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.build import gold_lines
from evals.cassettes import CASSETTES, provenance_path, read_provenance
from evals.loading import SETS, load_set, set_names
from evals.reading import document_of
from evals.replay import replaying
from extractor.errors import ExtractorError
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUILT = (
    "blind_fresh_held",
    "blind_fresh_look",
    "blind_held",
    "blind_look",
    "blind_third_held",
    "blind_third_look",
    "floods",
    "seeds",
    "traps",
)


def check(root: Path = CASSETTES) -> Iterator[str]:
    """Yield what is wrong with sets and recordings, a sentence each; every recording is replayed."""
    yield from _stale_labels()
    yield from _orphans(root)
    for cassette in recordings(root):
        yield from _replay_faults(cassette, root)


def recordings(root: Path = CASSETTES) -> list[Path]:
    """All recordings of a folder whose set exists."""
    known = set_names()
    found = sorted(root.glob("*/*.json"))
    return [p for p in found if not p.name.endswith(".provenance.json") and p.parent.name in known]


def _stale_labels() -> Iterator[str]:
    for name in BUILT:
        path = SETS / name / "gold.jsonl"
        written = path.read_text(encoding="utf-8").split("\n")[:-1] if path.is_file() else []
        if written != gold_lines(name):
            yield f"sets/{name}/gold.jsonl is not what its sources say; run: python -m evals build {name}"


def _orphans(root: Path) -> Iterator[str]:
    known = set_names()
    for path in sorted(root.glob("**/*.json")):
        name = path.relative_to(root).as_posix()
        if path.parent.parent != root or path.parent.name not in known:
            yield f"cassettes/{name} belongs to no set"
        elif path.name.endswith(".part.json"):
            yield f"cassettes/{name} is left over from a recording that did not finish"
        elif path.name.endswith(".provenance.json"):
            if not path.with_name(path.name.replace(".provenance.json", ".json")).is_file():
                yield f"cassettes/{name} has no recording"
        elif not provenance_path(path).is_file():
            yield f"cassettes/{name} has no provenance"


def _replay_faults(cassette: Path, root: Path) -> Iterator[str]:
    try:
        model = read_provenance(cassette).model
        evaluated = load_set(cassette.parent.name)
        settings = evaluated.fitted(Settings(model=model))
        with replaying(evaluated.name, evaluated.documents, settings, root) as reader:
            for gold in evaluated.documents:
                reader(document_of(gold))
    except ExtractorError as error:
        yield str(error)
