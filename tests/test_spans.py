"""Spans tell ids, counts and kinds; where there is no OpenTelemetry nothing happens."""

from __future__ import annotations

import contextlib
import dataclasses
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from extractor import spans
from extractor.documents import document_from_text
from extractor.pipeline import Extractor
from extractor.settings import Settings
from extractor.spans import span
from tests.pipeline.answering import always

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = """Eleven people were killed in Karsiyah on Monday.

Rebels of the Highland Front were seen in Karsiyah, and Orvan warplanes over Tel Marwan, residents said.
"""


@dataclasses.dataclass
class Kept:
    """A span and what was told of it."""

    name: str
    attributes: dict[str, Any] = dataclasses.field(default_factory=dict)

    def set_attribute(self, name: str, value: Any) -> None:
        self.attributes[name] = value


class Tracer(ModuleType):
    """Stands where ``opentelemetry.trace`` stands, and keeps what it is told."""

    def __init__(self) -> None:
        super().__init__("opentelemetry.trace")
        self.kept: list[Kept] = []

    def get_tracer(self, _: str) -> Tracer:
        return self

    @contextlib.contextmanager
    def start_as_current_span(self, name: str, **rules: bool) -> Iterator[Kept]:
        assert rules == {"record_exception": False, "set_status_on_exception": False}
        self.kept.append(Kept(name))
        yield self.kept[-1]


@pytest.fixture
def tracer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tracer]:
    stand_in = Tracer()
    monkeypatch.setitem(sys.modules, "opentelemetry", ModuleType("opentelemetry"))
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", stand_in)
    spans._tracer.cache_clear()
    yield stand_in
    spans._tracer.cache_clear()


def test_a_report_and_its_questions_are_spans_without_its_words(tracer: Tracer) -> None:
    with Extractor(Settings(profile="small"), model=always(0)) as extractor:
        extractor.extract(document_from_text(TEXT))
    report, question = tracer.kept
    assert (report.name, question.name) == ("read report", "ask")
    assert report.attributes["extractor.status"] == "complete"
    assert question.attributes["extractor.tokens_in"] == 100
    told = [*report.attributes.values(), *question.attributes.values()]
    assert not [value for value in told if "Karsiyah" in str(value)]


def test_an_error_is_told_by_its_kind_alone(tracer: Tracer) -> None:
    with pytest.raises(ValueError, match="words of a report"), span("ask"):
        raise ValueError("words of a report")
    assert tracer.kept == [Kept("ask", {"extractor.error": "ValueError"})]


def test_without_opentelemetry_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", None)
    spans._tracer.cache_clear()
    with span("read report") as tell:
        tell(status="complete")
    assert spans._tracer() is None
    spans._tracer.cache_clear()
