"""Where a claim happened: carried on while the same matter goes on, never from one event to a total."""

from __future__ import annotations

import pytest

from tests.request.planning import read_of

RAID = "Shells killed 12 people in Karsiyah on 3 March.\n\n"


def place_of(text: str, number: str) -> str | None:
    """The place of the claim that counts with this number."""
    place = read_of(text, number).names.place
    return place.name if place else None


def test_a_claim_of_the_same_days_takes_the_place_over() -> None:
    assert place_of(f"{RAID}Nine more people were wounded.", "Nine") == "Karsiyah"
    assert place_of(f"{RAID}Nine more people were wounded on 4 March.", "Nine") == "Karsiyah"


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were wounded by a mine in January.",
        "OTHER ATTACKS\n\nNine people were wounded by a mine.",
        "4. Aid workers\n\nNine people were wounded by a mine.",
    ],
)
def test_other_days_and_a_heading_set_a_claim_apart_from_the_place_told_last(text: str) -> None:
    assert place_of(RAID + text, "Nine") is None


def test_what_stands_behind_in_its_paragraph_is_the_place_of_a_claim_set_apart() -> None:
    text = f"{RAID}OTHER ATTACKS\n\nNine people were wounded by a mine. It lay on a field in Marwan."
    assert place_of(text, "Nine") == "Marwan"


def test_a_total_takes_no_place_over_from_one_event() -> None:
    total = "More than 1,700 people have been killed in raids on Syrian schools since 2014."
    assert place_of(f"{RAID}{total}", "More than 1,700") is None
    assert place_of(f"It was told in Syria.\n\n{RAID}{total}", "More than 1,700") == "Syria"


def test_a_land_that_only_owns_is_taken_where_no_other_is_told() -> None:
    total = "More than 1,700 people have been killed in raids on Syrian schools since 2014."
    assert place_of(f"Syria's army spoke.\n\n{RAID}{total}", "More than 1,700") == "Syria"


def test_what_is_recalled_has_the_place_of_its_own_clause() -> None:
    text = f"{RAID}The raid on Karsiyah was the worst since May, when 83 people were killed in Marwan."
    assert place_of(text, "83") == "Marwan"
