"""Attributions that reporters use: each names who counted, in words of its own."""

from __future__ import annotations

import pytest

from extractor.names import find_names
from extractor.names.mastheads import own_voice
from extractor.names.sources import find_sources


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A statement from the Second Army said 12 people died.", "Second Army"),
        ("Figures from the Marwan Observatory show that 12 people died.", "Marwan Observatory"),
        ("Data compiled by the Marwan Observatory show 12 deaths.", "Marwan Observatory"),
        ("Police data show that 12 people died.", "Police"),
        ("The agency believes 12 people died.", "agency"),
        ("State television, citing police, said 12 people died.", "police"),
        ("State television quoted the governor as saying 12 people died.", "governor"),
        ("The governor was quoted by state media as saying 12 people died.", "governor"),
        ("The mayor was quoted as saying that 12 people died.", "mayor"),
        ("By the Observatory's count, 12 people died.", "Observatory"),
        ("By the count of the Marwan Observatory, 12 people died.", "Marwan Observatory"),
        ("The ministry's tally stands at 12 dead.", "ministry"),
        ("Lena Karsa, 34, said 12 people died.", "Lena Karsa"),
        ("An investigation by the Marwan Observatory found that 12 people died.", "Marwan Observatory"),
        ("A UN panel concluded that 12 people died.", "UN panel"),
        ("The Marwan Observatory has registered 12 deaths.", "Marwan Observatory"),
        (
            "The Highland Front, in a statement, claimed its fighters had killed 12 soldiers.",
            "Highland Front",
        ),
        ("Twelve people died, per the Marwan Observatory.", "Marwan Observatory"),
        ("Omar Karsa of the Marwan Observatory said 12 people died.", "Omar Karsa"),
        ("The head of the clinic, Dr. Omar Karsa, said 12 people died.", "Omar Karsa"),
        ("The governor had spoken of 12 dead.", "governor"),
        ("Two police officers, who asked for anonymity, said 12 people died.", "police officers"),
        ("A senior official, speaking on condition of anonymity, said 12 people died.", "senior official"),
        ("The Karsa town council gave a toll of 12 dead.", "Karsa town council"),
        ("Health officials revised the toll to 12.", "Health officials"),
        ("The toll was raised to 12 by the governor's office.", "governor's office"),
    ],
)
def test_who_counted_is_found(text: str, source: str) -> None:
    assert source in find_names(text).sources[0].name


@pytest.mark.parametrize(
    ("text", "speaking"),
    [
        ('Governor Lena Karsa came. "Twelve died," the governor said. Later she said it was 14.', "governor"),
        ("Colonel Omar Karsa dismissed the claim. He put the losses at nine.", "Colonel Omar Karsa"),
        ('A nurse who asked not to be named put the toll at 50. "We buried 46," she said.', "nurse"),
        (
            "Lena Karsa said no. The Marwan Observatory said 12 died. It added that 30 were hurt.",
            "Marwan Observatory",
        ),
        ("The army said no. Local residents said 12 died. They said 30 were hurt.", "Local residents"),
        (
            "The Marwan Observatory said no. The governor of Karsa said 12 died. He said more.",
            "governor of Karsa",
        ),
    ],
)
def test_a_pronoun_that_speaks_is_who_was_named_last_of_its_kind(text: str, speaking: str) -> None:
    assert find_sources(text)[-1].name == speaking


def test_a_pronoun_before_which_nobody_of_its_kind_was_named_speaks_for_nobody() -> None:
    assert [source.name for source in find_sources("Residents said 12 died. It said more.")] == ["Residents"]


def test_who_only_answered_is_no_source_but_whom_a_pronoun_means() -> None:
    assert [source.text for source in find_sources("Omar Karsa dismissed it. He said nine died.")] == ["He"]


def test_a_report_that_recorded_speaks_with_the_voice_of_its_organisation() -> None:
    text = 'The Marwan Network documented harm. We recorded 12 deaths. "We found none," Lena Karsa said.'
    voice = own_voice(text, find_sources(text))
    assert voice is not None
    assert (voice.name, text[voice.start : voice.end]) == ("Marwan Network", "We")
    nobody = "We recorded 12 deaths."
    quoted = 'The Marwan Network spoke. "We recorded 12 deaths," Lena Karsa said.'
    assert [own_voice(told, find_sources(told)) for told in (nobody, quoted)] == [None, None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A local group, the Karsa Relief, spoke of the dead.", "local group"),
        ("Twelve died, according to a local aid group, Karsa Relief Fund.", "Karsa Relief Fund"),
        ("A splinter group calling itself Sons of Karsa said it killed 12.", "Sons of Karsa"),
        (
            "In a report published in May the rights group Lumina Watch said 12 died.",
            "rights group Lumina Watch",
        ),
        ("Twelve died, according to a new report by the watchdog Karsa Watch.", "watchdog Karsa Watch"),
        ("Police initially said 12 died.", "Police"),
        ("Her brother, Omar, said 12 died.", "Omar"),
        ("A spokesman, Brig. Omar Karsa, told the paper 12 died.", "Brig. Omar Karsa"),
    ],
)
def test_a_role_or_a_lead_in_is_cut_to_who_speaks(text: str, source: str) -> None:
    assert find_sources(text)[0].name == source


def test_two_who_speak_together_are_one_source() -> None:
    assert [source.name for source in find_sources("Medics and residents said nine died.")] == [
        "Medics and residents"
    ]
    assert [source.name for source in find_sources("Nine died and residents said more.")] == ["residents"]
