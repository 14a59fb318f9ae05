"""Which of several candidates is meant."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.request.choosing import Signs, by_likelihood

MENTIONS = st.lists(
    st.tuples(st.sampled_from("abc"), st.lists(st.sampled_from("xyz"), max_size=3)), max_size=6
)
WEIGHTS = st.dictionaries(st.sampled_from("xyz"), st.floats(-5, 5))


def test_the_mentions_of_one_candidate_count_together() -> None:
    signs = Signs([["near"], ["far"], ["far"]], [])
    chosen = by_likelihood(["Rasko", "Bolan", "Bolan"], signs, {"near": math.log(3), "far": math.log(2)})
    assert [one.index for one in chosen] == [1, 0, None]
    assert [one.likelihood for one in chosen] == pytest.approx([4 / 8, 3 / 8, 1 / 8])


def test_where_nothing_is_named_that_there_is_none_is_certain() -> None:
    (chosen,) = by_likelihood([], Signs([], ["null"]), {"null": 0.3})
    assert (chosen.index, chosen.likelihood) == (None, 1.0)


@given(MENTIONS, WEIGHTS)
def test_likelihoods_make_one_and_fall(
    mentions: list[tuple[str, list[str]]], weights: dict[str, float]
) -> None:
    meant = [name for name, _ in mentions]
    chosen = by_likelihood(meant, Signs([signs for _, signs in mentions], ["x"]), weights)
    likelihoods = [one.likelihood for one in chosen]
    assert sum(likelihoods) == pytest.approx(1.0)
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert {meant[one.index] for one in chosen if one.index is not None} == set(meant)
