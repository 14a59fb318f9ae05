"""What befell whom in reports of shootings: adverbs behind a number, hospitals, verbs that go on."""

from __future__ import annotations

import pytest

from extractor.numbers import Mention, read_ledger


def rows(text: str) -> list[Mention]:
    return read_ledger(text).mentions


def row(text: str, words: str) -> Mention:
    (found,) = [mention for mention in rows(text) if mention.text == words]
    return found


@pytest.mark.parametrize(
    ("text", "words", "effects", "part"),
    [
        ("Nine porters were shot, two fatally.", "two", ("killed",), False),
        ("Nine porters were shot, two of them fatally.", "two of them", ("killed",), False),
        ("Nine porters were shot, two fatally, at a depot.", "two", ("killed",), False),
        ("Nine porters were shot, two critically.", "two", ("injured",), True),
        ("Nine porters were shot, two at a depot.", "two", ("killed", "injured"), False),
        ("Nine porters were shot, two.", "two", ("killed", "injured"), False),
        ("Two porters fatally shot at a depot", "Two", ("killed",), False),
        ("Nine porters were fined, two fatally.", "two", (), False),
        ("Two fatally ill porters were shot.", "Two", ("killed", "injured"), False),
    ],
)
def test_an_adverb_behind_a_number_of_the_shot_says_what_befell_them(
    text: str, words: str, effects: tuple[str, ...], part: bool
) -> None:
    found = row(text, words)
    assert (found.effects, found.part) == (effects, part)


def test_those_shot_fatally_are_of_those_shot() -> None:
    found = row("Nine porters were shot, two fatally, one critically.", "two")
    assert found.subset_of == 0
    assert row("Nine porters were shot, two fatally, one critically.", "one").subset_of == 0


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("The crash sent four porters to the hospital.", ("injured",)),
        ("A fight sends four porters to two local hospitals.", ("injured",)),
        ("A fight broke out, sending four porters to hospital.", ("injured",)),
        ("The crash landed four porters in the hospital.", ("injured",)),
        ("The firm sent four porters to the harbour.", ()),
        ("The firm sent four porters and opened a depot near the hospital.", ()),
        ("The firm sent four porters and a hospital.", ()),
        ("Near the hospital the firm sent four porters.", ()),
        ("The hospital welcomed four porters.", ()),
    ],
)
def test_who_is_sent_to_hospital_is_injured(text: str, effects: tuple[str, ...]) -> None:
    assert row(text, "four").effects == effects


def test_a_burst_of_fire_that_hits_somebody_leaves_open_who_died() -> None:
    assert row("A clerk opened fire, hitting four porters.", "four").effects == ("killed", "injured")


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("A clerk wounded four porters before he was killed.", ("injured",)),
        ("A clerk wounded four porters before she died.", ("injured",)),
        ("A clerk killed four porters and was wounded.", ("killed",)),
        ("A clerk killed four porters and himself and was arrested.", ("killed",)),
        ("The clerk who killed four porters at a depot has been arrested.", ("killed",)),
        ("A clerk arrested four porters who had been wounded.", ("injured",)),
        ("A clerk killed four porters and died.", ("killed",)),
        ("A clerk shot four porters and two cooks dead.", ("killed",)),
    ],
)
def test_a_verb_that_speaks_of_the_attacker_is_not_said_of_the_victims(
    text: str, effects: tuple[str, ...]
) -> None:
    assert row(text, "four").effects == effects


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("Four clerks kept a list of 40 guards who were killed.", ()),
        ("Four of the 40 guards who stayed were killed.", ("killed",)),
        ("Four sons of 40 guards who stayed were killed.", ("killed",)),
        ("Four sons in a camp of 3 guards who stayed were killed.", ("killed",)),
        ("Four clerks from the depot that burned were killed.", ("killed",)),
    ],
)
def test_who_keeps_a_list_of_the_dead_is_not_dead(text: str, effects: tuple[str, ...]) -> None:
    assert row(text, "Four").effects == effects


def test_who_was_among_a_number_is_a_part_and_the_number_is_the_whole() -> None:
    text = "The clerk was among the four porters killed."
    assert row(text, "The clerk").part
    assert not row(text, "four").part


@pytest.mark.parametrize(
    ("text", "words", "mention_class"),
    [
        ("The two porters, both 19, died.", "19", "age"),
        ("The two porters (both 19) died.", "19", "age"),
        ("Both 19 porters and clerks died.", "19", "casualty"),
        ("Image 3 of 9: the depot.", "3", "identifier"),
        ("One porter remains in critical condition.", "One", "casualty"),
    ],
)
def test_small_numbers_beside_names_and_pictures(text: str, words: str, mention_class: str) -> None:
    assert row(text, words).mention_class == mention_class


def test_who_remains_in_hospital_is_no_mortal_remains() -> None:
    assert row("Only one remains in critical condition.", "one").effects == ("injured",)
