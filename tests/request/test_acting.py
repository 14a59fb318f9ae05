"""Who harmed those whom a claim counts, where the syntax of the sentences is known."""

from __future__ import annotations

import pytest

from extractor.documents import document_from_text
from extractor.numbers import read_ledger
from extractor.request import nearest_reading, plan_reading


def actor_of(text: str, number: str) -> str | None:
    """Who harmed those whom the claim with these words counts."""
    document = document_from_text(text, published="2019-03-05")
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records(), parses=True)
    for group in nearest_reading(plan).groups:
        for read in group.units:
            if number in {mention.text for mention in read.unit.mentions}:
                return read.names.actor.name if read.names.actor else None
    raise AssertionError(number)


@pytest.mark.parametrize(
    "lead",
    [
        "On Tuesday hooded settlers entered the village of Karsa.",
        "A drone of the army fired on a lorry near Karsa. Then hooded settlers surrounded the village.",
    ],
)
def test_those_who_came_before_the_count_did_it(lead: str) -> None:
    assert actor_of(f"{lead} Nine people were killed there.", "Nine") == "settlers"


def test_whoever_is_counted_among_the_dead_did_not_do_it() -> None:
    assert actor_of("Nine herders shot dead in raid\n\nNine herders were shot dead in Karsa.", "Nine") is None


def test_a_bare_craft_of_the_sentence_leaves_the_party_before_it() -> None:
    text = "The army said its jets had bombed a camp near Karsa. Villagers counted 16 dead."
    assert actor_of(text, "16") == "army"
