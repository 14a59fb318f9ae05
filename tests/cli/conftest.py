"""An invented report, the record of it, and a pipeline that gives that record without reading."""

import sys
import types
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

import pytest
from typer.testing import CliRunner, Result

from extractor.cli.app import app
from extractor.schema import (
    Attribution,
    Claim,
    Count,
    DocumentInfo,
    Evidence,
    Extraction,
    Failure,
    Figure,
    Incident,
    IncidentDate,
    Location,
    NumberMention,
    Provenance,
    PublishedDate,
    Relations,
    Response,
    Target,
    Verification,
    Victims,
    Weapon,
)
from tests.cli.runs import opened_once

REPORT = (
    "Shelling of Lower Vesk on Monday killed 12 people, including 3 children, the Vesk clinic said. "
    "The army fired 40 rockets at a market. It denied hitting anyone."
)

Run = Callable[..., Result]


def evidence(words: str) -> list[Evidence]:
    start = REPORT.index(words)
    return [Evidence(quote=words, start=start, end=start + len(words))]


def mention(number: int, words: str, **fields: Any) -> NumberMention:
    start = REPORT.index(words)
    return NumberMention(
        id=f"n{number}",
        start=start,
        end=start + len(words),
        text=words,
        kind="exact",
        low=float(words),
        high=float(words),
        point=float(words),
        decided_by="test",
        **fields,
    )


def figure(number: int, value: int, **fields: Any) -> Figure:
    return Figure(
        id=f"f{number}",
        incident_id="i1",
        effects=["killed"],
        count=Count(kind="exact", low=value, high=value, point=value, text=str(value)),
        claim=Claim(source="the Vesk clinic"),
        **fields,
    )


def provenance() -> Provenance:
    return Provenance(
        extractor_version="0",
        model="rules",
        schema_sha256="0",
        started=datetime(2024, 5, 7, tzinfo=UTC),
    )


def record(source: str = "vesk.txt") -> Extraction:
    return Extraction(
        status="complete",
        document=DocumentInfo(
            id="vesk",
            source=source,
            sha256="0",
            title="Shelling in Vesk",
            published=PublishedDate(value="2024-05-07", provenance="given"),
        ),
        incidents=[
            Incident(
                id="i1",
                event_type="shelling",
                dates=[
                    IncidentDate(
                        text="on Monday", start=date(2024, 5, 6), end=date(2024, 5, 6), precision="day"
                    )
                ],
                locations=[Location(text="Lower Vesk")],
                attributions=[Attribution(actor="The army", stance="alleged", claimed_by="the Vesk clinic")],
                weapons=[Weapon(text="40 rockets", count=40)],
                targets=[Target(text="a market")],
            )
        ],
        figures=[
            figure(
                1,
                12,
                victims=Victims(noun="people"),
                evidence=evidence("killed 12 people"),
                verification=Verification(status="verified"),
                mention_ids=["n1"],
            ),
            figure(
                2,
                3,
                victims=Victims(category="children", noun="children"),
                evidence=evidence("including 3 children"),
                relations=Relations(subset_of="f1"),
                verification=Verification(status="needs_review", reasons=["SUBSET_AS_TOTAL"]),
                mention_ids=["n2"],
            ),
        ],
        responses=[Response(actor="The army", type="denial", evidence=evidence("It denied hitting anyone"))],
        numbers=[
            mention(1, "12", mention_class="casualty", effects=["killed"], figure_ids=["f1"]),
            mention(2, "3", mention_class="casualty", effects=["killed"], figure_ids=["f2"]),
            mention(3, "40", mention_class="weapon_count"),
        ],
        provenance=provenance(),
    )


class FakeExtractor:
    """Gives the invented record for every document; a text with "partly" comes back partly read."""

    def __init__(self, settings: Any, progress: Any = None) -> None:
        self.settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    def extract(self, document: Any) -> Extraction:
        whole = record(document.source)
        if "partly" not in document.text:
            return whole
        failure = Failure(stage="ask", kind="transport", message="the endpoint did not answer", attempts=6)
        return whole.model_copy(update={"status": "partial", "failures": [failure]})


def failed_record(failure: Any, settings: Any) -> Extraction:
    return Extraction(
        status="failed",
        document=DocumentInfo(id=failure.source, source=failure.source, sha256=""),
        failures=[Failure(stage="read_document", kind=failure.error.kind, message=str(failure.error))],
        provenance=provenance(),
    )


@pytest.fixture
def invented() -> Extraction:
    return record()


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    """The pipeline replaced by one that reads nothing: these tests are about the command line."""
    module = types.ModuleType("extractor.pipeline")
    vars(module).update(Extractor=FakeExtractor, failed=failed_record)
    monkeypatch.setitem(sys.modules, "extractor.pipeline", module)
    return module


@pytest.fixture
def run() -> Run:
    """Runs ``extractor`` with arguments."""

    def invoke(*arguments: str | Path, **options: Any) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], **options)

    return invoke


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "vesk.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def one_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred commands in one process share what each process of its own would open."""
    monkeypatch.setattr("extractor.places.open_gazetteer", opened_once)
