import asyncio
import dataclasses
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

import pytest

from extractor.errors import CredentialsError, ReplyError, TransportError
from extractor.models import ChatAnswer, Usage
from extractor.models.http import MAX_REPLY_BYTES
from tests.models import misbehaving as server_acts
from tests.models.asking import GOOD, HOSTILE, Named, model_at, question
from tests.models.misbehaving import Act, Server, answer, completion, respond, serving, status

SETTINGS_OF_FAULTS = {
    "429 in seconds": status(429, Retry_After="0.05"),
    "429 in milliseconds": status(429, retry_after_ms="50"),
    "429 as a date": server_acts.retry_after_date(-1),
    "500": status(500),
    "502": status(502),
    "503": status(503),
    "529": status(529),
    "reset mid-body": server_acts.reset_mid_body,
    "closed mid-body": server_acts.close_mid_body,
    "cut JSON": server_acts.cut_json,
    "wrong content type": server_acts.prose_page,
    "an error in the body": respond({"error": {"message": "overloaded", "code": 502}}),
    "no completion": respond(["surprise"]),
    "choices of another shape": respond({"choices": [{"text": "old style"}]}),
}


class Ask(Protocol):
    def __call__(self, server: Server, **patience: float) -> Awaitable[ChatAnswer]: ...


@pytest.fixture(params=[0, 4], ids=["one connection each", "kept connections"])
def kept(request: pytest.FixtureRequest) -> int:
    """How many connections are kept: both lines to an endpoint bear the same."""
    return int(request.param)


@pytest.fixture
def asked(kept: int) -> Ask:
    async def asked(server: Server, **patience: float) -> ChatAnswer:
        model = model_at(server.url, kept=kept, **patience)
        try:
            return await model.chat(question())
        finally:
            await model.aclose()

    return asked


@pytest.mark.parametrize("fault", SETTINGS_OF_FAULTS.values(), ids=SETTINGS_OF_FAULTS.keys())
async def test_survives_a_passing_fault(asked: Ask, fault: Act) -> None:
    with serving(fault, fault, answer(GOOD)) as server:
        got = await asked(server)
    assert got.reply == Named(mention="N1", killed=True)
    assert got.error is None
    assert got.usage.calls == server.calls == 3
    assert (got.usage.tokens_in, got.usage.tokens_cached, got.usage.tokens_out) == server.tokens()


@pytest.mark.parametrize("fault", SETTINGS_OF_FAULTS.values(), ids=SETTINGS_OF_FAULTS.keys())
async def test_says_so_when_a_fault_stays(asked: Ask, fault: Act) -> None:
    with serving(fault) as server:
        got = await asked(server, attempts=2)
    assert got.reply is None
    assert isinstance(got.error, TransportError)
    assert "2 tries" in str(got.error)
    assert got.usage.calls == server.calls == 2
    assert got.usage.tokens_out == 0


async def test_waits_as_long_as_the_endpoint_asks(asked: Ask) -> None:
    with serving(status(429, Retry_After="0.3"), status(503, retry_after_ms="200"), answer(GOOD)) as server:
        got = await asked(server, first_wait=0.001)
    arrivals = [entry.arrived for entry in server.log]
    assert got.reply is not None
    assert arrivals[1] - arrivals[0] >= 0.3
    assert arrivals[2] - arrivals[1] >= 0.2


async def test_waits_until_the_date_the_endpoint_names(asked: Ask) -> None:
    # A date has whole seconds: 2 s ahead is 1 to 2 s away.
    with serving(server_acts.retry_after_date(2), answer(GOOD)) as server:
        got = await asked(server, first_wait=0.001)
    assert got.reply is not None
    assert server.log[1].arrived - server.log[0].arrived >= 0.9


async def test_does_not_wait_longer_than_the_time_allowed(asked: Ask) -> None:
    with serving(status(429, Retry_After="3600")) as server:
        got = await asked(server, total_timeout=30.0)
    assert isinstance(got.error, TransportError)
    assert got.error.kind == "http_429"
    assert "3600 s" in str(got.error)
    assert server.calls == 1


@pytest.mark.parametrize("nonsense", ["soon", "", "-5", "nan", "inf", "Sun, 99 Foo"])
async def test_an_unreadable_retry_after_is_no_reason_to_give_up(asked: Ask, nonsense: str) -> None:
    with serving(status(429, Retry_After=nonsense), answer(GOOD)) as server:
        got = await asked(server)
    assert got.reply is not None


@pytest.mark.parametrize("code", [401, 403])
async def test_a_refused_key_is_not_tried_again(asked: Ask, code: int) -> None:
    with serving(status(code)) as server:
        got = await asked(server)
    assert isinstance(got.error, CredentialsError)
    assert got.error.where == server.url
    assert got.usage.calls == server.calls == 1


