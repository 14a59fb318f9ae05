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


@pytest.mark.parametrize(
    ("text", "words", "effects"),
    [
        ("A clerk wounds four porters before being held.", "four", ("injured",)),
        ("A clerk shot four porters before being held.", "four", ("killed", "injured")),
        ("Two of the four people who were shot have died.", "Two", ("killed",)),
        ("Two of four people shot last week have died.", "Two", ("killed",)),
        ("Two of the four porters who were shot were held.", "Two", ("killed", "injured")),
        ("Two of the four porters.", "Two", ()),
        ("Two of the four clerks died.", "Two", ("killed",)),
        ("A clerk stabbed four porters.", "four", ("killed", "injured")),
        ("The army admitted the loss of nine men.", "nine", ("killed",)),
        ("The firm admitted the loss of nine trucks.", "nine", ()),
    ],
)
def test_what_befell_a_part_comes_behind_what_befell_all(
    text: str, words: str, effects: tuple[str, ...]
) -> None:
    assert row(text, words).effects == effects


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Of the ten dead, eight were women.", True),
        ("On Friday, of the ten dead, eight were women.", True),
        ("The bodies of ten men and the heads of eight clerks were dead.", False),
        ("Ten died and eight were killed.", False),
    ],
)
def test_a_number_behind_its_base_is_a_part_of_it(text: str, part: bool) -> None:
    assert row(text, "eight").part == part


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Five clerks between the ages of 17 and 34 were hurt.", ["17", "34"]),
        ("Three men, 19, 22 and 31, were shot.", ["19", "22", "31"]),
        ("Four men, 19, 22, 25 and 31, were shot.", ["19", "22", "25", "31"]),
        ("In the park, 22 and 31 were shot.", []),
        ("Three men, 22 cooks and 31 clerks were shot.", []),
    ],
)
def test_bare_numbers_behind_persons_are_ages(text: str, ages: list[str]) -> None:
    assert [mention.text for mention in rows(text) if mention.mention_class == "age"] == ages


def test_kin_of_a_person_named_by_others_are_counted_one_by_one() -> None:
    text = "The porter's mother, sister and brother were wounded."
    assert [mention.value for mention in rows(text) if not mention.part and mention.effects] == [3]


def test_a_list_with_a_comma_before_and_is_one_sum() -> None:
    text = "Six priests, their cook, and her daughter were killed."
    assert max(mention.value or 0 for mention in rows(text)) == 8


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("The army said 12 porters died; the union said 31.", ("killed",)),
        ("Twelve porters died. The union said 31, the firm nine.", ("killed",)),
        ("Twelve porters died. The union said 31 of the doors were shut.", ()),
        ("Twelve porters died. Clerks met. The town was calm. The union said 31.", ()),
    ],
)
def test_a_number_that_ends_what_another_source_said_is_its_toll(text: str, effects: tuple[str, ...]) -> None:
    assert row(text, "31").effects == effects


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Man, 2 children wounded in Dover", [1, 2]),
        ("Police: Woman and 2 children killed in Dover", [1, 2]),
        ("2 children, woman killed in Dover", [2, 1]),
        ("2 children, woman", []),
        ("2 children, woman told clerks", []),
        ("Man met 2 children killed in Dover", [2]),
        ("Clerks said woman killed", []),
        ("Man", []),
    ],
)
def test_a_headline_leaves_out_the_article_of_a_person(text: str, values: list[float]) -> None:
    assert [mention.value for mention in rows(text) if mention.effects and mention.value] == values


@pytest.mark.parametrize(
    ("text", "words", "effects", "part"),
    [
        ("The blast wounded nine clerks, three seriously.", "three", ("injured",), True),
        ("The army suffered nine casualties, three of them fatal.", "three of them", ("killed",), False),
        ("Rebels killed two guards and abducted four.", "four", ("kidnapped",), False),
        ("Four people required hospital treatment.", "Four", ("injured",), False),
    ],
)
def test_parts_of_the_wounded_and_bare_numbers_of_the_abducted(
    text: str, words: str, effects: tuple[str, ...], part: bool
) -> None:
    found = row(text, words)
    assert (found.effects, found.part) == (effects, part)


@pytest.mark.parametrize(
    ("text", "words", "mention_class"),
    [
        ("The guard, a 12-year veteran, was killed.", "12", "duration"),
        ("Two victims, 30 and 33, died.", "33", "age"),
        ("Two victims, 30 and 33, died.", "30", "age"),
    ],
)
def test_years_of_service_and_ages_of_victims_count_nobody(text: str, words: str, mention_class: str) -> None:
    assert row(text, words).mention_class == mention_class
