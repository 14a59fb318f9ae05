"""The hand labels of the five reports and of the hard sentences come out of the ledger."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.numbers import find_numbers

ROOT = Path(__file__).parents[2]
SEEDS = json.loads((ROOT / "tests/data/seed_labels.json").read_text(encoding="utf-8"))["documents"]
HARD = json.loads((ROOT / "tests/data/number_tests.json").read_text(encoding="utf-8"))["tests"]
# The labels are finer than the record in these places; a headline's rhetoric is accepted as either.
CLASSES = {
    "headline_link": {"boilerplate", "rhetorical"},
    "headline_rhetoric": {"boilerplate", "rhetorical"},
    "percentage_of_attacks": {"percentage"},
}


def report(document: dict[str, Any]) -> str:
    path = ROOT / "examples" / Path(document["file"]).name
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("document", SEEDS, ids=lambda document: Path(document["file"]).stem[:3])
def test_every_labelled_number_has_a_row_of_its_class(document: dict[str, Any]) -> None:
    mentions = find_numbers(report(document))
    for label in document["numbers"]:
        over = [m for m in mentions if m.start < label["end"] and label["start"] < m.end]
        wanted = CLASSES.get(label["class"], {label["class"]})
        assert wanted & {m.mention_class for m in over}, label


@pytest.mark.parametrize("document", SEEDS, ids=lambda document: Path(document["file"]).stem[:3])
def test_every_labelled_figure_has_its_mention(document: dict[str, Any]) -> None:
    mentions = find_numbers(report(document))
    for figure in document["figures"]:
        wanted = figure_fields(figure)
        for number in (evidence["number"] for evidence in figure["evidence"] if "number" in evidence):
            over = [m for m in mentions if m.start < number["end"] and number["start"] < m.end]
            found = [(m.effects, m.category, m.status, m.kind, m.low, m.high, m.point) for m in over]
            assert wanted in found, (figure["id"], number)


def figure_fields(figure: dict[str, Any]) -> tuple[Any, ...]:
    count, victims = figure["count"], figure["victims"]
    return (
        figure["effect"],
        victims["category"],
        victims["status"],
        count["kind"],
        count["low"],
        count["high"],
        count["point"],
    )


@pytest.mark.parametrize("case", HARD, ids=lambda case: case["id"])
def test_every_accepted_number_of_a_hard_sentence_is_read(case: dict[str, Any]) -> None:
    mentions = find_numbers(case["text"])
    for wanted in case["accept"]:
        effects = wanted["effect"] if isinstance(wanted["effect"], list) else [wanted["effect"]]
        found = [
            m
            for m in mentions
            if wanted["number_text"].startswith(m.text) or m.text.startswith(wanted["number_text"])
        ]
        fields = [(m.effects, m.category, m.kind, m.low, m.high, m.point) for m in found]
        expected = (
            effects,
            wanted["category"],
            wanted["kind"],
            wanted["low"],
            wanted["high"],
            wanted["point"],
        )
        assert expected in fields, wanted


@pytest.mark.parametrize("case", [c for c in HARD if not c["accept"]], ids=lambda case: case["id"])
def test_a_sentence_without_casualties_yields_none(case: dict[str, Any]) -> None:
    told = [m for m in find_numbers(case["text"]) if m.mention_class == "casualty" and not m.negated]
    assert told == []


@pytest.mark.parametrize("document", SEEDS, ids=lambda document: Path(document["file"]).stem[:3])
def test_spans_of_the_reports_hold(document: dict[str, Any]) -> None:
    text = report(document)
    mentions = find_numbers(text)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert [m.id for m in mentions] == [f"n{at}" for at in range(1, len(mentions) + 1)]
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
