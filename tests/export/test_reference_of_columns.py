"""docs/exports.md says of every column what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.export.reference import BESIDE, TABLES, columns_as_markdown, policies_as_markdown

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", [*TABLES, *BESIDE])
def test_every_column_is_documented(table: str) -> None:
    assert columns_as_markdown(table) in PAGE


def test_every_policy_is_documented() -> None:
    assert policies_as_markdown() in PAGE


@pytest.mark.parametrize("table", TABLES)
def test_no_two_columns_have_one_name(table: str) -> None:
    names = [column.name for column in TABLES[table]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("table", TABLES)
def test_every_table_names_figures_policy_and_review_state(table: str) -> None:
    names = {column.name for column in TABLES[table]}
    assert {"policy", "review_state"} <= names
    assert names & {"figure_ids", "figure_id"}
