"""Fits the weights by which the source of a figure is chosen, on reports that may be read.

``python -m evals.fit_sources SET ...`` writes the weights and prints, for every set, how many sources of
labelled figures are right with weights that were fitted without it (``evals.fitting``).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evals.comparison import compare
from evals.fitting import Case, fit_on_reports
from evals.matching.judgement import Judgement
from evals.matching.names import judge_speaker
from evals.reading import document_of
from extractor.numbers import read_ledger
from extractor.request import plan_reading
from extractor.request.folding import fold
from extractor.request.source_choice import candidates_for, signs_for
from extractor.request.voices import voices_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.gold import GoldDocument
    from extractor.pipeline import Extractor
    from extractor.request.unit import ClaimUnit
    from extractor.request.voices import Voices

WEIGHTS = Path("extractor/request/en/source_weights.toml")


def cases_of(gold: GoldDocument, extractor: Extractor) -> Iterator[Case]:
    """The figures of a report that are paired with a label; none where it is known whose report it is."""
    document = document_of(gold, with_date=True)
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records(), parses=True)
    voices = voices_of(plan)
    units = {mention.id: unit for unit in plan.units for mention in unit.mentions}
    for label, figure in compare(gold, extractor.extract(document)).figure_pairs():
        unit = next((units[mention] for mention in figure.mention_ids if mention in units), None)
        if unit is not None and voices.voice is None:
            yield case_of(gold.source_names(label.source), unit, voices)


def case_of(names: Sequence[str], unit: ClaimUnit, voices: Voices) -> Case:
    """The case of one claim.

    Args:
        names: The names of its source by the label; none where the report itself says it.
        unit: The claim.
        voices: Everybody who speaks in the report.
    """
    candidates = candidates_for(unit, voices)
    right = [judge_speaker(names, mention.name) is Judgement.CORRECT for mention in candidates]
    return Case(
        signs_for(unit, voices, candidates),
        [fold(mention.name) for mention in candidates],
        np.array([*right, not names]),
    )


if __name__ == "__main__":
    fit_on_reports(sys.argv[1:], "source", cases_of, WEIGHTS)
