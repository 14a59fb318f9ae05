"""What each authority makes of the words; expected numbers are those of its documents (docs/exports.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.reconcile import (
    ACLED,
    AIRWARS,
    GTD,
    LITERAL,
    POLICIES,
    Bounds,
    Policy,
    bounds_of,
    policy_named,
)
from extractor.schema import Count

if TYPE_CHECKING:
    from extractor.schema import CountKind


def vague(words: str) -> Count:
    return Count(kind="vague", text=words)


def stated(
    kind: CountKind, low: int | None = None, high: int | None = None, point: int | None = None
) -> Count:
    return Count(kind=kind, low=low, high=high, point=point, text="n")


BLANK = Bounds()


@pytest.mark.parametrize(
    ("words", "acled", "gtd", "airwars"),
    [
        ("tens", Bounds.one(10), BLANK, BLANK),
        ("dozens", Bounds.one(12), BLANK, Bounds(1, None, 24)),
        ("Dozens of", Bounds.one(12), BLANK, Bounds(1, None, 24)),
        ("hundreds", Bounds.one(100), BLANK, BLANK),
        ("several", Bounds.one(3), BLANK, Bounds(1, None, 2)),
        ("a whole family", Bounds.one(3), BLANK, Bounds(3, None, 4)),
    ],
)
def test_vague_words_have_a_number_only_under_a_policy(
    words: str, acled: Bounds, gtd: Bounds, airwars: Bounds
) -> None:
    assert bounds_of(vague(words), LITERAL) == BLANK
    assert bounds_of(vague(words), ACLED) == acled
    assert bounds_of(vague(words), GTD) == gtd
    assert bounds_of(vague(words), AIRWARS) == airwars


def test_an_unknown_number_in_an_airstrike_is_ten_for_acled() -> None:
    assert bounds_of(vague("several"), ACLED, "airstrike") == Bounds.one(10)
    assert bounds_of(vague("several"), ACLED, "shooting") == Bounds.one(3)


@pytest.mark.parametrize(
    ("count", "literal", "acled", "gtd", "airwars"),
    [
        (stated("exact", 5, 5, 5), Bounds.one(5), Bounds.one(5), Bounds.one(5), Bounds.one(5)),
        (stated("at_least", 11), Bounds(11), Bounds.one(11), Bounds.one(11), Bounds(11, None, 11)),
        (stated("at_most", None, 46), Bounds(high=46), Bounds.one(46), BLANK, Bounds(high=46)),
        (stated("range", 18, 20), Bounds(18, None, 20), Bounds.one(18), Bounds.one(18), Bounds(18, None, 20)),
        (stated("none", 0, 0, 0), Bounds.one(0), Bounds.one(0), Bounds.one(0), Bounds.one(0)),
        (stated("none_reported"), BLANK, Bounds.one(0), BLANK, BLANK),
        (stated("proportion"), BLANK, BLANK, BLANK, BLANK),
    ],
)
def test_stated_numbers_under_each_policy(
    count: Count, literal: Bounds, acled: Bounds, gtd: Bounds, airwars: Bounds
) -> None:
    found = [bounds_of(count, policy) for policy in (LITERAL, ACLED, GTD, AIRWARS)]
    assert found == [literal, acled, gtd, airwars]


def test_a_floor_is_never_a_ceiling_in_the_words() -> None:
    assert bounds_of(stated("at_least", 90), LITERAL).high is None


@given(st.integers(0, 10_000), st.sampled_from(POLICIES))
def test_an_exact_number_is_the_same_under_every_policy(number: int, policy: Policy) -> None:
    assert bounds_of(stated("exact", number, number, number), policy) == Bounds.one(number)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
def test_every_policy_names_its_source(policy: Policy) -> None:
    assert policy_named(policy.name) is policy
    assert len(policy.source) > 40


def test_an_unknown_policy_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="airwars"):
        policy_named("who")
