import math

import pytest

from extractor.corpus import Price
from extractor.corpus.prices import price_of
from extractor.models import Usage
from extractor.settings import Settings
from tests.models.asking import question


def test_what_runs_here_is_free() -> None:
    assert price_of(Settings(model="local")) == price_of(Settings(model="nearest")) == Price(0.0, 0.0)


def test_a_model_on_the_price_list_has_its_price() -> None:
    price = price_of(Settings(model="openai/gpt-4o-mini"))
    assert price is not None
    assert 0 < (price.cached or 0) < price.read < price.written


@pytest.mark.parametrize("url", ["http://localhost:8000/v1", "https://example.org/v1"])
def test_a_model_behind_an_unknown_endpoint_has_no_price(url: str) -> None:
    assert price_of(Settings(model="gpt-4o-mini", base_url=url)) is None


def test_cached_tokens_cost_what_is_said_of_them() -> None:
    usage = Usage(tokens_in=1_000_000, tokens_cached=400_000, tokens_out=100_000)
    assert Price(1.0, 10.0, 0.5).of(usage) == pytest.approx(0.6 + 0.2 + 1.0)
    assert Price(1.0, 10.0).of(usage) == pytest.approx(2.0)
    assert math.isclose(Price(1.0, 10.0, 0.5).scaled(0.5).of(usage), 0.9)


def test_no_question_costs_more_than_the_most_it_can() -> None:
    request = question("nine killed " * 100)
    words = sum(len(message.content.split()) for message in request.messages)
    assert Price(1.0, 10.0).most(request) > Price(1.0, 10.0).of(Usage(tokens_in=words, tokens_out=50))
