from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict

from extractor.ask import Asked, ask
from extractor.errors import TransportError
from extractor.models import ChatAnswer, ChatRequest, Message, ReplyProblem, Usage


class Chosen(BaseModel):
    """A reply that selects mentions."""

    model_config = ConfigDict(extra="forbid")

    mentions: list[Literal["N1", "N2", "N3"]]


class Reask:
    """A prompt set of one sentence."""

    def render_reask(self, *, problems: list[str]) -> str:
        return f"Again, without: {problems}"


class Scripted:
    """A model that says what it is told to, and keeps what it was asked."""

    name = "scripted"
    digest = None
    endpoint = None

    def __init__(self, *answers: ChatAnswer) -> None:
        self.answers = list(answers)
        self.asked: list[ChatRequest] = []

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        self.asked.append(request)
        return self.answers.pop(0)

    async def aclose(self) -> None:
        pass


COST = Usage(calls=1, tokens_in=10, tokens_cached=4, tokens_out=3, seconds=0.5)


def says(*mentions: Any) -> ChatAnswer:
    reply = Chosen(mentions=list(mentions))
    return ChatAnswer(reply, reply.model_dump_json(), None, None, COST, "m")


def spoils(kind: Any, raw: str | None, *errors: str) -> ChatAnswer:
    return ChatAnswer(None, raw, ReplyProblem(kind, errors), None, COST, "m")


def is_gone() -> ChatAnswer:
    error = TransportError("the endpoint kept failing", where="http://here", kind="http_503")
    return ChatAnswer(None, None, None, error, Usage(calls=3), "m", tries=4)


def twice_selected(reply: Chosen) -> list[str]:
    return sorted({name for name in reply.mentions if reply.mentions.count(name) > 1})


QUESTION = ChatRequest((Message("user", "Which?"),), Chosen, 50)


async def outcome(model: Scripted, max_reasks: int = 2) -> Asked:
    return await ask(model, Reask(), QUESTION, twice_selected, max_reasks)


async def test_a_good_reply_is_asked_for_once() -> None:
    model = Scripted(says("N1"))
    asked = await outcome(model)
    assert asked.reply == Chosen(mentions=["N1"])
    assert (asked.reasks, asked.failure, asked.problems, asked.usage) == (0, None, (), COST)
    assert len(model.asked) == 1


async def test_asks_again_in_the_words_of_the_prompt_set() -> None:
    model = Scripted(says("N1", "N1"), says("N1"))
    asked = await outcome(model)
    assert asked.reply == Chosen(mentions=["N1"])
    assert asked.reasks == 1
    assert asked.usage == COST + COST
    assert model.asked[1].messages == (
        *QUESTION.messages,
        Message("assistant", '{"mentions":["N1","N1"]}'),
        Message("user", "Again, without: ['N1']"),
    )


async def test_a_second_reask_repeats_only_the_last_reply() -> None:
    model = Scripted(says("N1", "N1"), says("N2", "N2"), says("N3"))
    await outcome(model)
    assert [said.role for said in model.asked[2].messages] == ["user", "assistant", "user"]
    assert "N2" in model.asked[2].messages[1].content


async def test_asks_no_more_often_than_allowed() -> None:
    model = Scripted(says("N1", "N1"), says("N2", "N2"))
    asked = await outcome(model, max_reasks=1)
    assert asked.reasks == 1
    assert asked.problems == ("N1",)


async def test_never_asks_again_when_told_so() -> None:
    asked = await outcome(Scripted(spoils("schema", "{}", "mentions: missing")), max_reasks=0)
    assert asked.reasks == 0
    assert asked.failure is not None


async def test_keeps_the_better_of_two_replies() -> None:
    worse = says("N1", "N1", "N2", "N2")
    better = says("N1", "N1")
    assert (await outcome(Scripted(better, worse), 1)).reply == better.reply
    assert (await outcome(Scripted(worse, better), 1)).reply == better.reply


