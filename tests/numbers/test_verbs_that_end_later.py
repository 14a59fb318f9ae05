"""Verbs that end behind their object, clauses about some, ages of some, who is asked for."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def told(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """The group and the effects of every casualty mention, by its words."""
    return {
        m.text: (m.category, m.effects) for m in read_ledger(text).mentions if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    ("text", "number", "effects"),
    [
        ("They lined up seven men and shot them dead.", "seven", ("killed",)),
        ("The mob beat two men to death.", "two", ("killed",)),
        ("Sixteen people were shot or hacked to death.", "Sixteen", ("killed",)),
        ("Sixteen people were shot or beaten.", "Sixteen", ("killed", "injured")),
        ("They let eight women go but kept the others.", "eight", ("released",)),
        ("The sides swapped 40 prisoners at dawn.", "40", ("released",)),
        ("Another 36 residents were shot and survived.", "36", ("injured",)),
        ("A hospital said it had treated 38 people.", "38", ("injured",)),
        ("At least five women reported that they had been raped.", "At least five", ("sexually_abused",)),
        ("Troops took custody of three boys.", "three", ("detained",)),
        ("Six soldiers embraced martyrdom.", "Six", ("killed",)),
        ("The army said five militants had been “neutralized”.", "five", ("killed",)),
    ],
)
def test_what_befell_them(text: str, number: str, effects: tuple[str, ...]) -> None:
    assert told(text)[number][1] == effects


@pytest.mark.parametrize(
    "text",
    [
        "Two men exchanged fire.",
        "They let the dead rest.",
        "They let it, and two women saw them go.",
        "They let on that two women would be at the well by the mill before they go.",
        "They beat the drum to death.",
        "They let go.",
        "The clinic treated a patient.",
        "Two men were treated well in the clinic.",
        "The clinic said 12 were treated 3 times.",
        "The hospital is where they treated.",
    ],
)
def test_nobody_is_harmed_or_freed(text: str) -> None:
    effects = {effect for _, many in told(text).values() for effect in many}
    assert not effects & {"released", "killed"}


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Six guards and a cook who had been held hostage were freed.", "Six", "released"),
        ("Two people who were wounded in the raid have died.", "Two", "killed"),
        ("Two people who were killed were buried at dawn.", "Two", "killed"),
        ("Two people who were wounded in the raid died.", "Two", "killed"),
    ],
)
def test_the_main_verb_tells_more_than_the_clause_about_them(text: str, number: str, effect: str) -> None:
    assert effect in told(text)[number][1]


@pytest.mark.parametrize(
    "text",
    [
        "He is a leader who demands the release of his jailed brother.",
        "The families called for the release of nine pupils.",
    ],
)
def test_whose_release_is_asked_for_is_not_free(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Eleven of those killed were over 60.", "over 60"),
        ("The group treated 86 survivors; ten were under 18.", "under 18"),
        ("Four children under ten were killed.", "under ten"),
    ],
)
def test_ages_of_some_count_nobody(text: str, number: str) -> None:
    assert {m.text: m.mention_class for m in read_ledger(text).mentions}[number] == "age"


@pytest.mark.parametrize(
    "text",
    [
        "The dead were over 60.",
        "Three of the bridges were over 600.",
        "The deaths in the north were over 60.",
        "Over 60 died.",
    ],
)
def test_a_floor_is_no_age(text: str) -> None:
    assert all(m.mention_class != "age" for m in read_ledger(text).mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Most of the victims had run to the square.",
        "He counted some of the wounded twice.",
        "The army was not aware of any civilian casualties.",
        "He put the number of young men missing at eight.",
        "State media described the dead as terrorists.",
        "Six of the dead were believed to be gunmen.",
        "Officers at the shop found a boy, Juan, at noon with a gunshot wound.",
        "All non-critical staff have left the office.",
    ],
)
def test_words_that_count_nobody_more(text: str) -> None:
    counted = {m.text for m in read_ledger(text).mentions if m.mention_class == "casualty"}
    assert not any(
        word in words
        for words in counted
        for word in ("ost", "some", "any", "terror", "gunmen", "fficers", "ll non", "men")
    )


def test_most_of_the_victims_were_somebody() -> None:
    assert "Most of the victims" in told("Most of the victims were women.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Sixteen people were shot dead. He said that seven women were among them.", "seven"),
        ("The dead are 88 civilians and 41 militants. Among the civilians were 12 children.", "12"),
    ],
)
def test_who_was_among_them_is_of_those_told_of(text: str, number: str) -> None:
    assert told(text)[number][1] == ("killed",)


def test_among_the_crowd_is_nobody_told_of() -> None:
    assert told("Among the tents two clerks sat.") == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two people were shot, said Wilner Estimable, a pastor, who saw it.", "a pastor"),
        ("Nisar Elyas, a spokesman for the governor, said four suspects had been arrested.", "the governor"),
    ],
)
def test_who_says_it_is_not_counted(text: str, words: str) -> None:
    assert words not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A farmer, police said, was killed.",
        "A farmer of the north, said the police, was killed.",
        "Twelve farmers of the north, said police were killed.",
    ],
)
def test_a_speaker_between_commas_is_passed_over(text: str) -> None:
    assert any("farmer" in words or words == "Twelve" for words in told(text))


def test_unknown_attackers_deny_nothing() -> None:
    [mention] = read_ledger("Gunmen who were never identified killed 44 people.").mentions
    assert not mention.negated


def test_a_headline_leaves_out_the_article() -> None:
    assert told("Gunmen kill guard in school raid")["guard"] == ("other", ("killed",))
    assert told("Gunmen kill guard") == {"guard": ("other", ("killed",))}
    assert told("Gunmen kill guard dog near the mill of Orlo") == {}


def test_a_body_is_no_person() -> None:
    assert "NGO" not in told("A clerk of the national NGO was killed and two were hurt.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A staff member of a national NGO was killed.", "A staff member"),
        ("Two drivers for an international aid agency were killed.", "Two"),
    ],
)
def test_who_works_for_an_aid_body_is_an_aid_worker(text: str, number: str) -> None:
    assert told(text)[number][0] == "aid_workers"


def test_a_qualifier_goes_with_the_number_behind_it() -> None:
    kinds = {
        m.text: m.kind
        for m in read_ledger("Since the fall in 2021 at least 1,050 people were killed.").mentions
    }
    assert kinds["at least 1,050"] == "at_least"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("About 2,800 people fled.", "About 2,800"),
        ("Some 3 thousand people fled.", "Some 3 thousand"),
        ("Some 230 families, or 1,150 individuals, fled to three centers.", "Some 230"),
        ("Thousands of people have fled Orlo since May.", "Thousands"),
    ],
)
def test_people_who_flee_in_numbers_are_displaced(text: str, number: str) -> None:
    assert told(text)[number][1] == ("displaced",)


@pytest.mark.parametrize(
    "text", ["Some people fled.", "Twelve people fled.", "People fled.", "Twelve people fled Orlo."]
)
def test_a_few_who_run_are_not_displaced(text: str) -> None:
    assert told(text) == {}


def test_the_time_behind_a_noun_is_no_noun() -> None:
    assert told("The state recorded 1,742 homicides last year, up from 1,130 the year before.").keys() == {
        "1,742",
        "1,130",
    }


def test_families_of_the_dead_are_not_the_dead() -> None:
    assert told("The families of nine people killed in a strike spoke.")["nine"] == ("total", ("killed",))


@pytest.mark.parametrize(
    "text",
    [
        "Eighteen people were killed. The ministry had spoken of 12 killed on Friday.",
        "Eighteen people were killed. An earlier version of this page gave 12 killed.",
    ],
)
def test_what_had_been_said_before_no_longer_stands(text: str) -> None:
    assert {m.text: m.modality for m in read_ledger(text).mentions}["12"] == "superseded"


def test_a_denial_reaches_over_a_clause() -> None:
    [mention] = [
        m
        for m in read_ledger("The army denied that its jets had on Monday killed 12 farmers.").mentions
        if m.text == "12"
    ]
    assert mention.negated


def test_some_of_the_wounded_who_are_lost_again_are_a_share() -> None:
    assert "Some of the wounded" not in told("Some of the wounded were at the gate.")


@pytest.mark.parametrize(
    ("text", "number", "told_of"),
    [
        (
            "Civilians reported killed: 5 – 7 (2 children, 2 women, 2 men)",
            "5 – 7",
            ("civilians", ("killed",)),
        ),
        ("Civilians reported injured: 9 – 12", "9 – 12", ("civilians", ("injured",))),
        ("A driver was killed, another was wounded.", "another", ("total", ("injured",))),
        ("The toll had gone up to five dead.", "five", ("total", ("killed",))),
        ("She treated 26 people for bullet wounds.", "26", ("total", ("injured",))),
        ("A ward of the hospital admitted 12 people.", "12", ("total", ("injured",))),
        ("Eight girls were taken into the forest.", "Eight", ("children", ("kidnapped",))),
        ("A health technician was killed.", "A health technician", ("medical", ("killed",))),
        ("It killed 14 people, among them a man who was burned.", "14", ("total", ("killed",))),
        ("Four woodcutters were abducted.", "Four", ("total", ("kidnapped",))),
    ],
)
def test_who_is_counted_and_what_befell_them(
    text: str, number: str, told_of: tuple[str, tuple[str, ...]]
) -> None:
    assert told(text)[number] == told_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("One bus was hit and another was burned.", "another"),
        ("Another was burned.", "Another"),
        ("Twelve people from the same family were killed.", "the same family"),
        ("Eleven villagers of three generations of the Orlo family were killed.", "three"),
        ("Seventeen girls were raped, the youngest of them 11.", "11"),
    ],
)
def test_what_stands_beside_the_victims_is_no_victim(text: str, number: str) -> None:
    assert number not in told(text)


def test_the_loss_of_a_family_is_told() -> None:
    assert "a family" in told("The killing of a family was reported.")


def test_up_to_is_a_limit_elsewhere() -> None:
    kinds = {m.text: m.kind for m in read_ledger("Up to five died. It killed up to nine.").mentions}
    assert kinds == {"Up to five": "at_most", "up to nine": "at_most"}


def test_who_are_in_danger_have_not_died() -> None:
    [mention] = read_ledger("Three of them are in danger of losing their lives.").mentions
    assert mention.modality == "hypothetical"


def test_who_reported_it_first_does_not_make_it_old() -> None:
    text = "Initially reported by the agency, the strike killed nine people, but the town was calm later."
    assert read_ledger(text).mentions[0].modality == "reported"


def test_a_family_of_no_number_is_one_row() -> None:
    assert "five" not in told("A family of farmers was killed near five wells.")


def test_a_deed_that_opens_a_sentence_has_its_object() -> None:
    assert told("Killing three men, the gang fled.")["three"] == ("men", ("killed",))


def test_a_span_of_years_is_no_age() -> None:
    assert told("A 40 year gap was left when two men were killed.") == {"two": ("men", ("killed",))}


def test_each_label_of_a_monitor_says_what_befell_its_own() -> None:
    text = "Civilians reported killed: 5 – 7 (2 children, 2 women)\nCivilians reported injured: 9 – 12\n"
    effects = {m.text: m.effects for m in read_ledger(text).mentions if m.mention_class == "casualty"}
    assert effects["9 – 12"] == ("injured",)
    assert effects["5 – 7"] == ("killed",)


def test_old_men_elsewhere_make_no_age_of_a_span() -> None:
    assert told("A 40 year gap was left when two old men were killed.")["two"][1] == ("killed",)


def test_a_long_run_of_numbers_is_no_list_of_ages() -> None:
    mentions = read_ledger("In it are 3, 5, 7, 9, 11, 13, 15, 17, 19 and 21.").mentions
    assert all(m.mention_class != "age" for m in mentions)


def test_a_number_joined_to_its_qualifier_has_it() -> None:
    [mention] = read_ledger("Nine-odd people died.").mentions
    assert (mention.kind, mention.qualifier) == ("approx", "odd")
