"""Who says it: phrases that speak, brought to the fullest name that the report gives them."""

from __future__ import annotations

import pytest

from extractor.names import find_names
from extractor.names.mention import NameMention, around, starting_in
from extractor.names.sources import find_sources


def sources_of(text: str) -> list[str]:
    return [source.name for source in find_names(text).sources]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Marwan Observatory said it was dark.", "Marwan Observatory"),
        ("It was dark, according to local residents.", "local residents"),
        ('"It was dark," said Lena Karsa, a nurse.', "Lena Karsa"),
        ("There have been unconfirmed reports of a raid.", "unconfirmed reports"),
        ("Last week Amnesty International released a report.", "Amnesty International"),
        ("Lena Karsa, whose house burned down, said it was dark.", "Lena Karsa"),
        ("Lena Karsa, a nurse at the ward, said it was dark.", "Lena Karsa"),
        ("This week the Marwan Observatory reported a raid.", "Marwan Observatory"),
        ("Police told reporters it was dark.", "Police"),
        ("A baker said it was dark.", "baker"),
        ('"It was dark," said Lt. Col. Omar Karsa, a spokesman.', "Lt. Col. Omar Karsa"),
        ("It was dark, according to Dr. Lena Karsa, a nurse.", "Dr. Lena Karsa"),
        ("The doctor at the ward of Karsiyah said it was dark.", "doctor"),
        ("The Marwan Observatory's report said it was dark.", "Marwan Observatory's report"),
    ],
)
def test_a_speaker_is_found(text: str, source: str) -> None:
    assert sources_of(text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "He said it was dark.",
        "Who said it was dark?",
        "The raid killed many who said nothing.",
        "It is said to be dark.",
        "The long and old and very tired man of the far far house on the hill put it down.",
    ],
)
def test_a_pronoun_and_what_cannot_speak_is_no_source(text: str) -> None:
    assert sources_of(text) == []


def test_an_acronym_in_brackets_stands_for_the_name() -> None:
    text = "The Marwan Observatory (MO) said it was dark. The MO said more."
    assert sources_of(text) == ["Marwan Observatory", "Marwan Observatory"]


def test_an_acronym_made_of_initials_stands_for_the_name() -> None:
    text = "According to the Marwan Network for Human Rights it was dark. The MNHR said more."
    assert sources_of(text)[1] == "Marwan Network for Human Rights"


def test_a_short_name_stands_for_the_long_one_with_an_acronym() -> None:
    text = "The Marwan Observatory for Civilian Harm (MOCH) said it was dark. Marwan Observatory said more."
    assert sources_of(text)[1] == "Marwan Observatory for Civilian Harm"


def test_a_plain_word_stands_for_the_phrase_that_ends_with_it() -> None:
    assert (
        sources_of("The local activists said it was dark. The activists said more.")[1] == "local activists"
    )


def test_the_group_is_the_organisation_named_last_and_nobody_where_none_was() -> None:
    text = "The Marwan Observatory said it was dark. A nurse said no. The group said more."
    assert sources_of(text) == ["Marwan Observatory", "nurse", "Marwan Observatory"]
    assert sources_of("The group said more.") == ["group"]


def test_names_are_found_by_where_they_stand() -> None:
    names = [NameMention(start, start + 1, "x", "x") for start in (0, 5, 10, 15, 20)]
    assert [name.start for name in starting_in(names, 5, 15)] == [5, 10]
    assert [name.start for name in around(names, 10, 11, 1)] == [5, 10, 15]
    assert [name.start for name in around(names, 0, 1, 2)] == [0, 5, 10]
    assert starting_in(names, 6, 9) == []


@pytest.mark.parametrize("first", ["Initial", "Early", "Preliminary", "Conflicting"])
def test_an_adjective_before_reports_says_nothing_itself(first: str) -> None:
    assert sources_of(f"{first} reports said it was dark.") == [f"{first} reports"]
    assert sources_of(f"{first} reports of a raid came at night.") == []


def test_reports_that_led_or_came_are_nobody_who_reports() -> None:
    assert sources_of("Intelligence reports led them to a house. Field reports came late.") == []


def test_by_whom_it_was_reported_says_it() -> None:
    assert sources_of("Initially reported by Karsa Press Service at night, the raid was long.") == [
        "Karsa Press Service"
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("They killed 22 people and drove off 300 cows, said Omar Karsa, a mayor.", "Omar Karsa"),
        ("Nine died, according to a count kept by the Karsa Archive.", "Karsa Archive"),
        ("Local partners report that 34 people lost their lives.", "Local partners"),
        ("The rebels claim to have killed 51 soldiers.", "rebels"),
        ("As many as 31 died, as per data compiled by this newspaper.", "this newspaper"),
        ("The Relief Committee disputed the account. It said 34 had died.", "Relief Committee"),
    ],
)
def test_these_words_name_who_says_it(text: str, source: str) -> None:
    assert source in sources_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police have not said whether anybody was hurt.",
        "The ministry has not confirmed any losses.",
        "The Salt Riders burned three villages that it accused of helping.",
    ],
)
def test_who_says_nothing_is_no_source(text: str) -> None:
    assert sources_of(text) == []


