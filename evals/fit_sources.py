"""Fits the weights by which the source of a figure is chosen, on reports that may be read.

``python -m evals.fit_sources SET ...`` writes the weights and prints, for every set, how many sources of
labelled figures are right with weights that were fitted without it, and with those of the rules alone.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evals.comparison import compare
from evals.fit_places import Case, fitted
from evals.loading import load_set
from evals.matching.judgement import Judgement
from evals.matching.names import judge_speaker
from evals.reading import document_of
from extractor.numbers import read_ledger
from extractor.pipeline import Extractor
from extractor.request import plan_reading
from extractor.request.folding import fold
from extractor.request.source_choice import likeliest_name
from extractor.request.source_signs import Voices, signs_of, signs_of_none, voices_of
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from evals.gold import GoldDocument
    from extractor.request.unit import ClaimUnit

WEIGHTS = Path("extractor/request/en/source_weights.toml")
HEAD = """\
# What each sign of a source weighs; not to be edited by hand. Written by
# python -m evals.fit_sources {sets}

[weights]
"""
_RIGHT = (Judgement.CORRECT, Judgement.EMPTY)


@dataclasses.dataclass(frozen=True)
class SourceCase(Case):
    """One labelled figure.

    Attributes:
        names: The folded name of each candidate but the last.
        by_rules: Whether the rules alone are right.
    """

    names: tuple[str, ...]
    by_rules: bool

    def is_right_by(self, weights: Mapping[str, float]) -> bool:
        """Whether the likeliest name by some weights is right."""
        told = list(zip(self.names, self.signs[:-1], strict=True))
        name = likeliest_name(told, self.signs[-1], weights)
        return bool(self.right[-1 if name is None else self.names.index(name)])


def cases_of(gold: GoldDocument, extractor: Extractor) -> Iterator[SourceCase]:
    """The figures of a report that are paired with a label; none where it is known whose report it is."""
    document = document_of(gold, with_date=True)
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records(), parses=True)
    voices = voices_of(plan)
    units = {mention.id: unit for unit in plan.units for mention in unit.mentions}
    for label, figure in compare(gold, extractor.extract(document)).figure_pairs():
        unit = next((units[mention] for mention in figure.mention_ids if mention in units), None)
        if unit is not None and voices.voice is None:
            yield _case(gold.source_names(label.source), unit, voices)


def _case(names: Sequence[str], unit: ClaimUnit, voices: Voices) -> SourceCase:
    signs = [list(signs_of(mention, unit, voices)) for mention in voices.mentions]
    right = [judge_speaker(names, mention.name) is Judgement.CORRECT for mention in voices.mentions]
    chosen = voices.rules[unit.id]
    return SourceCase(
        [*signs, list(signs_of_none(unit, voices))],
        np.array([*right, not names]),
        tuple(fold(mention.name) for mention in voices.mentions),
        judge_speaker(names, chosen.name if chosen else None) in _RIGHT,
    )


def main(names: Sequence[str]) -> None:
    """Fit on all sets; print what each set gets from the others. A set is ``NAME`` or ``NAME:DOCUMENTS``."""
    cases: dict[str, list[SourceCase]] = {}
    with Extractor(Settings(model="nearest")) as extractor:
        for name in names:
            folder, _, documents = name.partition(":")
            read = load_set(folder).documents[: int(documents) if documents else None]
            cases[name] = [case for gold in read for case in cases_of(gold, extractor)]
    for name, own in cases.items():
        weights = fitted([case for other, those in cases.items() if other != name for case in those])
        right, rules = sum(case.is_right_by(weights) for case in own), sum(case.by_rules for case in own)
        print(f"{name}: {right} of {len(own)}, by the rules alone {rules}")
    weights = fitted([case for those in cases.values() for case in those])
    lines = "".join(f"{json.dumps(sign)} = {weight}\n" for sign, weight in weights.items())
    WEIGHTS.write_text(HEAD.format(sets=" ".join(names)) + lines, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
