"""The domain that docs/prompting.md writes, line by line, reads a report as the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor import Settings, extract
from tests.docs.workplace import put_domain

if TYPE_CHECKING:
    from pathlib import Path

    from extractor import Extraction


@pytest.fixture
def rally(tmp_path: Path) -> Extraction:
    put_domain(tmp_path)
    settings = Settings(model="nearest", domain=str(tmp_path / "protests"))
    return extract(tmp_path / "rally.txt", settings=settings, published="2031-05-14")


def test_the_words_of_the_page_say_what_befell_people(rally: Extraction) -> None:
    found = {figure.count.text: figure.effects for figure in rally.figures if figure.count.kind == "exact"}
    assert found == {"12": ["injured"], "Nine": ["detained"]}


def test_the_kind_of_event_is_one_of_the_page(rally: Extraction) -> None:
    assert {incident.event_type for incident in rally.incidents} == {"march"}


def test_the_record_says_that_it_was_read_for_the_domain_of_the_page(rally: Extraction) -> None:
    assert rally.provenance.domain == "protests"