def test_full_names_do_not_run_over_a_blank_line() -> None:
    text = "MARWAN RIGHTS NETWORK\n\nNews\n\nThe Marwan Rights Network (MRN) met. MRN said nine died."
    assert sources_of(text) == ["Marwan Rights Network"]


def test_a_phrase_that_begins_with_a_verb_is_nobody() -> None:
    assert sources_of("The man who was shot told nobody.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A women's group that had blocked the road said four people were shot.", "women's group"),
        ("Residents who fled to Karsa by boat spoke of eleven dead.", "Residents"),
        ("Last year the lobby recorded 41 such deaths.", "lobby"),
        ("Regional head Yuri Bondar has just posted on Telegram: two bodies were found.", "Yuri Bondar"),
        ("Deputy Rolando Zeval of the United Left charged that troops took 11 peasants.", "Rolando Zeval"),
        ("It left 19 people dead and 40 wounded per health officials.", "health officials"),
        (
            "Orvan's defence ministry, for its part, said a drone had struck a bus, killing two.",
            "defence ministry",
        ),
    ],
)
def test_says_who_speaks_in_other_words(text: str, speaker: str) -> None:
    (found,) = sources_of(text)
    assert speaker in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A boy was taken on Sunday evening, her family said.", ["her family"]),
        ('"They made a line of us," said one passenger, who was let go.', ["passenger"]),
        ("One of the survivors said that nine people had died.", ["survivors"]),
        ("The camp committee gave Karsa Relief a list of the dead.", ["camp committee"]),
    ],
)
def test_who_speaks_is_found_in_these_words_too(text: str, names: list[str]) -> None:
    assert [source.name for source in find_sources(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Political violence has claimed some 17,000 lives in nine years.",
        "It was an attack for which Orvan and Karsa blamed each other.",
        "Three men fled. Another said that he saw 12 bodies.",
        "The rice costs 40 dollars per family in the camps.",
        "The raids that have bolstered the army are claimed by both.",
        "They asked that the council move to stop states from arming them.",
    ],
)
def test_nobody_speaks_where_no_words_are_told(text: str) -> None:
    assert sources_of(text) == []


def test_the_group_is_no_body_of_a_state_that_was_named_last() -> None:
    text = (
        "Karsa Watch said that nine people had died. The interior ministry said it was quiet. The group "
        "counted four more."
    )
    assert find_sources(text)[-1].name == "Karsa Watch"


def test_he_is_the_trader_and_no_board_named_after_him() -> None:
    text = (
        "A trader said that he had hidden. Voices of Karsa said that he was safe. He said that nine had died."
    )
    assert find_sources(text)[-1].name == "trader"


def test_letters_speak_as_it() -> None:
    text = "The KVB rejected this. It said that 12 people were killed."
    assert [source.name for source in find_sources(text)] == ["KVB"]


def test_some_of_many_are_not_the_group_that_documents() -> None:
    text = (
        "Karsa Watch said that 12 men were killed. All of the former prisoners said so. "
        "The group documented 8 more deaths."
    )
    assert [source.name for source in find_sources(text)][-1] == "Karsa Watch"


def test_a_name_is_no_other_organisation() -> None:
    text = "The Orvan Institute said that 12 men were killed. In May the Register documented 8 deaths."
    assert [source.name for source in find_sources(text)][-1] == "Register"


def test_a_group_told_by_where_it_sits_is_the_organisation_named_before() -> None:
    text = (
        "Karsa Watch for Human Rights said 12 people died. "
        "The UK-based monitoring group said the raids went on. Ten were hurt, the group said."
    )
    assert {source.name for source in find_sources(text)} == {"Karsa Watch for Human Rights"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "-- [Text] the 13th Infantry Brigade reported that nine guerrillas were killed.",
            "13th Infantry Brigade",
        ),
        (
            "In the city, though the prosecuting attorney said three people were killed.",
            "prosecuting attorney",
        ),
        ("Then investigators said two people were killed.", "investigators"),
        ("The police spokesman early Sunday said two people were killed.", "police spokesman"),
        ("Dana Wenrik further wrote that six people had been injured.", "Dana Wenrik"),
        ("The Sunday Post said that nine people were killed.", "Sunday Post"),
    ],
)
def test_who_speaks_is_named_without_marks_turns_and_times(text: str, name: str) -> None:
    assert [source.name for source in find_sources(text)] == [name]
