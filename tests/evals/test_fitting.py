"""The weights of signs are learned from what is right."""

from __future__ import annotations

import numpy as np

from evals.fitting import Case, fitted, share_right
from extractor.request.choosing import Signs


def _case(*, right: int) -> Case:
    signs = Signs([["near", "any"], ["far", "any"]], ["null"])
    return Case(signs, ["Rasko", "Bolan"], np.array([at == right for at in range(3)]))


def test_a_sign_of_what_is_right_weighs_more_than_one_of_what_is_wrong() -> None:
    weights = fitted([_case(right=0)] * 20)
    assert weights["near"] > 0 > weights["far"]
    assert share_right([_case(right=0)] * 3 + [_case(right=1)], weights) == 0.75


def test_that_there_is_none_is_right_where_nothing_is() -> None:
    weights = fitted([_case(right=2)] * 20)
    assert share_right([_case(right=2)] * 3 + [_case(right=0)], weights) == 0.75


def test_signs_that_are_hardly_seen_get_no_weight() -> None:
    rare = Case(Signs([["rare"]], ["null"]), ["Rasko"], np.array([True, False]))
    assert "rare" not in fitted([rare] + [_case(right=0)] * 10)
