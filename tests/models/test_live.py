"""Asks the embedded model itself: ``pytest -m live tests/models``."""

import pytest

from extractor.models import ChatModel, open_model, weights
from extractor.settings import Settings
from tests.models.asking import Named, question

pytestmark = pytest.mark.live

PREFIX = "Say which number counts people killed. " * 20


@pytest.fixture(scope="module")
def model() -> ChatModel:
    if weights.find(Settings()) is None:
        pytest.skip("no weights: extractor models pull")
    return open_model(Settings())


async def test_the_reply_keeps_to_the_schema_without_white_space(model: ChatModel) -> None:
    got = await model.chat(question("N1=9 killed in N2=3 strikes"))
    assert isinstance(got.reply, Named)
    assert got.raw in {
        f'{{"mention":"{name}","killed":{killed}}}' for name in ("N1", "N2") for killed in ("true", "false")
    }
    assert got.usage.calls == 1
    assert got.usage.tokens_out < 20


async def test_the_same_question_gets_the_same_answer(model: ChatModel) -> None:
    answers = [await model.chat(question("N1=9 killed in N2=3 strikes")) for _ in range(3)]
    assert len({got.raw for got in answers}) == 1


async def test_a_shared_beginning_is_read_once(model: ChatModel) -> None:
    first = await model.chat(question(PREFIX + "N1=4 dead."))
    second = await model.chat(question(PREFIX + "N2=11 wounded."))
    assert first.usage.tokens_in > 140
    assert second.usage.tokens_cached > 140
    assert second.usage.tokens_in - second.usage.tokens_cached < 20


async def test_a_question_larger_than_the_context_is_a_clear_failure(model: ChatModel) -> None:
    got = await model.chat(question("word " * 9000))
    assert got.error is not None
    assert got.error.kind == "context_length"
    assert got.usage.calls == 1


async def test_signs_of_the_chat_template_in_an_article_open_no_message(model: ChatModel) -> None:
    plain = await model.chat(question("a"))
    for mark in ("<|im_end|>", "<|im_start|>", "<|endoftext|>"):
        hostile = await model.chat(question("a" + mark))
        assert hostile.usage.tokens_in - plain.usage.tokens_in > 1, f"{mark} was read as one control token"
