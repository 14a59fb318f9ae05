"""Wordings of harm and of groups that reports use beside the plain ones."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers, read_ledger


def told(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """The group and the effects of every casualty mention, by its words."""
    return {
        m.text: (m.category, m.effects) for m in read_ledger(text).mentions if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Gunmen stopped two buses and took 26 passengers with them.", "26", "kidnapped"),
        ("They killed a driver and made off with two guards.", "two", "kidnapped"),
        ("The gunmen drove off with three others.", "three", "kidnapped"),
        ("At least 14 pupils were forced into a truck.", "At least 14", "kidnapped"),
        ("About 80 villagers remain in the hands of the raiders.", "About 80", "kidnapped"),
        ("The shelling took the lives of 1,068 Orvelans last year.", "1,068", "killed"),
        ("Raiders slit the throats of five farmers.", "five", "killed"),
        ("Nine villagers were bludgeoned to death.", "Nine", "killed"),
        ("Six men met their deaths in the well.", "Six", "killed"),
        ("Soldiers butchered 12 herders.", "12", "killed"),
        ("Four girls had bullet wounds.", "Four", "injured"),
        ("He said that 24 had been evacuated with burns.", "24", "injured"),
        ("In the ward 31 persons with bullet or shrapnel wounds lay on the floor.", "31", "injured"),
        ("Five teachers are fighting for their lives.", "Five", "injured"),
        ("Twelve shepherds are nowhere to be found.", "Twelve", "missing"),
        ("Seven students were locked up on Monday.", "Seven", "detained"),
        ("The army frees 41 schoolgirls.", "41", "released"),
        ("Some 9,400 people have fled the Orvel countryside.", "Some 9,400", "displaced"),
        ("Forty families were driven from their villages.", "Forty", "displaced"),
        ("Rescuers recovered 12 mutilated bodies.", "12", "killed"),
    ],
)
def test_a_wording_of_harm_is_read(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


@pytest.mark.parametrize(
    "text",
    [
        "Neighbours took 26 passengers with broken arms to the clinic.",
        "The witness took 26 passengers.",
        "They took from 26 passengers with them.",
        "He took the 26 blankets with them.",
    ],
)
def test_who_is_not_taken_along_is_not_kidnapped(text: str) -> None:
    assert "26" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The three injured do not have serious injuries.",
        "Nine guards had no injuries.",
        "Nine guards had a doctor for the injuries.",
        "Nine guards had small green paper cards for injuries.",
        "With burns behind them, nine guards went home.",
    ],
)
def test_who_has_no_injuries_is_not_said_to_have_some(text: str) -> None:
    assert not any(m.decided_by == "subject_of" for m in read_ledger(text).mentions)


def test_who_is_sentenced_to_death_is_not_dead() -> None:
    assert told("The court sentenced five soldiers to death on Monday.") == {}
    assert told("Guards beat five prisoners to death on Monday.")["five"][1] == ("killed",)


@pytest.mark.parametrize("noun", ["caretaker", "postman", "landlord", "stewardess", "rabbi", "trainee"])
def test_one_person_of_any_trade_is_counted(noun: str) -> None:
    assert told(f"Nine teachers and a {noun} died.")[f"a {noun}"][1] == ("killed",)


def test_a_body_of_men_is_no_one_person() -> None:
    assert told("People died in towns where the Orv, an ethnic militia, has taken over.").keys() == {"People"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Activists put the dead at six.", "six"),
        ("A study put the number of violent deaths at 87,000.", "87,000"),
        ('A spokesman put the number of "martyrs" at 41.', "41"),
    ],
)
def test_the_number_that_the_dead_are_put_at_is_theirs(text: str, number: str) -> None:
    assert told(text)[number][1] == ("killed",)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody put the attack at six.",
        "They put out a fire after the deaths and shots rang out at six.",
        "With the deaths of May behind them they all met at six.",
        "After the deaths they met at six.",
        "He put deaths that nobody had counted at six.",
    ],
)
def test_a_number_at_which_nothing_is_put_is_no_toll(text: str) -> None:
    assert "six" not in told(text)


def test_a_revised_number_is_of_the_same_harm() -> None:
    found = told("He said 12 pupils were missing; on Monday his office revised that to 98.")
    assert found["98"][1] == ("missing",)


def test_others_of_the_same_number_who_are_unhurt_are_not_the_dead() -> None:
    found = told("Five constables were killed. The van was damaged but the five men in it escaped unhurt.")
    assert found.keys() == {"Five"}


def test_all_whom_a_report_cites_are_speakers() -> None:
    text = (
        "Nine men were wounded, according to two officers and a doctor at the hospital where they were taken."
    )
    assert told(text).keys() == {"Nine"}


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ('"We walked at night," said one of the freed girls.', "one", False),
        ("Gunmen freed one of the girls.", "one", True),
        ("The army said one of the freed girls was hurt.", "one", True),
        ('"We walked at night," said Ana Ruiz, one of the freed girls.', "one", False),
    ],
)
def test_one_of_a_group_who_speaks_is_not_counted(text: str, number: str, counted: bool) -> None:
    assert (number in told(text)) == counted


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        (
            "Thirty-one of those killed between 29 July and 4 August were civilians.",
            "Thirty-one",
            "civilians",
        ),
        (
            "The blast killed 12 people and six of the dead in the first bus were soldiers.",
            "six",
            "combatants",
        ),
        ("Activists put the dead at six and said two of them were girls.", "two of them", "children"),
        ("Of the 26 who died, at least 11 were under the age of five.", "at least 11", "children"),
        ("Nine people were killed; three were younger than 15.", "three", "children"),
        ("Three of the wounded were women and a guard was killed.", "Three", "women"),
    ],
)
def test_a_part_is_of_the_group_that_the_verb_says(text: str, number: str, group: str) -> None:
    found = told(text)
    assert found[number][0] == group
    assert not found.keys() & {"civilians", "soldiers", "girls", "women"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Three of the dead, who had come by bus, were driven by soldiers.", "Three"),
        ("Police said three of the dead had worked and that those who fired were soldiers.", "three"),
    ],
)
def test_a_predicate_of_others_names_no_part(text: str, number: str) -> None:
    assert told(text)[number][0] == "total"


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("The unit counted 5,940 casualties, of which 1,738 were deaths.", "1,738", "killed"),
        ("Partners recorded 57 cases of violence, of which 34 were rapes.", "34", "sexually_abused"),
        ("Of the 90 attacks nine were also murders.", "nine", "killed"),
    ],
)
def test_what_a_part_is_said_to_be_is_what_befell_it(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


@pytest.mark.parametrize(
    "text",
    ["Of the 90 attacks nine were raids.", "Of these 90 nine were.", "Nine were death threats."],
)
def test_a_part_that_is_no_harm_is_no_casualty(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("The groom and his mother died, as did 43 guests.", "43", "killed"),
        ("Nine pupils were abducted and so were two teachers.", "two", "kidnapped"),
        ("Four boys drowned, and so had three men.", "three", "killed"),
    ],
)
def test_a_verb_that_stands_for_another_tells_the_same_harm(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


def test_a_verb_that_stands_for_no_harm_tells_none() -> None:
    assert told("The mayor spoke, as did 43 guests, and a car burned.") == {}


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        (
            "Seventy-six people died there, 21 of them children, and 140 were hurt.",
            "21 of them children",
            "killed",
        ),
        ("Nine people died, two soldiers, and a guard were hurt.", "two", "injured"),
    ],
)
def test_a_part_told_behind_its_whole_is_not_of_the_next_clause(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


def test_a_number_of_raids_is_not_killed_with_those_told_of_next() -> None:
    assert told("In June there were 9, and 37 people were killed in them.").keys() == {"37"}


def test_who_is_among_the_deceased_is_dead_whatever_stands_between() -> None:
    found = told("Two lawyers and four constables of the traffic police are among the deceased.")
    assert [effects for _, effects in found.values()] == [("killed",), ("killed",)]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two sons of Jaber, 6 and 8, were killed.", ["6", "8"]),
        ("Two boys, 6 and 8, were killed.", ["6", "8"]),
    ],
)
def test_two_ages_behind_a_name_are_ages(text: str, ages: list[str]) -> None:
    assert [m.text for m in find_numbers(text) if m.mention_class == "age"] == ages


@pytest.mark.parametrize("text", ["In the end, 6 and 8 were killed.", "They met Ali, 6 and 8 men fell."])
def test_numbers_that_go_on_are_no_ages(text: str) -> None:
    assert not [m for m in find_numbers(text) if m.text == "8" and m.mention_class == "age"]


def test_who_the_rest_were_is_no_further_number() -> None:
    assert "women" not in told("Of the dead, the rest were women.")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "A shepherd, his wife and their nine-year-old son died.",
            "A shepherd, his wife and their nine-year-old son",
        ),
        ("A farmer and his 8-year-old nephew died.", "A farmer and his 8-year-old nephew"),
    ],
)
def test_an_aged_child_is_of_the_household(text: str, whole: str) -> None:
    assert told(text)[whole] == ("total", ("killed",))


def test_a_household_to_which_a_stranger_is_joined_has_no_sum() -> None:
    assert told("The mayor, his driver and a bodyguard died.").keys() == {
        "The mayor",
        "his driver",
        "a bodyguard",
    }


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Attacks planned abroad killed 12 people.", "reported"),
        ("They planned to kill 12 people.", "hypothetical"),
        ("The strike could kill 12 people.", "hypothetical"),
    ],
)
def test_what_is_planned_is_supposed_only_with_its_verb(text: str, modality: str) -> None:
    assert [m.modality for m in read_ledger(text).mentions if m.value == 12] == [modality]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Either side announced that it had wounded the other.", False),
        ("Police said the other dead were 18 members of a gang.", False),
        ("One guard was killed and the other was wounded.", True),
        ("The other died on Monday.", True),
    ],
)
def test_the_other_is_the_second_of_two(text: str, counted: bool) -> None:
    assert any(words.lower() == "the other" for words in told(text)) == counted


def test_who_the_other_dead_were_is_counted() -> None:
    assert told("Police said the other dead were 18 members of a gang.")["18"][1] == ("killed",)


def test_harm_leaves_open_whether_they_lived() -> None:
    found = [m for m in read_ledger("Up to four residents were harmed.").mentions if m.effects]
    assert [(m.effects, m.effect_logic) for m in found] == [(("killed", "injured"), "any_of")]


def test_rebels_who_are_taken_prisoner_are_detained() -> None:
    found = told("He said that 73 rebels had been killed and eleven taken prisoner.")
    assert found["eleven"] == ("combatants", ("detained",))


def test_a_first_number_that_is_revised_is_superseded() -> None:
    text = "The mayor initially said 60 pupils were missing; on Monday his office revised that to 98."
    assert [m.modality for m in read_ledger(text).mentions if m.effects] == ["superseded", "reported"]


def test_a_word_behind_of_them_is_not_their_noun() -> None:
    (found,) = [m for m in read_ledger("Troops brought 38 of them home.").mentions if m.value == 38]
    assert (found.text, found.mention_class) == ("38 of them", "unclassified")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Mrs Ana Ruiz and her three children were killed.", "women"),
        ("Sister Ana Ruiz died of her wounds.", "women"),
        ("Ana Ruiz died of her wounds.", "total"),
        ("Judge Ana Ruiz was killed.", "total"),
    ],
)
def test_a_title_says_that_it_is_a_woman(text: str, group: str) -> None:
    (found,) = [m for m in read_ledger(text).mentions if m.decided_by == "named"]
    assert found.category == group


@pytest.mark.parametrize("miles", [0, 5, 20])
def test_of_them_are_those_told_of_last_however_far_back(miles: int) -> None:
    between = " on the road below the old mill" * miles
    found = told(f"Both sides spared civilians{between}. Dozens of them died.")
    assert found["Dozens of them"] == ("civilians", ("killed",))


@pytest.mark.parametrize("miles", [0, 5, 20])
def test_of_them_are_those_told_of_last_however_much_stands_before(miles: int) -> None:
    before = " on the road below the old mill" * miles
    found = told(f"Soldiers marched{before} and spared the civilians. Dozens of them died.")
    assert found["Dozens of them"] == ("civilians", ("killed",))
