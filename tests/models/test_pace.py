import pytest

from extractor.models import Pace
from extractor.models.pace import pace_of
from tests.models.asking import model_at, question
from tests.models.misbehaving import respond, serving, status


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("6m0s", 360),
        ("20ms", 0.02),
        ("1h2m3.5s", 3723.5),
        ("7", 7),
        ("soon", None),
        ("", None),
        ("-1s", None),
    ],
)
def test_reads_when_a_limit_is_lifted(stated: str, seconds: float | None) -> None:
    assert pace_of({"x-ratelimit-reset-requests": stated}).requests_reset == seconds


def test_reads_what_is_left() -> None:
    headers = {"x-ratelimit-remaining-requests": "3", "x-ratelimit-remaining-tokens": "many"}
    assert pace_of(headers) == Pace(requests_left=3)


async def test_an_answer_says_what_the_endpoint_said_of_its_limits() -> None:
    with serving(status(429, Retry_After="0.01", X_RateLimit_Remaining_Requests="0")) as server:
        model = model_at(server.url, attempts=1)
        answer = await model.chat(question())
        await model.aclose()
    assert answer.pace == Pace(retry_after=0.01, requests_left=0)


async def test_an_answer_that_is_no_completion_still_tells_the_pace() -> None:
    with serving(respond({}, headers={"X-RateLimit-Remaining-Tokens": "9"})) as server:
        model = model_at(server.url, attempts=1)
        answer = await model.chat(question())
        await model.aclose()
    assert answer.pace.tokens_left == 9
