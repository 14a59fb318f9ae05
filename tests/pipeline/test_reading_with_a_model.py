"""What a model may decide, what it can never change, and what is left when it fails."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractor.documents import Document, DocumentFailure, document_from_text
from extractor.domains import load_domain
from extractor.errors import DocumentError, PromptError, UsageError
from extractor.pipeline import Extractor, aextract, extract
from extractor.schema import Extraction, schema_sha256
from extractor.settings import NEAREST, RULES, Settings
from extractor.unread import failed
from tests.pipeline.answering import Answering, accusing, always, choosing, spoiling, unreachable
from tests.pipeline.invariants import assert_holds

if TYPE_CHECKING:
    from collections.abc import Callable

OPEN = """Eleven people were killed in Karsiyah on Monday.

Rebels of the Highland Front were seen in Karsiyah, and Orvan warplanes over Tel Marwan, residents said.
"""
SETTLED = "Orvan warplanes killed 12 people in Karsiyah on Sunday, the Marwan Observatory said."
QUIET = "The council of Karsiyah met on Monday and adjourned."
SMALL = Settings(profile="small")
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


def document(text: str) -> Document:
    return document_from_text(text, published="2019-03-05")


def read(text: str, model: Answering | None, settings: Settings = SMALL) -> Extraction:
    with Extractor(settings, model=model) as extractor:
        return extractor.extract(document(text))


def told(record: Extraction) -> dict[str, object]:
    """The record without how it came about."""
    return record.model_dump(mode="json", exclude={"provenance", "status", "failures"})


def actors(record: Extraction) -> list[str]:
    return [said.actor for incident in record.incidents for said in incident.attributions]


def test_the_name_that_the_model_chooses_is_the_perpetrator() -> None:
    assert actors(read(OPEN, always(0))) == ["Rebels of the Highland Front"]
    assert actors(read(OPEN, always(1))) == ["Orvan"]


def test_not_said_leaves_nobody_accused() -> None:
    assert actors(read(OPEN, always(-1))) == []


def test_the_model_may_acquit_whom_the_report_blames() -> None:
    blamed = f"{OPEN}\nThe bomb had been planted by Red Dawn, residents said.\n"
    assert actors(read(blamed, accusing("Red Dawn"))) == ["Red Dawn"]
    assert actors(read(blamed, accusing("Orvan warplanes"))) == ["Orvan"]


def test_a_good_reply_makes_a_complete_record() -> None:
    record = read(OPEN, always(0))
    assert (record.status, record.failures) == ("complete", [])
    assert_holds(record, OPEN)


@pytest.mark.parametrize("broken", [spoiling, unreachable])
def test_a_failing_model_leaves_a_partial_record_with_the_nearest_reading(
    broken: Callable[[], Answering],
) -> None:
    record = read(OPEN, broken())
    assert record.status == "partial"
    assert told(record) == told(read(OPEN, None, Settings(model=NEAREST)))


@pytest.mark.parametrize("broken", [spoiling, unreachable])
@pytest.mark.parametrize("report", EXAMPLES, ids=lambda path: path.stem[:3])
def test_no_number_of_the_five_reports_is_lost_when_the_model_fails(
    report: Path, broken: Callable[[], Answering]
) -> None:
    with Extractor(SMALL, model=broken()) as extractor:
        record = extractor.extract(document(report.read_bytes().decode()))
    assert_holds(record, report.read_bytes().decode())


@pytest.mark.parametrize("profile", ["small", "large"])
@pytest.mark.parametrize("report", EXAMPLES, ids=lambda path: path.stem[:3])
def test_no_reply_can_break_a_promise_of_the_record(report: Path, profile: str) -> None:
    text = report.read_bytes().decode()
    silent = {"small": always(-1), "large": choosing(lambda _: {"incidents": []})}[profile]
    with Extractor(Settings(profile=profile), model=silent) as extractor:
        assert_holds(extractor.extract(document(text)), text)


def test_the_failure_says_what_kind_and_how_often_and_no_word_of_the_reply() -> None:
    (failure,) = read(OPEN, spoiling()).failures
    assert (failure.stage, failure.kind, failure.attempts) == ("ask", "not_json", 2)
    assert "SECRET" not in failure.message
    (failure,) = read(OPEN, unreachable()).failures
    assert (failure.kind, failure.attempts) == ("http_503", 4)


def test_calls_tokens_and_reasks_are_those_of_the_model() -> None:
    provenance = read(OPEN, always(0)).provenance
    cost = (provenance.calls, provenance.tokens_in, provenance.tokens_cached, provenance.tokens_out)
    assert cost == (1, 100, 40, 12)
    assert provenance.reasks == 0
    provenance = read(OPEN, spoiling()).provenance
    assert (provenance.calls, provenance.tokens_in, provenance.reasks) == (2, 200, 1)


def test_reasks_go_as_far_as_the_settings_say() -> None:
    assert read(OPEN, spoiling(), Settings(profile="small", max_reasks=3)).provenance.calls == 4
    assert read(OPEN, spoiling(), Settings(profile="small", max_reasks=0)).provenance.calls == 1


def test_the_provenance_names_the_model_the_prompts_and_the_schema() -> None:
    provenance = read(OPEN, always(0)).provenance
    assert (provenance.model, provenance.model_digest) == ("answering", "00ff")
    assert provenance.endpoint == "http://127.0.0.1:1/v1"
    assert provenance.prompt_set == "incidents/v1"
    assert provenance.prompt_sha256 is not None
    assert len(provenance.prompt_sha256) == 64
    assert provenance.schema_sha256 == schema_sha256(load_domain().event_types)
    assert (provenance.domain, provenance.domain_sha256) == ("war", load_domain().sha256)
    assert provenance.settings["max_reasks"] == 1
    assert provenance.seconds > 0


@pytest.mark.parametrize("model", [NEAREST, RULES])
def test_without_a_model_no_call_and_no_prompt_is_recorded(model: str) -> None:
    provenance = read(OPEN, None, Settings(model=model)).provenance
    assert (provenance.model, provenance.calls, provenance.prompt_set) == (model, 0, None)


def test_what_the_text_settles_is_not_asked() -> None:
    model = always(0)
    record = read(SETTLED, model)
    assert model.asked == []
    assert record.provenance.calls == 0
    assert actors(record) == ["Orvan"]


def test_a_text_without_casualties_is_a_complete_record_without_incidents() -> None:
    model = always(0)
    record = read(QUIET, model)
    assert (record.status, record.incidents, record.figures, model.asked) == ("complete", [], [], [])


def test_the_profile_of_the_settings_decides_how_a_model_is_asked() -> None:
    model = choosing(lambda _: {"incidents": []})
    record = read(OPEN, model, Settings(profile="large"))
    assert record.provenance.prompt_set == "select/v1"
    assert "incidents" in model.asked[0].reply_type.model_fields


def test_a_profile_that_does_not_exist_is_an_error_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="huge"), Extractor(Settings(profile="huge"), model=always(0)):
        pass


def test_a_prompt_set_that_is_named_is_the_one_in_the_provenance() -> None:
    settings = Settings(profile="small", prompt_set="incidents/v1")
    assert read(QUIET, always(0), settings).provenance.prompt_set == "incidents/v1"


def test_a_prompt_set_that_does_not_fit_the_profile_is_refused_before_anything_is_asked() -> None:
    settings = Settings(profile="large", prompt_set="incidents/v1")
    model = always(0)
    with pytest.raises(PromptError, match=r"incidents/v1/user\.md: needs the variable\(s\) claims"):
        read(QUIET, model, settings)
    assert model.asked == []


def test_a_model_that_was_handed_in_stays_open() -> None:
    model = always(0)
    read(OPEN, model)
    read(OPEN, model)
    assert (model.closed, len(model.asked)) == (0, 2)


def test_a_model_that_the_extractor_opened_is_closed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    model = always(0)
    monkeypatch.setattr("extractor.models.open_model", lambda *_, **__: model)
    with Extractor(SMALL) as extractor:
        extractor.extract(document(OPEN))
        extractor.extract(document(OPEN))
        assert model.closed == 0
    assert (model.closed, len(model.asked)) == (1, 2)


async def test_a_model_is_closed_in_an_event_loop_too(monkeypatch: pytest.MonkeyPatch) -> None:
    model = always(0)
    monkeypatch.setattr("extractor.models.open_model", lambda *_, **__: model)
    async with Extractor(SMALL) as extractor:
        await extractor.aextract(document(OPEN))
    assert model.closed == 1


def test_a_model_is_closed_when_the_reading_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    model = always(0)
    monkeypatch.setattr("extractor.models.open_model", lambda *_, **__: model)
    with pytest.raises(KeyboardInterrupt), Extractor(SMALL):
        raise KeyboardInterrupt
    assert model.closed == 1


def test_extract_works_where_an_event_loop_already_runs() -> None:
    async def in_a_notebook(extractor: Extractor) -> Extraction:
        return extractor.extract(document(SETTLED))

    with Extractor(Settings(model=NEAREST)) as extractor:
        record = asyncio.run(in_a_notebook(extractor))
    assert told(record) == told(read(SETTLED, None, Settings(model=NEAREST)))


async def test_extract_and_aextract_say_the_same() -> None:
    settings = Settings(model=NEAREST)
    awaited = [await aextract(path, settings=settings, published="2019-03-05") for path in EXAMPLES]
    assert [told(record) for record in awaited] == [told(record) for record in in_a_thread(settings)]


def in_a_thread(settings: Settings) -> list[Extraction]:
    """The same reports read without an event loop."""

    def read_one(path: Path) -> Extraction:
        return extract(path, settings=settings, published="2019-03-05")

    with ThreadPoolExecutor(1) as pool:
        return list(pool.map(read_one, EXAMPLES))


def test_a_document_and_its_path_give_the_same_record(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(SETTLED, encoding="utf-8")
    from_path = extract(path, settings=Settings(model=NEAREST), published="2019-03-05")
    from_document = read(SETTLED, None, Settings(model=NEAREST))
    assert from_path.incidents == from_document.incidents
    assert from_path.figures == from_document.figures


def test_a_document_that_could_not_be_read_has_a_record_that_says_why() -> None:
    error = DocumentError("the file is empty; give a file with text", where="a.txt", kind="empty")
    record = failed(DocumentFailure("a.txt", error), Settings(model=RULES))
    assert (record.status, record.incidents, record.numbers) == ("failed", [], [])
    (failure,) = record.failures
    assert (failure.stage, failure.kind) == ("read_document", "empty")
    assert failure.message == "a.txt: the file is empty; give a file with text"
    assert (record.document.source, record.provenance.model) == ("a.txt", RULES)


async def test_extract_works_in_a_notebook_where_an_event_loop_runs() -> None:
    text = document("Shells killed 12 people in Karsiyah.")
    assert extract(text, settings=Settings(model="rules")).figures
