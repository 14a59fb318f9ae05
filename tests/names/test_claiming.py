"""Who says by the syntax of a sentence that he did it, and who only says something."""

from __future__ import annotations

import pytest

from tests.names.parsed import parsed_names


def claiming(text: str) -> set[str]:
    return {blame.actor.name for blame in parsed_names(text).blames if blame.stance == "claimed"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The militia's northern branch said it had aimed at the barracks.", "militia's northern branch"),
        ("The Orvan army stated that it had been targeting a cell.", "Orvan army"),
        ("A militant group said it was behind Tuesday's explosion.", "militant group"),
        ("Rebels of the valley said they had killed nine soldiers.", "Rebels"),
        ("The Orvan army said that its forces had killed twelve men.", "Orvan army"),
        ("A paramilitary unit later claimed the shelling.", "paramilitary unit"),
        ("The militia issued a statement saying that it was responsible for the blast.", "militia"),
    ],
)
def test_finds_who_says_that_he_did_it(text: str, claims: str) -> None:
    assert claims in claiming(text)


@pytest.mark.parametrize(
    "text",
    [
        "No militia said it was behind the explosion.",
        "The Orvan army said it had not killed anybody.",
        "The Orvan army said it would target the cell.",
        "The Orvan army said it had shot down nine drones.",
        "The Orvan police said they had arrested nine men.",
        "A rebel said they had killed nine women.",
        "The Orvan army said it had been attacked.",
        "The Orvan army said rebels had killed nine soldiers.",
    ],
)
def test_nobody_claims_what_is_not_said_of_himself_as_done(text: str) -> None:
    assert claiming(text) == set()
