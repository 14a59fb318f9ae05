"""The weights of the signs of a place are learned from what is right."""

from __future__ import annotations

import numpy as np

from evals.fit_places import Case, fitted, share_right


def _case(*, right: int) -> Case:
    signs = [["near", "any"], ["far", "any"], ["null"]]
    return Case(signs, np.array([at == right for at in range(len(signs))]))


def test_a_sign_of_what_is_right_weighs_more_than_one_of_what_is_wrong() -> None:
    weights = fitted([_case(right=0)] * 20)
    assert weights["near"] > 0 > weights["far"]
    assert share_right([_case(right=0)] * 3 + [_case(right=1)], weights) == 0.75


def test_signs_that_are_hardly_seen_get_no_weight() -> None:
    rare = Case([["rare"], ["null"]], np.array([True, False]))
    assert "rare" not in fitted([rare] + [_case(right=0)] * 10)
