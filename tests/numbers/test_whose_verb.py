"""A word of harm or release is said of its own subject, not of the nearest number."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> dict[str, tuple[str, str | None]]:
    return {m.text: ("/".join(m.effects), m.category) for m in find_numbers(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 12 farmers, said a report released on Friday.",
        "Storms have cost the lives of 12 farmers, according to a tally released on Monday.",
        "Twelve farmers were killed, according to a count released by the union.",
        "The raid killed 12 farmers, and the tally released on Friday names them.",
    ],
)
def test_a_report_that_is_released_frees_nobody(text: str) -> None:
    assert "released" not in {effect for effect, _ in told(text).values()}


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("A nurse and her son, who had been seized in May, were set free.", "her son", "released"),
        ("The clerk, who was wounded on Friday, was released on Sunday.", "The clerk", "injured"),
        ("Four clerks who were hit by bullets died.", "Four", "killed"),
        ("Five members of a team that had come to help were killed.", "Five", "killed"),
        ("Five members of a team that had been set up to help were killed.", "Five", "killed"),
        ("A cook was shot dead along with two guards, and three others were hurt.", "two", "killed"),
        ("The cook died together with one of the nurses, and nine guests were hurt.", "one", "killed"),
        ("The toll stands at 88, with 14 people still unaccounted for.", "88", "killed"),
        ("It counted 96 civilian casualties (31 killed and 65 hurt).", "31", "killed"),
        ("He had helped bury 112 people.", "112", "killed"),
        ("Last October 11 members of the guard were killed.", "11", "killed"),
        ("The clinic treated eight patients after the blast.", "eight", "injured"),
        ("Last year 40 people were killed there, against 12 this year.", "12", "killed"),
        ("A clinic said 27 people died. The ministry gave a lower figure, 22, on Monday.", "22", "killed"),
        ("They lost three of their own last week.", "three", "killed"),
        ("They lost three of their own men.", "three", "killed"),
        ("Bandits whisked away 13 traders.", "13", "kidnapped"),
        ("Disappeared: 5.", "5", "missing"),
        ("Police said 28 kidnappers had been eliminated.", "28", "killed"),
        ("Two men waved away by soldiers were found dead.", "Two", "killed"),
        ("Last 17 walk free after 36 days.", "17", "released"),
        ("Nine were hurt, and eleven young men were led away on foot.", "eleven", "kidnapped"),
        ("Some 4,000 people moved into shelters.", "Some 4,000", "displaced"),
        ("More than half of the dead were older than 60, and seven were children.", "seven", "killed"),
        ("Raiders have killed 21,000 people, and over 900 Orvelese have had to flee.", "over 900", ""),
        ("The deaths of 12 men, and over 900 Orvelese had gone, they said.", "over 900", ""),
        ("The raid killed 12 men and three Sufi pilgrims.", "three", "killed"),
        ("Six clerks died. One of them, Ana Ruiz, taught chemistry.", "One of them", ""),
        ("Six clerks died. One of them was a child.", "One of them", "killed"),
        ("About 6,300 people have poured into Orvel.", "About 6,300", "displaced"),
        ("Some 140 families have since abandoned the camp.", "Some 140", "displaced"),
    ],
)
def test_what_befell_them(text: str, number: str, effect: str) -> None:
    assert told(text)[number][0] == effect


@pytest.mark.parametrize(
    "text",
    [
        "A clerk was killed by 18 drones, of which 17 were shot down.",
        "UPDATE 17, 22.40 - Nine people died.",
        "Of the guards, all under 17, none was hurt.",
        "The mayor said not one shot had been fired at 17 men.",
        "They report every burial and 17 names.",
    ],
)
def test_who_is_no_victim(text: str) -> None:
    assert told(text)["under 17" if "under 17" in text else "17"][0] == ""


def test_hours_and_minutes_with_a_dot_are_a_time() -> None:
    classes = {
        m.text: m.mention_class for m in find_numbers("22.40 - Nine people died. 24.40 died at 25.10.")
    }
    assert classes["22.40"] == "time"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Omar's wife was also killed.", "Omar's wife"),
        ("Omar Hill’s brother, a clerk, died.", "Omar Hill’s brother"),
    ],
)
def test_the_kin_of_somebody_named_is_one_person(text: str, words: str) -> None:
    assert told(text)[words][0] == "killed"


@pytest.mark.parametrize(
    "text",
    ["Omar's son Ali Hill Street was killed off.", "Omar's son and heir died."],
)
def test_kin_of_no_person_or_of_many_words_is_left(text: str) -> None:
    assert not any("'s " in words and words != "Omar's son" for words in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six miners were taken. All of them died.", {"All of them": ("killed", "total")}),
        ("Police say all of them were killed.", {"all of them": ("killed", "total")}),
        ("Nine died, all of them clerks.", {}),
        ("All of them", {}),
    ],
)
def test_all_of_them_are_told_of_by_a_verb(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert {words: seen for words, seen in told(text).items() if "all of" in words.lower()} == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two out of every five people killed were girls.", "Two out of every five people"),
        ("One in every four of the dead was a girl.", "One in every four of the dead"),
    ],
)
def test_a_part_of_every_so_many_is_a_share(text: str, words: str) -> None:
    (found,) = [m for m in find_numbers(text) if m.text == words]
    assert found.kind == "proportion"


def test_a_name_that_could_be_put_to_the_dead_supposes_nothing() -> None:
    (found,) = [m for m in find_numbers("They could put a name to 212 of the dead.") if m.text == "212"]
    assert found.modality == "reported"


def test_who_belongs_to_an_armed_group_fights() -> None:
    assert told("Nine died, four of whom belonged to the armed groups.")["four of whom"] == (
        "killed",
        "combatants",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Police do not tie the strike to the abduction of Ana Ruiz, a clerk who was taken from her car.",
        "Villagers mourn the loss of a mayor whom gunmen led away.",
    ],
)
def test_who_only_speaks_of_a_crime_is_no_victim_of_it(text: str) -> None:
    assert not any(words in ("Police", "Villagers") for words in told(text))
