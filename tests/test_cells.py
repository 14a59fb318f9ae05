"""What a report says cannot become a formula, a control or a direction in a cell."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cells import FORMULA_STARTS, LONGEST_CELL, handed_back, harmless_cell, harmless_json


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_every_text_becomes_a_harmless_cell(text: str) -> None:
    cell = harmless_cell(text)
    assert isinstance(cell, str)
    assert not cell.startswith(FORMULA_STARTS)


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner, max_size=4), max_leaves=8))
def test_harmless_json_loads_to_the_same_value(value: object) -> None:
    assert json.loads(harmless_json(json.dumps(value, ensure_ascii=False))) == value


def test_numbers_stay_numbers() -> None:
    assert harmless_cell(-33.5) == -33.5
    assert harmless_cell(None) is None


def test_a_cell_that_is_too_long_says_that_it_was_cut() -> None:
    cell = harmless_cell("w" * (LONGEST_CELL + 1))
    assert isinstance(cell, str)
    assert len(cell) == LONGEST_CELL
    assert cell.endswith(" [truncated]")


@given(st.text(max_size=12))
def test_no_cell_that_is_handed_back_begins_as_a_formula_unless_it_is_a_number(cell: str) -> None:
    written = handed_back(cell)
    assert written in (cell, "'" + cell)
    if written.startswith(FORMULA_STARTS):
        assert written[0] in "+-"
        assert set(written[1:]) <= set("0123456789.,eE+-")


@pytest.mark.parametrize("cell", [" =1+1", "\u00a0@SUM(A1)", "＝1+1", "\n=1"])
def test_a_formula_behind_blanks_and_in_full_width_is_one_too(cell: str) -> None:
    assert handed_back(cell) == harmless_cell(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["-33.87", "+1,200", "12", "", "killed 12"])
def test_a_plain_number_is_handed_back_as_it_is(cell: str) -> None:
    assert handed_back(cell) == cell
