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


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("In 2018, 486 people were killed in the region.\n\nA mine in Tel Odun hurt no one.", "486", "Karsa"),
        ("In 2018, 486 people were killed across the province.", "486", "Syria"),
        ("In 2018, 486 people were killed in the country.", "486", "Syria"),
        ("In 2018, 486 people were killed, compared with 297 in 2017.", "297", "Syria"),
        ("Turkey's army has no comment. Turkey says 486 people were killed in 2018.", "486", "Turkey"),
        ("In 2018, 486 people were killed.\n\nSeparately, a mine killed two at Tel Odun.", "486", "Syria"),
    ],
)
def test_a_total_is_told_of_the_area_that_is_meant_or_of_the_reports_land(
    text: str, number: str, place: str | None
) -> None:
    report = f"Shells killed 12 people at Bolan in the Karsa region, in northern Syria, on 3 March.\n\n{text}"
    assert place_of(report, number) == place


def test_a_land_is_not_guessed_where_two_are_as_likely() -> None:
    report = "Shells killed 12 at Bolan.\n\nSyria and Turkey trade blame. In 2018, 486 people were killed."
    assert place_of(report, "486") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In the Karsa valley, 17 people died when a missile hit a lorry at Odun.", "Odun"),
        ("In southern Karsa, 17 people died when a shell fell near Odun.", "Odun"),
        ("In Karsa, 17 people died.", "Karsa"),
        ("In southern Turkey, 17 people died when a rocket hit a farm.", "Turkey"),
    ],
)
def test_what_opens_a_sentence_frames_it_and_is_the_place_where_no_closer_one_is_told(
    text: str, place: str
) -> None:
    assert place_of(f"{RAID}{text}", "17") == place


@pytest.mark.parametrize(
    "frame", ["In Marwan province, a mine", "In the Marwan valley, a mine", "In Marwan district, a bomb"]
)
def test_the_frame_of_a_sentence_is_not_its_place_where_it_tells_a_closer_one(frame: str) -> None:
    assert place_of(f"{frame} killed 12 people south of Karsiyah.", "12") == "Karsiyah"


def test_a_land_told_with_a_count_goes_before_a_land_that_is_carried_on() -> None:
    text = (
        "Strikes in Iraq and their cost\n\nStrikes killed 12 people. Nine more people were killed in Syria."
    )
    assert place_of(text, "Nine") == "Syria"
