"""Whose report a text is."""

from __future__ import annotations

import pytest

from extractor.names.mastheads import own_voice
from extractor.names.sources import find_sources


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "MARWAN RIGHTS NETWORK\n\nNews\n\nThe Marwan Rights Network (MRN) met. MRN counted 12 dead.",
            "Marwan Rights Network",
        ),
        (
            "ORVAN MISSION – HUMAN RIGHTS DIVISION\nBrief\n\nThe Division documented 311 incidents.",
            "Division",
        ),
        ("Karsa Watch\nMonthly digest, May 2019\n\nKarsa Watch has documented 14 deaths.", "Karsa Watch"),
    ],
)
def test_an_organisation_that_heads_a_text_and_counts_in_it_speaks_there(text: str, name: str) -> None:
    voice = own_voice(text, find_sources(text))
    assert voice is not None
    assert voice.name == name
    assert text[voice.start : voice.end] == voice.text


@pytest.mark.parametrize(
    "text",
    [
        "THE KARSA POST\n\nTwelve died, the Karsa Post was told. The Marwan Network documented nine deaths.",
        "Marwan Network documents 12 deaths in a raid\n\nThe Marwan Network documented 12 deaths on Monday.",
        "Twelve people died in Karsa.\n\nThe Marwan Network documented nine deaths.",
        "Marwan Network\n\nThe Marwan Network said twelve people had died.",
    ],
)
def test_a_newspaper_that_tells_what_an_organisation_counted_is_not_by_it(text: str) -> None:
    assert own_voice(text, find_sources(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "PRESS RELEASE\n\nThe Marwan Rights Network said twelve people had died.",
        "III. Attacks in Karsa\n\nThe Marwan Rights Network interviewed 44 people.",
        "Marwan Rights Network\n\nThe Orvan Agency said no. Marwan Rights Network said yes. We counted 12.",
    ],
)
def test_who_issues_a_text_or_asks_the_witnesses_speaks_in_it(text: str) -> None:
    voice = own_voice(text, find_sources(text))
    assert voice is not None
    assert voice.name == "Marwan Rights Network"