async def test_an_account_without_quota_is_not_tried_again(asked: Ask) -> None:
    error = {"code": "insufficient_quota", "type": "insufficient_quota", "message": "pay"}
    with serving(status(429, error=error)) as server:
        got = await asked(server)
    assert isinstance(got.error, CredentialsError)
    assert got.error.kind == "quota"
    assert server.calls == 1


@pytest.mark.parametrize(
    ("code", "error", "kind"),
    [
        (400, {"code": "bad_thing", "param": "temperature", "message": "SECRET"}, "http_400"),
        (400, {"type": "exceed_context_size_error", "message": "SECRET"}, "context_length"),
        (400, {"code": "context_length_exceeded", "message": "SECRET"}, "context_length"),
        (404, {"message": "SECRET"}, "not_found"),
        (422, {"code": "SECRET TEXT WITH SPACES"}, "http_422"),
        (302, {"message": "SECRET"}, "http_302"),
    ],
)
async def test_a_refused_request_is_not_tried_again(
    asked: Ask, code: int, error: dict[str, str], kind: str
) -> None:
    with serving(status(code, error=error, Location="http://127.0.0.1:1/v1")) as server:
        got = await asked(server)
    assert isinstance(got.error, ReplyError)
    assert got.error.kind == kind
    assert "SECRET" not in str(got.error)
    assert server.calls == 1


async def test_names_the_parameter_an_endpoint_refuses(asked: Ask) -> None:
    with serving(status(400, error={"code": "unsupported_value", "param": "top_p"})) as server:
        got = await asked(server)
    assert "unsupported_value, top_p" in str(got.error)


async def test_says_what_to_do_about_a_model_that_takes_no_temperature(asked: Ask) -> None:
    with serving(status(400, error={"code": "unsupported_value", "param": "temperature"})) as server:
        got = await asked(server)
    assert "add --no-temperature" in str(got.error)


async def test_a_reply_that_never_ends_meets_the_time_out(asked: Ask) -> None:
    with serving(server_acts.endless_drip) as server:
        got = await asked(server, attempts=2, timeout=0.5)
    assert isinstance(got.error, TransportError)
    assert got.error.kind == "timeout"
    assert got.usage.calls == server.calls == 2
    assert got.usage.seconds >= 1.0


async def test_a_silent_endpoint_meets_the_time_out(asked: Ask) -> None:
    with serving(status(500)) as server:
        server.acts[:] = [server_acts.silence(server.closing), answer(GOOD)]
        got = await asked(server, timeout=2.0)
    assert got.reply is not None
    assert got.usage.calls >= 2


async def test_all_tries_together_are_bounded(asked: Ask) -> None:
    with serving(server_acts.endless_drip) as server:
        got = await asked(server, attempts=100, timeout=0.2, total_timeout=0.7)
    assert isinstance(got.error, TransportError)
    assert got.tries <= 4, "four tries of 0.2 s fill the time; a slow machine makes fewer"


@pytest.mark.parametrize("act", [server_acts.endless_flood, server_acts.ten_megabytes])
async def test_a_huge_reply_is_refused(asked: Ask, act: Act) -> None:
    with serving(act) as server:
        got = await asked(server)
    assert got.problem is not None
    assert got.problem.kind == "too_large"
    assert got.usage.calls == server.calls == 1


