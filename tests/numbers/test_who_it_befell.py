"""Whom a word of harm befell: parts with a verb of their own, speakers, aims, the own body."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def told(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """The group and the effects of every casualty mention, by its words."""
    return {
        m.text: (m.category, m.effects) for m in read_ledger(text).mentions if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The town buried 90 people, of whom 40 have been identified.", "40"),
        ("Twelve people were abducted, of whom five were later identified.", "five"),
        ("Police arrested six men, and 11 members of a splinter group laid down their arms.", "11"),
        ("Police arrested six men, and 11 farmers returned home.", "11"),
        ("The dead were two women and 30 guards opened the gates.", "30"),
    ],
)
def test_who_has_a_plain_verb_shares_no_harm(text: str, number: str) -> None:
    assert number not in told(text)


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Twelve people were shot, of whom three died.", "three", "killed"),
        ("Police arrested six men and 11 members of the Hill Guard.", "11", "detained"),
        ("Police arrested six men, and 11 members of a group of thieves were killed.", "11", "killed"),
    ],
)
def test_who_has_a_verb_of_harm_keeps_it(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed, said a nurse who works there.",
        "Two men were wounded on Friday, said a farmer.",
    ],
)
def test_a_speaker_named_last_is_not_counted(text: str) -> None:
    assert not any(words.startswith("a ") for words in told(text))


def test_whom_a_speaker_tells_of_is_counted() -> None:
    assert told("The ministry, in a statement, said a nurse was killed.")["a nurse"] == (
        "medical",
        ("killed",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot at migrant labourers near the kiln.",
        "FARMERS SHOT AT",
        "Soldiers shot at them from the roof.",
        "The sniper shot at a guard.",
        "Two guards were shot at by robbers.",
    ],
)
def test_whom_a_shot_is_aimed_at_it_need_not_hit(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Two farmers were shot at a bus stop.",
        "Two farmers were shot at close range.",
        "Two farmers were shot at, said nobody, about noon.",
        "Two farmers shot at their mother's house died.",
        "Two farmers were shot at the old mill of the upper northern valley road.",
        "Two farmers shot at police headquarters were wounded.",
        "Two farmers shot at the old stone mill of upper Orlo were wounded.",
    ],
)
def test_where_a_shot_fell_is_no_aim(text: str) -> None:
    assert "Two" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A man of 80 hurt his hip while running to a shelter.",
        "Two women broke their legs in the panic.",
    ],
)
def test_who_hurts_a_part_of_the_own_body_is_hurt(text: str) -> None:
    assert [effects for _, effects in told(text).values()] == [("injured",)]


@pytest.mark.parametrize(
    "text",
    ["A man broke his silence on the matter.", "A man broke the door."],
)
def test_who_breaks_something_else_is_not_hurt(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Three or four cadres managed to flee into the hills with bullet injuries.", "Three or four"),
        ("Fourteen patients with burns were brought in.", "Fourteen"),
    ],
)
def test_who_has_injuries_is_hurt(text: str, number: str) -> None:
    assert told(text)[number][1] == ("injured",)


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Thirty of the pupils seized by gunmen last week have been released.", "Thirty", "released"),
        ("Nine of the 88 pupils abducted in May were killed by their captors.", "Nine", "killed"),
        ("Thirty of the pupils seized by gunmen are still missing.", "Thirty", "missing"),
        ("Thirty of the pupils seized by gunmen, said the school, were killed.", "Thirty", "kidnapped"),
        ("Thirty of the pupils seized by gunmen went home.", "Thirty", "kidnapped"),
    ],
)
def test_what_is_said_of_a_part_comes_behind_what_tells_of_all(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two constables who tried to stop the attacker at a barrier died in the blast.", "Two"),
        ("Two guards who had followed the robbers were killed.", "Two"),
        ("The list has nine people it said had been killed.", "nine"),
    ],
)
def test_a_clause_about_them_stands_between(text: str, number: str) -> None:
    assert told(text)[number][1] == ("killed",)


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        ("Six of the dead were children and three were women.", "three", "women"),
        ("Of the bodies, 21 were burned.", "21", "total"),
        ("Two of whose guards were killed, the bank said.", "Two", "other"),
    ],
)
def test_a_part_of_the_dead_is_dead(text: str, number: str, group: str) -> None:
    assert told(text)[number] == (group, ("killed",))


@pytest.mark.parametrize(
    "text",
    [
        "He said 20 were killed, all of them members of the brigade.",
        "He said that all the dead were soldiers.",
        "A brief on violence affecting civilians in the east.",
        "Of the police force, 14 officers were killed.",
        "Four aid workers, all South Kandorans, were killed.",
        "Two of the dead were women and that a guard had fled was said later.",
    ],
)
def test_words_that_say_who_they_are_count_nobody(text: str) -> None:
    assert not {"members", "soldiers", "civilians", "police", "South Kandorans", "a guard"} & set(told(text))


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Four teachers remain in captivity.", "Four", "kidnapped"),
        ("Some 300 persons have taken refuge in a school.", "Some 300", "displaced"),
        ("Some 800 families have left.", "Some 800", "displaced"),
        ("Thirteen women were victims of rape.", "Thirteen", "sexually_abused"),
        ("Forty persons were subjected to sexual violence.", "Forty", "sexually_abused"),
        ("The sides exchanged 175 prisoners of war.", "175", "released"),
        ("Ten children have been reunited with their families.", "Ten", "released"),
        ("Nine pupils taken from a college are still missing.", "Nine", "kidnapped"),
    ],
)
def test_wordings_of_one_effect(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


@pytest.mark.parametrize(
    "text",
    ["Three were sentenced to death.", "Nine residents left the hall.", "Nine families left."],
)
def test_wordings_of_no_harm(text: str) -> None:
    assert told(text) == {}


def test_a_qualifier_stands_behind_the_noun() -> None:
    mention = read_ledger("The strike killed 30 people or more.").mentions[0]
    assert (mention.kind, mention.low, mention.text) == ("at_least", 30, "30 people or more")


@pytest.mark.parametrize(
    "text", ["The strike killed 30 people or so.", "The strike killed 30 people or they fled."]
)
def test_another_word_behind_the_noun_is_no_floor(text: str) -> None:
    assert read_ledger(text).mentions[0].kind in ("approx", "exact")


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        ("Four aid workers were killed, bringing the total for the year to 17.", "17", "aid_workers"),
        ("Nine soldiers died. The corresponding figure last year was 12.", "12", "combatants"),
        ("Nine children were abducted. The police said the correct number was 11.", "11", "total"),
    ],
)
def test_another_number_for_those_told_of(text: str, number: str, group: str) -> None:
    assert told(text)[number][0] == group


@pytest.mark.parametrize(
    "text",
    [
        "Four people were killed. The price rose to 17.",
        "Four people were killed. " + "It rained in the hills. " * 6 + "The mayor put the number at 17.",
        "Four people were killed between the two gangs that hold the port at 17.",
    ],
)
def test_a_number_far_off_is_not_of_them(text: str) -> None:
    assert "17" not in told(text)


def test_a_number_of_things_takes_up_no_persons() -> None:
    assert told("Two farmers were killed. The two gangs hold the port.") == {"Two": ("total", ("killed",))}


def test_those_who_act_take_up_who_was_told_of() -> None:
    assert "two" in told("Two farmers were killed. The two lived in Orlo.")


def test_a_number_of_another_time_stands() -> None:
    by_text = {m.text: m.modality for m in read_ledger("The death toll was 27, up from 19 in June.").mentions}
    assert by_text["19"] == "reported"
    by_text = {m.text: m.modality for m in read_ledger("The death toll rose to 27 from 19.").mentions}
    assert by_text["19"] == "superseded"


def test_since_then_is_no_stretch_of_time() -> None:
    mentions = read_ledger("The clinic took in 12 wounded; two had since died.").mentions
    assert [m.modality for m in mentions] == ["reported", "reported"]


def test_that_before_a_number_of_many_leads_to_a_clause() -> None:
    mentions = read_ledger(
        "The area saw 90 killings, as against 74 in May, and that 26 persons were kidnapped."
    ).mentions
    assert [m.effects for m in mentions if m.text in ("74", "26")] == [("killed",), ("kidnapped",)]


def test_a_killing_without_an_object_has_none_behind_a_link() -> None:
    assert told("They spoke of the killing in Orlo and 12 guards.") == {}
