"""Tolls that the text itself says no longer stand."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def modality_of(text: str, number: str) -> str:
    (found,) = [m for m in read_ledger(text).mentions if m.text == number]
    return found.modality


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The toll of the blast has risen to 26 from 19 after seven people died.", "19"),
        ("The service withdrew its earlier report that 23 people had died in a fire.", "23"),
    ],
)
def test_a_number_that_was_replaced_no_longer_stands(text: str, number: str) -> None:
    assert modality_of(text, number) == "superseded"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The toll of the blast has risen to 26 from 19 after seven people died.", "26"),
        ("The army withdrew from the town. It said that 23 people had died.", "23"),
        ("Rescuers took 19 bodies from the mill.", "19"),
    ],
)
def test_other_numbers_stand(text: str, number: str) -> None:
    assert modality_of(text, number) == "reported"