async def test_a_large_reply_within_the_bound_is_read(asked: Ask) -> None:
    padded = GOOD + " " * (MAX_REPLY_BYTES // 2)
    with serving(answer(padded)) as server:
        got = await asked(server)
    assert got.reply == Named(mention="N1", killed=True)


async def test_an_endpoint_that_is_down_is_named(asked: Ask) -> None:
    with serving(answer(GOOD)) as server:
        pass
    got = await asked(server, attempts=2)
    assert isinstance(got.error, TransportError)
    assert got.error.kind == "connect"
    assert server.url in str(got.error)
    assert (got.usage.calls, got.tries) == (0, 2)


CONTENT = {
    "prose": (answer("There were nine of them."), "not_json"),
    "half of an object": (answer('{"mention": "N1", "kil', finish="length"), "truncated"),
    "half of an object said to be whole": (answer('{"mention": "N1", "kil'), "not_json"),
    "another schema": (answer('{"incidents": []}'), "schema"),
    "a mention that does not exist": (answer('{"mention": "N9", "killed": true}'), "schema"),
    "refusal": (answer(None, refusal="I cannot"), "refusal"),
    "content filter": (answer("", finish="content_filter"), "content_filter"),
    "filter on the question": (status(400, error={"code": "content_filter"}), "content_filter"),
    "no choice": (respond({**completion(GOOD), "choices": []}), "empty"),
    "an empty choice": (answer(None), "empty"),
    "another schema in a code block": (answer('```json\n{"x": 1}\n```'), "schema"),
    "brackets without end": (answer("[" * 20_000), "not_json"),
    "white space": (answer("  \n "), "empty"),
}


@pytest.mark.parametrize(("act", "kind"), CONTENT.values(), ids=CONTENT.keys())
async def test_a_reply_that_cannot_be_used_says_why(asked: Ask, act: Act, kind: str) -> None:
    with serving(act) as server:
        got = await asked(server)
    assert got.reply is None
    assert got.error is None
    assert got.problem is not None
    assert got.problem.kind == kind
    assert got.usage.calls == server.calls == 1
    if got.raw is not None:
        assert (got.usage.tokens_in, got.usage.tokens_cached, got.usage.tokens_out) == server.tokens()


async def test_the_faults_of_a_reply_are_named_without_its_words(asked: Ask) -> None:
    with serving(answer('{"mention": "Aleppo dead", "Aleppo dead": 1}')) as server:
        got = await asked(server)
    assert got.problem is not None
    assert got.problem.errors == ("mention: literal_error", "killed: missing", "?: extra_forbidden")


@pytest.mark.parametrize("wrapped", ["```json\n{}\n```", "Here it is:\n```\n{}\n```\nDone."])
async def test_an_object_in_a_code_block_is_read(asked: Ask, wrapped: str) -> None:
    with serving(answer(wrapped.replace("{}", GOOD))) as server:
        got = await asked(server)
    assert got.reply == Named(mention="N1", killed=True)
    assert got.raw == wrapped.replace("{}", GOOD)


async def test_article_text_reaches_the_model_unchanged(asked: Ask) -> None:
    with serving(answer(GOOD)) as server:
        await asked(server)
    assert server.log[0].body["messages"] == [
        {"role": "system", "content": "Say which."},
        {"role": "user", "content": HOSTILE},
    ]


async def test_sends_the_schema_as_strict_and_nothing_about_this_machine(asked: Ask) -> None:
    with serving(answer(GOOD)) as server:
        await asked(server)
    sent = server.log[0]
    assert sent.body["response_format"]["json_schema"]["strict"] is True
    assert sent.body["response_format"]["json_schema"]["schema"] == Named.model_json_schema()
    assert sent.body["max_tokens"] == 50
    assert sent.path == "/v1/chat/completions"
    assert not [name for name in sent.headers if name.startswith(("x-stainless", "openai-"))]
    assert "authorization" not in sent.headers


async def test_a_temperature_that_is_left_to_the_endpoint_is_not_sent(kept: int) -> None:
    with serving(answer(GOOD)) as server:
        model = model_at(server.url, kept=kept)
        await model.chat(question())
        await model.chat(dataclasses.replace(question(), temperature=None))
        await model.aclose()
    assert [entry.body.get("temperature") for entry in server.log] == [0.0, None]
    assert "temperature" not in server.log[1].body


async def test_counts_of_concurrent_questions_equal_the_log_of_the_server(kept: int) -> None:
    def sometimes() -> Callable[[server_acts.Exchange], None]:
        good, bad = answer(GOOD, tokens=(7, 3, 2)), status(503)

        def act(exchange: server_acts.Exchange) -> None:
            (bad if int(exchange.body["messages"][1]["content"]) % 3 == 0 else good)(exchange)

        return act

    with serving(sometimes()) as server:
        model = model_at(server.url, kept=kept, attempts=3)
        answers = await asyncio.gather(*(model.chat(question(str(n))) for n in range(60)))
        await model.aclose()
    total = sum((got.usage for got in answers), Usage())
    assert sum(got.reply is None for got in answers) == 20
    assert total.calls == server.calls == 40 + 20 * 3
    assert (total.tokens_in, total.tokens_cached, total.tokens_out) == server.tokens()


def test_one_client_serves_one_event_loop_after_the_other() -> None:
    with serving(answer(GOOD)) as server:
        model = model_at(server.url)

        async def several() -> list[ChatAnswer]:
            return await asyncio.gather(*(model.chat(question()) for _ in range(5)))

        answers = asyncio.run(several()) + asyncio.run(several())
        asyncio.run(model.aclose())
    assert all(got.reply is not None for got in answers)
    assert server.calls == 10


async def test_a_question_that_is_cancelled_stays_cancelled(kept: int) -> None:
    with serving(server_acts.endless_drip) as server:
        model = model_at(server.url, kept=kept)
        task = asyncio.create_task(model.chat(question()))
        while not server.log:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await model.aclose()
    assert server.calls == 1


async def test_logs_hold_no_word_of_article_or_reply(asked: Ask, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with serving(status(500), answer('{"mention": "Aleppo"}'), answer(GOOD)) as server:
        await asked(server)
        await asked(server)
    assert "Aleppo" not in caplog.text
    assert "nine" not in caplog.text
    assert json.dumps(GOOD) not in caplog.text


async def test_a_representation_shows_no_key_and_no_text(asked: Ask) -> None:
    with serving(answer(GOOD)) as server:
        got = await asked(server)
        model = model_at(server.url)
    assert "nine" not in repr(question())
    assert GOOD not in repr(got)
    assert repr(model) == f"EndpointModel('tried', endpoint={server.url!r})"