async def test_keeps_the_first_of_two_replies_that_are_equally_bad() -> None:
    first = says("N1", "N1")
    assert (await outcome(Scripted(first, says("N2", "N2")), 1)).reply == first.reply


async def test_a_reply_survives_a_reask_that_spoils_it() -> None:
    first = says("N1", "N1")
    asked = await outcome(Scripted(first, spoils("truncated", '{"mentions": ["N1"')), 1)
    assert asked.reply == first.reply
    assert asked.failure is None
    assert asked.problems == ("N1",)


async def test_stops_when_the_model_repeats_itself() -> None:
    model = Scripted(says("N1", "N1"), says("N1", "N1"), says("N1"))
    asked = await outcome(model, max_reasks=5)
    assert asked.reasks == 1
    assert len(model.asked) == 2


async def test_stops_when_the_model_repeats_what_cannot_be_parsed() -> None:
    model = Scripted(spoils("not_json", "Nine."), spoils("not_json", "Nine."), says("N1"))
    asked = await outcome(model, max_reasks=5)
    assert asked.failure is not None
    assert (asked.failure.kind, asked.reasks) == ("not_json", 1)


@pytest.mark.parametrize(
    ("spoilt", "named"),
    [
        (spoils("not_json", "Nine died."), "not_json"),
        (spoils("truncated", '{"mentions": ["N1"'), "truncated"),
        (spoils("schema", '{"x": 1}', "mentions: missing", "x: extra_forbidden"), "x: extra_forbidden"),
        (spoils("schema", '{"mentions": ["N9"]}', "mentions.0: literal_error"), "mentions.0: literal_error"),
    ],
)
async def test_what_can_be_repaired_is_asked_again(spoilt: ChatAnswer, named: str) -> None:
    model = Scripted(spoilt, says("N2"))
    asked = await outcome(model)
    assert asked.reply == Chosen(mentions=["N2"])
    assert asked.failure is None
    assert asked.reasks == 1
    assert named in model.asked[1].messages[-1].content


@pytest.mark.parametrize(
    "kind", ["not_json", "truncated", "schema"], ids=["prose", "cut off", "another schema"]
)
async def test_what_stays_spoilt_is_a_typed_failure(kind: str) -> None:
    asked = await outcome(Scripted(spoils(kind, "a"), spoils(kind, "b"), spoils(kind, "c")))
    assert asked.reply is None
    assert asked.failure is not None
    assert (asked.failure.stage, asked.failure.kind, asked.failure.attempts) == ("ask", kind, 3)
    assert asked.raw_replies == ("a", "b", "c")
    assert asked.reasks == 2


@pytest.mark.parametrize("kind", ["refusal", "content_filter", "empty", "too_large"])
async def test_what_no_words_repair_is_not_asked_again(kind: str) -> None:
    model = Scripted(spoils(kind, None))
    asked = await outcome(model)
    assert asked.failure is not None
    assert asked.failure.kind == kind
    assert asked.reasks == 0


async def test_an_endpoint_that_is_gone_is_a_typed_failure() -> None:
    asked = await outcome(Scripted(is_gone()))
    assert asked.failure is not None
    assert (asked.failure.kind, asked.failure.attempts) == ("http_503", 4)
    assert "http://here" in asked.failure.message
    assert asked.usage.calls == 3


async def test_a_reply_survives_an_endpoint_that_goes_and_the_failure_is_told() -> None:
    asked = await outcome(Scripted(says("N1", "N1"), is_gone()))
    assert asked.reply == Chosen(mentions=["N1", "N1"])
    assert asked.failure is not None
    assert asked.failure.attempts == 5


async def test_a_failure_holds_no_word_of_the_reply() -> None:
    asked = await outcome(
        Scripted(spoils("schema", '{"mentions": ["Aleppo"]}', "mentions.0: literal_error")), 0
    )
    assert asked.failure is not None
    assert "Aleppo" not in asked.failure.message
    assert "Aleppo" not in repr(asked)
