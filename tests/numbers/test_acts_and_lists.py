"""Whom a deed befell and who did it; lists behind a noun of harm; who those told of were."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> dict[str, tuple[str, ...]]:
    """The effects of every casualty of a text, by its words; of an open effect all that are left open."""
    return {m.text: tuple(m.effects) for m in find_numbers(text) if m.mention_class == "casualty"}


OPEN = ("killed", "injured")


@pytest.mark.parametrize(
    ("text", "words", "effects"),
    [
        ("The gunman who shot four people at a party was arrested.", "four", OPEN),
        ("The clerk police say shot four guests near the mill was arrested today.", "four", OPEN),
        ("The suspect police said wounded two clerks was jailed.", "two", ("injured",)),
        ("The woman whom police believe stabbed three guests was detained.", "three", OPEN),
        ("The raid that killed nine villagers was condemned.", "nine", ("killed",)),
        ("The driver who injured six nuns is missing.", "six", ("injured",)),
        ("The blast killed nine guards who were held there.", "nine", ("killed", "kidnapped")),
    ],
)
def test_what_befell_who_acted_is_not_said_of_whom_it_befell(
    text: str, words: str, effects: tuple[str, ...]
) -> None:
    assert set(told(text)[words]) <= set(effects)
    assert told(text)[words][0] == effects[0]


@pytest.mark.parametrize(
    ("text", "words", "effect"),
    [
        ("After the shooting three men were arrested.", "three", "detained"),
        ("In Monday's fatal shooting four guests were wounded.", "four", "injured"),
        ("After a deadly shooting two clerks were arrested.", "two", "detained"),
        ("Shooting three men was his plan.", "three", "killed"),
    ],
)
def test_a_deed_that_is_named_acts_on_nobody(text: str, words: str, effect: str) -> None:
    assert told(text)[words][0] == effect


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was held in the fatal shooting of three nuns.", {"three": ("killed",)}),
        ("He was charged with the deadly stabbing of two students.", {"two": ("killed",)}),
        ("They mourn the fatal shootings of two clerks.", {"two": ("killed",)}),
        ("He is accused of shooting to death three guards.", {"three": ("killed",)}),
        ("The shell hit a home, inflicting injuries on nine guests.", {"nine": ("injured",)}),
        ("The blast inflicted wounds on four guards.", {"four": ("injured",)}),
        ("The four guests were all hit.", {"four": OPEN}),
        ("The attack left nine victims dead.", {"nine": ("killed",)}),
        ("Nine victims were injured.", {"Nine": ("injured",)}),
    ],
)
def test_words_that_say_how_a_deed_ended(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("words", ["fatal shootings", "deadly stabbings"])
def test_deadly_deeds_that_are_counted_are_events(words: str) -> None:
    [mention] = find_numbers(f"Two {words} were reported on Monday.")
    assert mention.mention_class == "incident_count"


@pytest.mark.parametrize(
    "text",
    [
        "They regret the murder of Ann Bell, five other nuns, and two women.",
        "They regret the death of abbot Leo Mann, five monks and two women in Dover.",
        "The murder of Ann Bell, five other nuns, and two women was an act of the guard.",
    ],
)
def test_who_is_listed_behind_a_name_shares_the_harm(text: str) -> None:
    assert told(text)["five"] == ("killed",)
    assert told(text)["two"] == ("killed",)


@pytest.mark.parametrize(
    "text",
    [
        "After the death of Leo Mann, nine witnesses fled the town.",
        "Since the murder of Leo Mann, nine officers have been praised.",
        "After the brutal murder of Mann, nine soldiers searched the town.",
        "We regret the loss of Leo Mann, nine years after the fire.",
        "They recall the murder of Leo Mann, nine at a time.",
    ],
)
def test_a_clause_behind_a_name_has_no_part_in_the_harm(text: str) -> None:
    assert "nine" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Those involved in the nine monks' slaying are known.",
        "The nine miners’ brutal murder is not solved.",
        "He was jailed for the nine clerks' killing.",
    ],
)
def test_whose_the_noun_of_harm_is_were_harmed(text: str) -> None:
    assert told(text) == {"nine": ("killed",)}


@pytest.mark.parametrize(
    "text",
    [
        "Nine students' friends mourned a murder.",
        "The nine monks' order was there after the murder.",
        "They gave nine' five inches for the slaying.",
    ],
)
def test_whose_something_else_is_were_not_harmed(text: str) -> None:
    assert not {"Nine", "nine"} & told(text).keys()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Six villagers were killed, a nurse and five boys, and others injured.",
            {"a nurse": ("killed",), "five": ("killed",)},
        ),
        (
            "Seven guards were shot dead in the raid, two officers and five men, police said.",
            {"two": ("killed",), "five": ("killed",)},
        ),
    ],
)
def test_who_those_told_of_were(text: str, parts: dict[str, tuple[str, ...]]) -> None:
    mentions = {m.text: m for m in find_numbers(text)}
    assert {words: tuple(mentions[words].effects) for words in parts} == parts
    assert all(mentions[words].subset_of == "n1" for words in parts)


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed, two men and three women were hurt.",
        "Five people were killed, two men and four women hurt.",
        "Five people were killed, two men with three women, and others hurt.",
        "Five people were killed and two men and three women hurt.",
        "Five people were killed, several men and three women hurt.",
        "Five people were killed, two trucks and three cars burned, and a man hurt.",
    ],
)
def test_others_are_not_those_told_of(text: str) -> None:
    assert all(m.decided_by != "apposed" for m in find_numbers(text))


def test_a_clause_of_whose_is_passed_over() -> None:
    text = "Nine villagers, a driver whose role is disputed, and two guards, were killed."
    assert told(text) == {"Nine": ("killed",), "a driver": ("killed",), "two": ("killed",)}


@pytest.mark.parametrize(
    "text",
    ["Nine men whose car hit a mine were killed, it said.", "Nine men whose car hit a mine were killed"],
)
def test_a_clause_of_whose_that_tells_of_the_harm_is_read(text: str) -> None:
    assert told(text)["Nine"] == ("killed",)


def test_between_belongs_to_its_range() -> None:
    [injured] = find_numbers("The raid injured between 80 and more than 100 guests.")
    assert (injured.low, injured.kind, injured.text) == (80, "at_least", "between 80 and more than 100")
    assert injured.effects == ["injured"]


@pytest.mark.parametrize(
    "text", ["On 5 May 12 guards were killed.", "On 23 June 12 bodies of farmers were found."]
)
def test_persons_behind_a_day_and_a_month_are_counted(text: str) -> None:
    assert told(text)["12"] == ("killed",)


@pytest.mark.parametrize("text", ["On 5 May 12 the chief resigned.", "On May 12 soldiers were killed."])
def test_a_number_behind_a_month_is_a_date_else(text: str) -> None:
    assert "12" not in told(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Man held in fatal shooting of mother, 2 teens", {"mother", "2"}),
        ("Suspect held in killing of father, 3 sons", {"father", "3"}),
    ],
)
def test_a_headline_leaves_out_the_article_behind_of(text: str, killed: set[str]) -> None:
    assert {words for words, effects in told(text).items() if effects == ("killed",)} == killed


@pytest.mark.parametrize(
    ("text", "words", "effect"),
    [
        (
            "Two men were killed, while a clerk and a nurse both suffered gunshot wounds.",
            "a clerk",
            "injured",
        ),
        (
            "Two men were killed, while a clerk and a nurse both suffered gunshot wounds.",
            "a nurse",
            "injured",
        ),
        ("A clerk and a nurse both died.", "A clerk", "killed"),
    ],
)
def test_what_befell_both_befell_each(text: str, words: str, effect: str) -> None:
    assert told(text)[words] == (effect,)


@pytest.mark.parametrize("link", ["while", "but"])
def test_who_is_told_of_behind_while_or_but_shares_no_harm(link: str) -> None:
    assert told(f"Nine were killed {link} three guards hid.") == {"Nine": ("killed",)}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A clerk and a nurse both died.", {"A clerk", "a nurse"}),
        ("Ann Bell and her son were both killed.", {"her son"}),
        ("The two boys, Ali and Omar, both died.", {"both"}),
        ("Nine guards died and both were praised.", set()),
        ("Both died.", set()),
        ("Nine guests from the Hill family, four men and five women, were killed.", {"four", "five"}),
        ("Two boys and a girl, and a baby, were killed.", set()),
        ("Two boys, a woman and a man were killed.", set()),
        ("Two teens, one female and one male, were killed.", {"one"}),
        ("Two civilians, a guide and a nurse, were killed.", {"a guide", "a nurse"}),
        ("Five people, four and a guide, were killed.", {"four", "a guide"}),
    ],
)
def test_nobody_is_counted_twice(text: str, parts: set[str]) -> None:
    assert {m.text for m in find_numbers(text) if m.effects and m.subset_of is not None} == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One group left and another that killed two cooks fled.", {"two": ("killed",)}),
        ("They said another that wounded nine men was seen.", {"nine": ("injured",)}),
    ],
)
def test_another_that_acted_is_nobody_harmed(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert told(text) == expected


def test_what_some_were_breaks_no_list() -> None:
    text = "They regret the killing of six monks, five of whom were students, and two women."
    assert told(text)["two"] == ("killed",)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Fifteen militants including a commander were killed.", {"a commander"}),
        ("Three others, including two boys and a nurse were hurt.", {"two", "a nurse"}),
        ("Fifteen militants, including a commander, and two guards were killed.", {"a commander"}),
        ("Nine people including two boys and 54 others were hurt.", {"two"}),
        ("Five raiders, including the driver and nine guests were killed.", {"the driver"}),
        ("At least five people, including nine guests, were killed.", {"nine"}),
    ],
)
def test_a_predicate_of_the_whole_makes_no_part_a_whole(text: str, parts: set[str]) -> None:
    assert {m.text for m in find_numbers(text) if m.effects and m.subset_of is not None} == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Two people, a husband and wife, were killed.", {"a husband and wife"}),
        ("The raid killed two guests, both children, and hurt two others.", {"both children"}),
        ("Two boys, both parents and a guide were killed.", set()),
        ("Two men and a mother and daughter were killed.", set()),
        ("The raid killed two boys, both parents", {"both parents"}),
    ],
)
def test_a_pair_can_be_who_two_were(text: str, parts: set[str]) -> None:
    assert {m.text for m in find_numbers(text) if m.effects and m.subset_of is not None} == parts


@pytest.mark.parametrize("state", ["uninjured", "unharmed"])
def test_who_is_told_of_as_unhurt_shares_no_harm(state: str) -> None:
    assert told(f"They found three dead guards and two {state} guests.") == {"three": ("killed",)}
