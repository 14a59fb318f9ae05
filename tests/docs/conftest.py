"""What the tests of the documentation share."""

import pytest

from tests.cli.runs import opened_once


@pytest.fixture(autouse=True)
def one_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred commands in one process share what each process of its own would open."""
    monkeypatch.setattr("extractor.places.open_gazetteer", opened_once)
