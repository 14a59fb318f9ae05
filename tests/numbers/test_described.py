"""Words for persons that count nobody further: they say who is told of, speak, act, or are others."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def told(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """The group and the effects of every casualty mention, by its words."""
    return {
        m.text: (m.category, m.effects) for m in read_ledger(text).mentions if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    "text",
    [
        "One officer, a captain, was missing.",
        "One guard, a sergeant, who had a rifle, was missing.",
    ],
)
def test_a_closer_word_behind_a_comma_counts_nobody_else(text: str) -> None:
    assert told(text) == {"One": ("combatants", ("missing",))}


def test_a_closer_word_changes_no_sex() -> None:
    assert told("One man, a soldier, was killed.") == {"One": ("men", ("killed",))}


def test_sex_and_age_behind_a_comma_are_a_part() -> None:
    mentions = read_ledger("At least one civilian, a woman, was killed.").mentions
    assert [(m.category, m.subset_of) for m in mentions] == [("civilians", None), ("women", 0)]


def test_one_without_a_noun_takes_the_one_behind() -> None:
    assert told("Nine died. One, a farmer, was killed in a field.")["One"] == ("total", ("killed",))


def test_a_word_of_harm_before_a_noun_tells_no_other_harm_of_a_part() -> None:
    text = "At least 150 people were hurt, including nine displaced women."
    assert [m.subset_of for m in read_ledger(text).mentions] == [None, 0]


def test_a_list_of_single_persons_counts_each() -> None:
    assert len(told("A man, a woman, and a child were killed.")) == 3


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two men who had been led away by soldiers were found dead.", "soldiers"),
        ("Two women stopped by armed rebels at a bridge were killed.", "rebels"),
        ("Medics at the hospital said that nine people died.", "Medics"),
        ("Officers who came found Ato Bell with a gunshot wound.", "Officers"),
        ("Nine more abducted, families get calls", "families"),
        ("A boat carrying displaced families came under fire.", "families"),
        ("Displaced families came back.", "families"),
        ("Children made up 37 per cent of all casualties.", "all casualties"),
        ("A drone hit the clinic where some of the injured were treated.", "some of the injured"),
        ('"Two were burned," said Ana Ruiz, a pastor, who believes that the massacre began so.', "a pastor"),
        ("Twelve guards died and no women or children were touched.", "no women"),
        ("The strike killed nine rebels and harmed nobody else.", "nobody"),
        ("A son, a pupil of class seven, was killed.", "seven"),
    ],
)
def test_counts_nobody_who_is_only_spoken_of(text: str, number: str) -> None:
    assert number not in told(text)


@pytest.mark.parametrize(
    ("text", "number", "group", "effect"),
    [
        ("Nine people died by the road.", "Nine", "total", "killed"),
        ("The shelling has displaced families.", "families", "families", "displaced"),
        ("The strike killed nine rebels and no civilians.", "no civilians", "civilians", "killed"),
        ("They said that no civilian had been wounded.", "no civilian", "civilians", "injured"),
        ("Another child lost a hand.", "Another child", "children", "injured"),
        ("His nephew lost both legs.", "His nephew", "total", "injured"),
        ("Funerals were held for 22 of the victims.", "22", "total", "killed"),
        ("Four of the women told the court that they had been tortured.", "Four", "women", "tortured"),
        ("Four of the inmates said they were beaten.", "Four", "detainees", "injured"),
        ("Nine of the pupils seized by gunmen have been freed, he said.", "Nine", "children", "released"),
        ("Two firemen died.", "Two", "other", "killed"),
    ],
)
def test_counts_whom_it_befell(text: str, number: str, group: str, effect: str) -> None:
    assert told(text)[number] == (group, (effect,))


def test_a_number_of_another_time_is_of_all_not_of_a_part() -> None:
    text = "This year 90 people, half of them civilians, were killed, compared with 40 in the last."
    assert told(text)["40"] == ("total", ("killed",))
    last = read_ledger("Nine died, including two boys, compared with six in May.").mentions[-1]
    assert (last.value, last.part) == (6, False)


def test_those_who_are_told_of_in_parts() -> None:
    assert told("Of those killed, 31 were men and six were women.")["31"] == ("men", ("killed",))
    text = "The number of dead has reached 38. He said 11 of those were women."
    assert told(text)["11 of those"] == ("women", ("killed",))
    assert told("Twelve died. He knew five of these.")["five of these"] == ("total", ("killed",))
    assert told("Twelve died. He knew five of those")["five of those"] == ("total", ("killed",))


def test_survivors_are_none_of_the_dead() -> None:
    assert "three" not in told("Three people died. The three survivors were brought to town.")


def test_victims_told_of_before_as_dead_are_dead() -> None:
    text = "At least 38 people were killed. It has the names of the 38 victims. Four of the 38 victims lived."
    found = [m.effects for m in read_ledger(text).mentions if m.noun == "victims"]
    assert found == [("killed",), ("killed", "injured"), ("killed", "injured")]


def test_since_somebody_came_back_is_no_history() -> None:
    mention = read_ledger("Since its return, the army has detained at least 31 people.").mentions[0]
    assert mention.modality == "reported"
