"""A source that the clause names by another form of its name is no other source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.documents import document_from_text
from extractor.numbers import read_ledger
from extractor.pipeline import Extractor
from extractor.settings import Settings
from extractor.verify import verify

if TYPE_CHECKING:
    from extractor.schema import Figure

TEXT = (
    "The Marwan Observatory for Civilian Harm (MOCH) counted the graves. "
    "The MOCH said 63 people were killed in Karsiyah. The ministry said nine people were wounded in Karsiyah."
)


@pytest.fixture
def figures() -> list[Figure]:
    with Extractor(Settings(model="nearest")) as extractor:
        return extractor.extract(document_from_text(TEXT)).figures


def verdict(figure: Figure, source: str) -> tuple[str, list[str]]:
    claim = figure.claim.model_copy(update={"source": source})
    judged = verify([figure.model_copy(update={"claim": claim})], TEXT, read_ledger(TEXT))[0].verification
    return judged.status, list(judged.reasons)


def test_an_acronym_of_the_source_is_the_source(figures: list[Figure]) -> None:
    assert verdict(figures[0], "Marwan Observatory for Civilian Harm") == ("verified", [])


def test_another_source_of_the_report_is_not_verified(figures: list[Figure]) -> None:
    assert verdict(figures[1], "Marwan Observatory for Civilian Harm")[1] == ["WRONG_SOURCE"]
