"""Claims about shootings and their charges: what a report says of the shot, the attacker and the counts."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.numbers import read_ledger
from extractor.verify import NumberClaim, judge_claim


def verdict(text: str, effect: Any, value: int, victims: Any = "any") -> str:
    return judge_claim(NumberClaim(effect, victims, value), read_ledger(text)).verdict


QUIET = "Clerks were at work. A bus went by. The street was shut. The rain went on. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four people were shot. " + QUIET + "In May a man was killed there.", "supported"),
        ("Four people were shot. A man was killed.", "unsupported"),
        ("A deadly night in Elm Park. Four people were shot. " + QUIET + "A man was killed.", "unsupported"),
        (QUIET + "In May a man was killed there.", "unsupported"),
    ],
)
def test_a_report_tells_its_dead_first_so_that_later_dead_are_of_other_shootings(
    text: str, expected: str
) -> None:
    assert verdict(text, "injured", 4) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Police named the four victims of the shooting.", 4, "derived"),
        ("Police named the four victims. Two victims are sisters.", 2, "unsupported"),
        ("Police named the four victims. One man died.", 4, "unsupported"),
    ],
)
def test_all_the_victims_of_a_report_without_dead_were_injured(text: str, value: int, expected: str) -> None:
    assert verdict(text, "injured", value) == expected
    assert verdict(text, "killed", value) == "unsupported"
    assert verdict(text, "injured", value, "children") == "unsupported"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A clerk killed two porters and then himself.", 3),
        ("A clerk killed three porters before killing himself.", 4),
        ("A clerk shot and killed his wife and two children, then turned the gun on himself.", 4),
        ("A clerk killed his wife and her sister before taking his own life.", 3),
        ("A clerk murdered two porters. She then shot herself in the yard.", 3),
        ("A clerk killed five porters. Then he committed suicide.", 6),
    ],
)
def test_an_attacker_who_dies_by_his_own_hand_adds_one_to_those_he_killed(text: str, value: int) -> None:
    assert verdict(text, "killed", value) == "derived"
    assert verdict(text, "killed", value + 1) == "unsupported"
    assert verdict(text, "killed", value, "women") == "unsupported"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Three people are dead; the clerk then killed himself.", 4),
        ("A clerk killed two porters and tried to kill himself.", 3),
        ("A clerk killed two porters and then fled.", 3),
        ("A clerk killed two porters and then himself. Five people died.", 3),
        ("A clerk wounded two porters and then killed himself.", 3),
    ],
)
def test_adds_no_attacker_who_lives_or_may_be_counted_already(text: str, value: int) -> None:
    assert verdict(text, "killed", value) == "unsupported"


@pytest.mark.parametrize(
    ("text", "effect", "value", "expected"),
    [
        ("He faces three counts of murder.", "killed", 3, "derived"),
        ("He faces three counts of first-degree murder.", "killed", 3, "derived"),
        ("He faces three counts of attempted murder.", "killed", 3, "unsupported"),
        ("He faces three counts of attempted murder.", "injured", 3, "derived"),
        ("He faces three counts of theft.", "killed", 3, "unsupported"),
        ("He faces three counts of murder.", "kidnapped", 3, "unsupported"),
        ("He faces three counts of murder. The fire killed nine people.", "killed", 3, "unsupported"),
    ],
)
def test_a_count_of_murder_is_of_one_victim_where_no_number_of_them_is_told(
    text: str, effect: str, value: int, expected: str
) -> None:
    assert verdict(text, effect, value) == expected
    assert verdict(text, effect, value, "women") == "unsupported"


@pytest.mark.parametrize(
    ("text", "effect", "value", "expected"),
    [
        ("Triple shooting in Elm Park", "injured", 3, "derived"),
        ("Triple shooting leaves one man dead", "injured", 2, "derived"),
        ("Triple shooting leaves one man dead", "injured", 3, "unsupported"),
        ("Triple shooting in Elm Park", "killed", 3, "unsupported"),
    ],
)
def test_a_triple_shooting_injured_three_less_its_dead(
    text: str, effect: str, value: int, expected: str
) -> None:
    assert verdict(text, effect, value) == expected


@pytest.mark.parametrize(
    ("text", "effect", "value", "expected"),
    [
        ("Four died and 22 were hurt in weekend shootings. In Elm Park nine were hurt.", "injured", 9, True),
        ("Elm Park shootings: 22 were hurt. In another one nine were hurt.", "injured", 9, True),
        ("Four died and 22 were hurt in one shooting. In Elm Park nine were hurt.", "injured", 9, False),
        ("Nine died in attacks on 3 May 2020. Two women were killed in Elm Park.", "killed", 2, True),
        ("Nine died in a raid. Two women were killed in Elm Park.", "killed", 2, False),
        ("Nine died in attacks. Amal's two sisters were killed in Elm Park.", "killed", 2, True),
    ],
)
def test_a_toll_of_many_events_has_the_numbers_of_single_events_behind_it(
    text: str, effect: str, value: int, expected: bool
) -> None:
    assert (verdict(text, effect, value) == "supported") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One man died.", "unsupported"),
        ("One died. A nurse died.", "derived"),
        ("A 19-year-old man died. A 23-year-old man died.", "derived"),
        ("A man died. The man died.", "unsupported"),
    ],
)
def test_one_person_told_of_is_not_two(text: str, expected: str) -> None:
    assert verdict(text, "killed", 2) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("A man died in one raid. Five porters were shot. None has life-threatening wounds.", 5, True),
        ("A man died in one raid. Five porters were shot. All are expected to survive.", 5, True),
        ("A man died in one raid. Five porters were shot. All were asked in court.", 5, False),
        ("He faces counts of attempted murder. Five porters were shot.", 5, True),
    ],
)
def test_those_shot_of_whom_all_live_are_injured(text: str, value: int, expected: bool) -> None:
    assert (verdict(text, "injured", value) == "supported") == expected


@pytest.mark.parametrize(
    ("text", "effect", "value", "expected"),
    [
        ("A clerk killed four porters before he was shot dead.", "killed", 5, "derived"),
        ("A clerk wounded her two sons.", "injured", 2, "supported"),
        ("A clerk was wounded, and her two sons were wounded.", "injured", 2, "unsupported"),
        ("Ten porters were wounded, and two of them died.", "killed", 2, "supported"),
        ("Ten porters were killed, two of them at home.", "killed", 2, "unsupported"),
        ("Two of the five victims have died.", "killed", 2, "supported"),
    ],
)
def test_who_is_a_part_of_the_dead_and_who_is_all_of_them(
    text: str, effect: str, value: int, expected: str
) -> None:
    assert verdict(text, effect, value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship had 50 passengers. There were no survivors.", "derived"),
        ("The ship had 50 passengers. All of them perished.", "derived"),
        ("The ship had 50 passengers. All the passengers on it were killed.", "derived"),
        ("The ship had 50 passengers. All of them were fed.", "unsupported"),
        ("The ship had 50 passengers. Nine men died. There were no survivors.", "unsupported"),
        ("The ship had 50 lamps. There were no survivors.", "unsupported"),
    ],
)
def test_where_nobody_survived_those_aboard_are_the_dead(text: str, expected: str) -> None:
    assert verdict(text, "killed", 50) == expected
    assert verdict(text, "injured", 50) == "unsupported"
