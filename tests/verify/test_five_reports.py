"""The figures of a careful reader are taken; the same numbers in the wrong place are not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.numbers import find_numbers
from extractor.schema import Evidence, Figure, Incident
from extractor.verify import verify
from tests.verify.building import DATA, UNJUDGED

EXAMPLES = Path(__file__).parents[2] / "examples"
KINDS = {"background_statistic": "background", "non_casualty_event": "non_casualty"}
REPORTS: list[dict[str, Any]] = json.loads((DATA / "seed_labels.json").read_text())["documents"]


def text_of(report: dict[str, Any]) -> str:
    (path,) = EXAMPLES.glob(f"{report['doc_id'][:3]}_*.txt")
    return path.read_bytes().decode()


def figure_of(label: dict[str, Any]) -> Figure:
    """The labelled figure as the record writes it; a label's first evidence says where its number stands."""
    number = label["evidence"][0].get("number") or label["evidence"][0]
    bounds = {name: label["count"][name] for name in ("kind", "low", "high", "point")}
    victims = {name: label["victims"][name] for name in ("category", "status")}
    evidence = [Evidence(quote=e["quote"], start=e["start"], end=e["end"]) for e in label["evidence"]]
    return Figure.model_validate(
        {
            "id": label["id"],
            "incident_id": label["incident"],
            "effects": label["effect"],
            "effect_logic": label.get("effect_logic", "all_of"),
            "victims": victims,
            "count": {**bounds, "text": number["quote"]},
            "evidence": evidence[:1],
            "relations": {name: label[name] for name in ("subset_of", "restates") if name in label},
            "verification": UNJUDGED,
        }
    )


def incident_of(label: dict[str, Any]) -> Incident:
    return Incident.model_validate({"id": label["id"], "kind": KINDS.get(label["kind"], label["kind"])})


def judged(report: dict[str, Any], figures: list[Figure]) -> list[Figure]:
    text = text_of(report)
    return verify(figures, text, find_numbers(text), [incident_of(i) for i in report["incidents"]])


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["doc_id"][:3])
def test_takes_every_labelled_figure(report: dict[str, Any]) -> None:
    figures = judged(report, [figure_of(label) for label in report["figures"] if not label.get("optional")])
    refused = {f.id: f.verification.reasons for f in figures if f.verification.status == "rejected"}
    assert refused == {}


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["doc_id"][:3])
def test_takes_no_killed_as_injured_and_no_number_one_higher(report: dict[str, Any]) -> None:
    for label in report["figures"]:
        figure = figure_of(label)
        other_effect = "injured" if "killed" in figure.effects else "killed"
        swapped = figure.model_copy(update={"effects": [other_effect], "effect_logic": "all_of"})
        bounds = {
            name: getattr(figure.count, name) + 1
            for name in ("low", "high", "point")
            if getattr(figure.count, name) is not None
        }
        higher = figure.model_copy(update={"count": figure.count.model_copy(update=bounds)})
        wrong = [swapped, *([higher] if bounds else [])]
        for claim in wrong:
            (verdict,) = judged(report, [claim])
            assert verdict.verification.status != "verified", claim.id
