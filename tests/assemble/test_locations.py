"""Where an incident happened: where its counts are told, not what was named last before one of them."""

from __future__ import annotations

import pytest

from tests.assemble.drafting import draft_of, incident_in

RAID = "Gunmen killed 12 people in Karsiyah on Monday."


def places_of(text: str) -> list[str]:
    """The places of the incident that counts 12."""
    return [place.text for place in incident_in(draft_of(text), "12").locations]


@pytest.mark.parametrize(
    "later",
    [
        "A rally in Tarvel was called off. The raid left 40 people homeless.",
        "Schools stayed closed in Tarvel. Another nine people were hurt in the raid.",
        "Trade unions in Tarvel called a strike. Nine people were wounded in the raid.",
        "The president flew home from a summit in Tarvel. Nine people were wounded in the raid.",
    ],
)
def test_a_place_named_before_a_later_count_is_no_second_place(later: str) -> None:
    assert places_of(f"{RAID}\n\n{later}") == ["Karsiyah"]


def test_a_place_that_is_told_again_keeps_what_it_was_listed_with() -> None:
    text = (
        "Gunmen kill 12 villagers in the north\n\nGunmen on motorcycles killed 12 people in a raid on two"
        " villages on Monday.\n\nThey stayed in Karsiyah and Odun until dawn.\n\nA resident of Karsiyah said"
        " that the number of dead was more than 15."
    )
    (incident,) = draft_of(text).incidents
    assert [place.text for place in incident.locations] == ["Karsiyah", "Odun"]


@pytest.mark.parametrize("headline", ["Twelve villagers killed in the north", "Raid near the coast kills 12"])
def test_a_headline_does_not_run_on_into_the_paragraph_below_it(headline: str) -> None:
    text = (
        f"{headline}\n\nGunmen on motorcycles killed 12 people, the governor said.\n\nThe dead were farmers."
    )
    assert places_of(text) == []
