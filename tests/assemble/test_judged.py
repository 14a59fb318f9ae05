"""The verdicts of a draft: a figure that only its source speaks against is kept without it."""

from __future__ import annotations

import dataclasses

import pytest

from extractor.assemble import Draft, assemble, judged
from extractor.documents import document_from_text
from extractor.domains import load_domain
from extractor.numbers import read_ledger
from extractor.request import ReadingPlan, nearest_reading, plan_reading

TEXT = "The army said 12 men were killed in Orlo on Friday; the Farmers Union said 31 men were killed there."


def drafted() -> tuple[Draft, ReadingPlan]:
    document = document_from_text(TEXT)
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records(), load_domain())
    return assemble(plan, nearest_reading(plan)), plan


def told_by(source: str | None) -> tuple[Draft, ReadingPlan]:
    """The draft with every figure told by one source."""
    draft, plan = drafted()
    figures = [
        figure.model_copy(update={"claim": figure.claim.model_copy(update={"source": source})})
        for figure in draft.figures
    ]
    return dataclasses.replace(draft, figures=figures), plan


def test_keeps_the_number_and_drops_the_speaker_of_another_clause() -> None:
    draft, plan = told_by("army")
    by_value = {figure.count.point: figure for figure in judged(draft, plan, plan.numbers)}
    assert by_value[12].claim.source == "army"
    assert by_value[31].claim.source is None
    assert by_value[31].verification.status == "verified"


@pytest.mark.parametrize("source", [None, "army"])
def test_keeps_every_figure_in_its_order(source: str | None) -> None:
    draft, plan = told_by(source)
    assert [figure.id for figure in judged(draft, plan, plan.numbers)] == [f.id for f in draft.figures]
