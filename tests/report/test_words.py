from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest

from extractor import extract
from extractor.domains import load_domain
from extractor.report import words
from extractor.report.state import ReviewState
from extractor.schema import (
    Count,
    CountKind,
    Effect,
    IncidentKind,
    MentionClass,
    Modality,
    ReasonCode,
    ResponseType,
    Stance,
    Status,
    VerificationStatus,
    VictimCategory,
)
from extractor.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("names", "vocabulary"),
    [
        (VerificationStatus, words.VERDICTS),
        (ReviewState, words.STATES),
        (Effect, words.EFFECTS),
        (VictimCategory, words.CATEGORIES),
        (VictimCategory, words.CATEGORIES_OF_ONE),
        (Status, words.STATUSES),
        (CountKind, words.COUNT_KINDS),
        (MentionClass, words.CLASSES),
        (ReasonCode, words.REASONS),
        (IncidentKind, words.INCIDENT_KINDS),
        (Stance, words.STANCES),
        (ResponseType, words.RESPONSES),
        (Modality, words.MODALITIES),
    ],
)
def test_every_name_of_the_record_has_plain_words(names: Any, vocabulary: dict[str, str]) -> None:
    assert set(get_args(names)) == set(vocabulary)


def test_every_event_type_that_is_read_for_by_default_has_plain_words() -> None:
    assert set(load_domain().event_types) == set(words.EVENT_TYPES)


def test_every_check_of_the_verifier_has_plain_words(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Warplanes killed 63 people, including nine children. Activists said at least 90 died.")
    figures = extract(report, settings=Settings(model="rules")).figures
    checks = {check.check for figure in figures for check in figure.verification.checks}
    assert "quote_in_text" in checks
    assert checks <= set(words.CHECKS)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (Count(kind="exact", low=63, high=63, point=63, text="sixty-three"), "63"),
        (Count(kind="exact", low=0, high=0, point=0, text="0"), "0"),
        (Count(kind="at_least", low=1000, text="at least 1,000"), "at least 1,000"),
        (Count(kind="at_most", high=164, text="as many as 164"), "at most 164"),
        (Count(kind="range", low=20, high=30, text="20 to 30"), "20 to 30"),
        (Count(kind="approx", point=12, text="around a dozen"), "about 12"),
        (Count(kind="at_least", low=101, strict=True, text="more than 100"), "more than 100"),
        (Count(kind="at_most", high=99, strict=True, text="fewer than 100"), "fewer than 100"),
        (Count(kind="vague", text="hundreds"), "hundreds"),
        (Count(kind="proportion", text="most of them"), "most of them"),
        (Count(kind="all", text="all its civilian passengers"), "all"),
        (Count(kind="partial_observation", low=40, text="40 bodies"), "40 seen"),
        (Count(kind="none", low=0, high=0, point=0, text="no one"), "none"),
    ],
)
def test_counts_read_as_the_words_mean(count: Count, expected: str) -> None:
    assert words.reads(count) == expected
