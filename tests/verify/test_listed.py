"""Figures that count persons named one by one; all names are invented."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.numbers import find_numbers
from extractor.schema import Count, Evidence, Figure, Verification, Victims
from extractor.verify import verify

TEXT = (
    "Rami Sall (50) was killed with his wife Hana Sall (48) and their daughter Mona Sall (20). "
    "Zaid Hill fled."
)
WOMEN = ("Hana Sall (48)", "Mona Sall (20)")


def quoted(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(quote=words, start=start, end=start + len(words))


def judged(*words: str, **more: Any) -> Verification:
    fields: dict[str, Any] = {
        "id": "f1",
        "incident_id": "i1",
        "effects": ["killed"],
        "victims": Victims(category="women"),
        "count": Count(kind="at_least", low=len(words), text="; ".join(words)),
        "derivation": "enumeration",
        "evidence": [quoted(each) for each in words],
        "verification": Verification(status="needs_review"),
    }
    (figure,) = verify([Figure.model_validate(fields | more)], TEXT, find_numbers(TEXT))
    return figure.verification


def test_accepts_as_many_women_as_are_quoted() -> None:
    verdict = judged(*WOMEN)
    assert verdict.status == "verified"
    assert {check.check for check in verdict.checks} == {
        "quote_in_text",
        "every_person_is_told_so",
        "as_many_as_quoted",
        "befell_them",
    }


@pytest.mark.parametrize(
    ("words", "more", "reason"),
    [
        ((*WOMEN, "Zaid Hill"), {}, "NOT_IN_TEXT"),
        ((*WOMEN, "Rami Sall (50)"), {}, "WRONG_CATEGORY"),
        ((WOMEN[0], WOMEN[0]), {}, "DOUBLE_COUNT"),
        (WOMEN, {"victims": Victims(category="children")}, "WRONG_CATEGORY"),
        (WOMEN, {"count": Count(kind="at_least", low=3, text="three")}, "DERIVED_NOT_STATED"),
        (WOMEN, {"count": Count(kind="exact", low=2, high=2, point=2, text="two")}, "DERIVED_NOT_STATED"),
        (WOMEN, {"count": Count(kind="at_least", low=2, strict=True, text="two")}, "DERIVED_NOT_STATED"),
        (WOMEN, {"effects": ["injured"]}, "WRONG_EFFECT"),
        (WOMEN, {"evidence": []}, "NOT_IN_TEXT"),
    ],
)
def test_refuses_what_the_persons_quoted_do_not_prove(
    words: tuple[str, ...], more: dict[str, Any], reason: str
) -> None:
    verdict = judged(*words, **more)
    assert verdict.status == "rejected"
    assert reason in verdict.reasons
