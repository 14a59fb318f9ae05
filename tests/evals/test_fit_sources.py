"""The weights of the signs of a source are judged by names."""

from __future__ import annotations

import numpy as np

from evals.fit_sources import SourceCase

CASE = SourceCase(
    [["near"], ["far"], ["far"], ["null"]],
    np.array([False, True, True, False]),
    ("police", "monitor", "monitor"),
    by_rules=False,
)


def test_a_case_is_right_by_the_likeliest_name() -> None:
    assert CASE.is_right_by({"far": 0.5, "near": 0.6})
    assert not CASE.is_right_by({"near": 2.0})


def test_a_case_is_wrong_where_nobody_is_likeliest_and_somebody_says_it() -> None:
    assert not CASE.is_right_by({"null": 3.0})
