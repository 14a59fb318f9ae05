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


@pytest.mark.parametrize(
    ("text", "fallen"),
    [
        ("Police initially said 12 people had died. The mayor later gave the number as 17.", ["12"]),
        ("The toll is 62. The office had at first spoken of 29 deaths there.", ["29"]),
        ("Twenty people died. The police had earlier reported 15 deaths.", ["15"]),
        ("Police said initially 12 people had died. It is 17 dead now.", ["12"]),
        ("Police initially said 12 people had died.", []),
        ("Police initially said nine people had died. It killed up to 12 people.", []),
        ("Police initially said 15 people had died. It killed up to 12 people.", ["15"]),
        ("Police initially said three gunmen were killed. Nine people died.", []),
        ("Initially reported by a newspaper, the strike led to nine deaths. Ten people died.", []),
    ],
)
def test_a_first_report_falls_where_another_number_is_told(text: str, fallen: list[str]) -> None:
    assert [m.text for m in read_ledger(text).mentions if m.modality == "superseded"] == fallen
