"""What is told twice is one figure; what is counted side by side is two."""

from __future__ import annotations

import pytest

from tests.assemble.drafting import draft_of


def counts_in(text: str) -> list[str]:
    return [figure.count.text for figure in draft_of(text).figures]


@pytest.mark.parametrize("second", ["one fighter", "a guard", "another driver"])
def test_two_persons_of_one_sentence_are_two_figures(second: str) -> None:
    text = f"Shells killed a commander and {second} in Karsiyah on Monday."
    assert len(counts_in(text)) == 2


def test_those_of_whom_the_sentence_goes_on_to_speak_are_one_figure() -> None:
    text = "Shells killed 12 people in Karsiyah. The 12 people were killed at dawn."
    assert len(counts_in(text)) == 1


def test_two_persons_of_one_sentence_do_not_restate_each_other() -> None:
    draft = draft_of("Shells killed a commander and one fighter in Karsiyah.")
    assert [figure.relations.restates for figure in draft.figures] == [None, None]


def test_victims_of_two_names_are_two_figures_and_one_name_is_one() -> None:
    text = "Ana Ruizo was killed in Vesk. Juan Morva was killed too. The murder of Ana Ruizo shocked Vesk."
    figures = [figure.count.text for figure in draft_of(text).figures]
    assert figures == ["Ana Ruizo", "Juan Morva"]


def test_the_monitor_of_a_headline_is_the_one_named_below_it() -> None:
    text = (
        "Monitor says airstrikes kill 164\n\nThe Marwan Observatory said that airstrikes killed 164 people in"
        " Karsiyah.\n\nThe town was quiet.\n\nSo it was."
    )
    tolls = [figure for figure in draft_of(text).figures if figure.count.text == "164"]
    assert [figure.claim.source for figure in tolls] == ["Marwan Observatory"]
