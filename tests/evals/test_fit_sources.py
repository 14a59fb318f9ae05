"""What is right of the source of a claim, for the fit of its weights."""

from __future__ import annotations

from evals.fit_sources import case_of
from extractor.request.voices import voices_of
from tests.request.test_place_choice import parsed_plan

PLAN = parsed_plan("Police said nine people were killed. The Karsa Monitor said eleven people were killed.")
VOICES = voices_of(PLAN)


def test_every_mention_of_the_labelled_speaker_is_right() -> None:
    case = case_of(["Karsa Monitor"], PLAN.units[1], VOICES)
    assert list(zip(case.meant, case.right[:-1], strict=True)) == [("police", False), ("karsa monitor", True)]
    assert not case.right[-1]


def test_where_the_report_itself_speaks_nobody_is_right() -> None:
    case = case_of([], PLAN.units[0], VOICES)
    assert list(case.right) == [False, False, True]
