"""Recordings: made from a live endpoint, replayed exactly, refused when anything changed."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import checking
from evals.cassettes import canonical, cassette_path, provenance_path, read_provenance, slug
from evals.gold import EvalSet, GoldDocument
from evals.reading import document_of
from evals.record import record
from evals.replay import replaying
from extractor.errors import RecordingError, UsageError
from extractor.models import opening
from extractor.settings import Settings
from tests.evals.makers import small_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "sk-very-secret"


class _Model(BaseHTTPRequestHandler):
    """An endpoint that answers every question with an empty object."""

    calls: ClassVar[list[bytes]] = []

    def do_POST(self) -> None:
        self.calls.append(self.rfile.read(int(self.headers["Content-Length"])))
        choice = {
            "index": 0,
            "finish_reason": "stop",
            "message": {"role": "assistant", "content": "{}"},
        }
        usage = {"prompt_tokens": 10, "completion_tokens": 2, "total_tokens": 12}
        body = {"id": "1", "object": "chat.completion", "created": 1, "model": "tiny", "choices": [choice]}
        reply = json.dumps({**body, "usage": usage}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Set-Cookie", f"session={SECRET}")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[str]:
    _Model.calls.clear()
    with HTTPServer(("127.0.0.1", 0), _Model) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1"
        server.shutdown()
        thread.join()


@pytest.fixture
def calls() -> list[bytes]:
    """The bodies that the endpoint was asked with."""
    return _Model.calls


@pytest.fixture
def tiny() -> EvalSet:
    first = small_document()
    second = first.model_copy(update={"id": "e", "text": first.text.replace("Saturday", "Sunday")})
    return EvalSet(name="seeds", documents=[first, second])


@pytest.fixture
def recorded(tiny: EvalSet, endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXTRACTOR_API_KEY", SECRET)
    return record(tiny, Settings(model="tiny", base_url=endpoint), tmp_path)


TINY = Settings(model="tiny")


def replay(evaluated: EvalSet, root: Path, settings: Settings = TINY) -> list[Any]:
    with replaying(evaluated.name, evaluated.documents, settings, root) as reader:
        return [reader(document_of(gold)) for gold in evaluated.documents]


def test_a_recording_replays_without_the_endpoint(tiny: EvalSet, recorded: Path, tmp_path: Path) -> None:
    first, again = replay(tiny, tmp_path), replay(tiny, tmp_path)
    assert [one.figures for one in first] == [one.figures for one in again]
    assert sum(one.provenance.calls for one in first) == read_provenance(recorded).calls > 0


def test_a_recording_holds_no_secret_and_no_address(recorded: Path) -> None:
    kept = recorded.read_text() + provenance_path(recorded).read_text()
    assert SECRET not in kept
    assert "uthorization" not in kept
    assert "ookie" not in kept
    interactions = json.loads(recorded.read_text())["interactions"]
    assert {one["request"]["uri"] for one in interactions} == {"http://127.0.0.1:9/v1/chat/completions"}


def test_a_changed_report_is_named_before_the_first_call(
    tiny: EvalSet, recorded: Path, tmp_path: Path
) -> None:
    second = tiny.documents[1]
    longer = second.model_copy(update={"text": second.text + " More."})
    changed = EvalSet(name="seeds", documents=[tiny.documents[0], longer])
    with pytest.raises(RecordingError, match=r"changed since it was recorded: document e;"):
        replay(changed, tmp_path)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("prompt_sha256", r"the prompt \(the files of prompts/[a-z]+/v[0-9]+\)"),
        ("settings", "the settings"),
        ("model", "the model"),
    ],
)
def test_a_changed_prompt_setting_or_model_is_named(
    field: str, name: str, tiny: EvalSet, recorded: Path, tmp_path: Path
) -> None:
    path = provenance_path(recorded)
    fields = json.loads(path.read_text())
    fields[field] = {"temperature": 1.0} if field == "settings" else "another"
    path.write_text(json.dumps(fields))
    with pytest.raises(RecordingError, match=f"changed since it was recorded: {name};"):
        replay(tiny, tmp_path)


def _rewrite(recorded: Path, change: Any) -> None:
    """Change the first recorded request, and make the provenance fit the file again."""
    content = json.loads(recorded.read_text())
    request = content["interactions"][0]["request"]
    body = json.loads(request["body"])
    change(body)
    request["body"] = json.dumps(body)
    recorded.write_text(json.dumps(content))
    _seal(recorded)


def _seal(recorded: Path) -> None:
    from evals.cassettes import file_sha256

    path = provenance_path(recorded)
    path.write_text(json.dumps({**json.loads(path.read_text()), "cassette_sha256": file_sha256(recorded)}))


def _other_system_prompt(body: dict[str, Any]) -> None:
    body["messages"][0]["content"] = "You are a pirate."


def _other_schema(body: dict[str, Any]) -> None:
    body["response_format"]["json_schema"]["name"] = "other"


def _other_sampling(body: dict[str, Any]) -> None:
    body["temperature"] = 0.7


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (_other_system_prompt, "the system prompt"),
        (_other_schema, "the reply schema"),
        (_other_sampling, "the sampling settings"),
    ],
)
def test_a_call_that_differs_fails_and_says_in_what(
    change: Any, name: str, tiny: EvalSet, recorded: Path, tmp_path: Path
) -> None:
    _rewrite(recorded, change)
    with pytest.raises(RecordingError, match=f"document d: changed since it was recorded: {name};"):
        replay(tiny, tmp_path)


def test_an_order_of_keys_is_no_change(tiny: EvalSet, recorded: Path, tmp_path: Path) -> None:
    content = json.loads(recorded.read_text())
    for interaction in content["interactions"]:
        body = json.loads(interaction["request"]["body"])
        interaction["request"]["body"] = json.dumps(dict(reversed(body.items())), indent=3)
    recorded.write_text(json.dumps(content))
    _seal(recorded)
    assert len(replay(tiny, tmp_path)) == 2


def test_a_recording_that_is_not_used_up_fails(tiny: EvalSet, recorded: Path, tmp_path: Path) -> None:
    content = json.loads(recorded.read_text())
    content["interactions"].append(content["interactions"][0])
    recorded.write_text(json.dumps(content))
    _seal(recorded)
    with pytest.raises(RecordingError, match=r"1 of .* recorded calls were not asked for"):
        replay(tiny, tmp_path)


def test_openai_is_recorded_with_a_key_and_replayed_without_one(
    tiny: EvalSet, endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "OPENAI_URL", endpoint)
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    settings = Settings(model="openai/tiny")
    recorded = record(tiny, settings, tmp_path)
    assert SECRET not in recorded.read_text() + provenance_path(recorded).read_text()
    monkeypatch.undo()
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert recorded.name == "openai-tiny.json"
    assert [one.provenance.model for one in replay(tiny, tmp_path, settings)] == ["openai/tiny"] * 2


class _Interrupted(Exception):
    """Stands for whatever stops a recording."""


def interrupted_recording(tiny: EvalSet, settings: Settings, root: Path) -> None:
    def stop(document_id: str, _: Any) -> None:
        raise _Interrupted(document_id)

    with pytest.raises(_Interrupted, match="d"):
        record(tiny, settings, root, told=stop)


def test_an_interrupted_recording_goes_on_where_it_stopped(
    tiny: EvalSet, endpoint: str, tmp_path: Path, calls: list[bytes]
) -> None:
    settings = Settings(model="tiny", base_url=endpoint)
    interrupted_recording(tiny, settings, tmp_path)
    first_sitting = len(calls)
    recorded = record(tiny, settings, tmp_path)
    assert first_sitting > 0
    assert len(calls) == read_provenance(recorded).calls == len(set(calls))
    assert replay(tiny, tmp_path)


def test_an_interrupted_recording_of_other_settings_is_not_mixed_in(
    tiny: EvalSet, endpoint: str, tmp_path: Path
) -> None:
    interrupted_recording(tiny, Settings(model="tiny", base_url=endpoint, temperature=0.5), tmp_path)
    settings = Settings(model="tiny", base_url=endpoint)
    with pytest.raises(RecordingError, match="other prompts or settings"):
        record(tiny, settings, tmp_path)
    assert record(tiny, settings, tmp_path).is_file()


def test_a_missing_recording_says_how_to_make_one(tiny: EvalSet, tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match=r"cassettes/seeds/tiny.json: no recording; make one: .* record"):
        replay(tiny, tmp_path)


def test_a_recording_that_was_touched_is_refused(tiny: EvalSet, recorded: Path, tmp_path: Path) -> None:
    recorded.write_text(recorded.read_text() + "\n")
    with pytest.raises(RecordingError, match="not the one its provenance tells of"):
        replay(tiny, tmp_path)


def test_the_rules_need_no_recording(tiny: EvalSet, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to record"):
        record(tiny, Settings(model="rules"), tmp_path)


def test_an_endpoint_that_does_not_answer_leaves_no_recording(tiny: EvalSet, tmp_path: Path) -> None:
    dead = Settings(model="tiny", base_url="http://127.0.0.1:9/v1", transport_attempts=1)
    with pytest.raises(RecordingError, match=r"document d: the endpoint gave no answer \(connect\)"):
        record(tiny, dead, tmp_path)
    assert not cassette_path("seeds", "tiny", tmp_path).exists()


def test_orphans_are_found(tmp_path: Path) -> None:
    for name in (
        "nowhere/local.json",
        "seeds/local.json",
        "traps/local.provenance.json",
        "traps/x.part.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}")
    faults = [fault for fault in checking.check(tmp_path) if "cassettes/" in fault]
    assert "cassettes/nowhere/local.json belongs to no set" in faults
    assert "cassettes/seeds/local.json has no provenance" in faults
    assert "cassettes/traps/local.provenance.json has no recording" in faults
    assert "cassettes/traps/x.part.json is left over from a recording that did not finish" in faults


@pytest.mark.parametrize(
    ("model", "name"), [("openai/gpt-5", "openai-gpt-5"), ("local", "local"), ("../x y", "x-y")]
)
def test_a_model_name_is_a_safe_file_name(model: str, name: str, tmp_path: Path) -> None:
    assert slug(model) == name
    assert cassette_path("seeds", model, tmp_path) == tmp_path / "seeds" / f"{name}.json"


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5), max_size=5))
def test_bodies_are_compared_in_one_form(body: dict[str, Any]) -> None:
    other = json.dumps(dict(reversed(body.items())), indent=2)
    assert canonical(json.dumps(body).encode()) == canonical(other)


def test_a_set_in_which_nothing_is_open_is_recorded_without_a_call(
    endpoint: str, calls: list[bytes], tmp_path: Path
) -> None:
    quiet = EvalSet(name="seeds", documents=[GoldDocument(id="q", text="The council met in Karsiyah.")])
    cassette = record(quiet, Settings(model="tiny", base_url=endpoint), tmp_path)
    assert calls == []
    assert read_provenance(cassette).calls == 0
    assert [extraction.figures for extraction in replay(quiet, tmp_path)] == [[]]
