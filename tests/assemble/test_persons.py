"""Figures of those who are named one by one; all names are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor import extract
from extractor.documents import document_from_text
from extractor.settings import Settings

if TYPE_CHECKING:
    from extractor.schema import Extraction, Figure

LIST = (
    "Nine people were killed in a strike on a house in Ardo on Monday. Rami Sall (50) was killed alongside "
    "his wife Hana Sall (48), their daughters Mona Sall (20) and Dina Sall (12), and their son Ali Sall (7)."
)


def read(text: str) -> Extraction:
    return extract(document_from_text(text), settings=Settings(model="nearest"))


def listed(record: Extraction) -> dict[str, Figure]:
    """The figures that rest on persons, by group."""
    found = [f for f in record.figures if f.derivation == "enumeration" and not f.mention_ids]
    return {figure.victims.category: figure for figure in found}


def test_the_women_and_children_of_a_list_are_figures_with_the_persons_as_evidence() -> None:
    figures = listed(read(LIST))
    assert {group: (f.count.kind, f.count.low, f.count.high) for group, f in figures.items()} == {
        "women": ("at_least", 2, None),
        "children": ("at_least", 2, None),
    }
    women = figures["women"]
    assert [quote.quote for quote in women.evidence] == ["Hana Sall (48)", "Mona Sall (20)"]
    assert all(LIST[quote.start : quote.end] == quote.quote for quote in women.evidence)
    assert women.verification.status == "verified"
    assert women.effects == ["killed"]


def test_every_figure_has_an_id_of_its_own() -> None:
    ids = [figure.id for figure in read(LIST).figures]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "opening",
    ["Nine people, among them three women and three children, were killed.", "One person was killed."],
)
def test_no_list_is_counted_where_a_larger_number_is_stated_or_the_toll_is_smaller(opening: str) -> None:
    text = LIST.replace("Nine people were killed in a strike", f"{opening} It was a strike")
    assert listed(read(text)) == {}


def test_one_person_is_no_list() -> None:
    text = "Nine people were killed on Monday in Ardo. His wife Hana Sall (48) was killed."
    assert listed(read(text)) == {}


def test_persons_of_another_incident_are_not_its_own() -> None:
    text = f"{LIST}\n\nMeanwhile two people were killed in a separate strike on Hill on Tuesday."
    record = read(text)
    assert {figure.incident_id for figure in listed(record).values()} == {"i1"}
