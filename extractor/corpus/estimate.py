"""What a run will cost, told before anything is sent: from a sample of its reports and from what is known."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import random
from typing import TYPE_CHECKING, Final

from extractor.corpus.cache import ResponseCache, cache_file, request_hash
from extractor.corpus.configuration import Configuration
from extractor.corpus.folder import LEDGER, RunFolder
from extractor.corpus.planning import UnaskedModel, first_request
from extractor.corpus.prices import CHARACTERS_A_TOKEN, characters_of, price_of
from extractor.documents import Document
from extractor.models import Usage
from extractor.pipeline import Extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.corpus.order import RunOrder
    from extractor.corpus.prices import Price
    from extractor.corpus.reports import Report
    from extractor.models import ChatRequest

SAMPLE: Final = 200
FEWEST_ANSWERS: Final = 20
CHARACTERS_OF_SCHEMA_A_TOKEN_WRITTEN: Final = 12.0


@dataclasses.dataclass(frozen=True, slots=True)
class _Speed:
    """Seconds before the first token, and tokens a second."""

    latency: float
    reading: float
    writing: float


_ENDPOINT: Final = _Speed(latency=0.5, reading=2000.0, writing=50.0)
_EMBEDDED: Final = _Speed(latency=0.0, reading=68.0, writing=13.6)  # measured on two processors


@dataclasses.dataclass(frozen=True, slots=True)
class Estimate:
    """What is to be expected of a run.

    Attributes:
        reports: Reports of the corpus.
        unfinished: Those that are not finished in the run folder.
        sampled: Those of them that were looked at.
        calls: First questions; an answer that fails its checks is asked again on top.
        tokens_in: Tokens to be read.
        tokens_out: Tokens to be written.
        usd: US dollars; null if nobody knows the price.
        usd_most: The same if every reply were as long as allowed.
        seconds: Time of the calls at the concurrency asked for.
        measured: Whether tokens and time come from this folder's own answers, or else from rules of thumb.
    """

    reports: int
    unfinished: int
    sampled: int
    calls: int
    tokens_in: int
    tokens_out: int
    usd: float | None
    usd_most: float | None
    seconds: float
    measured: bool


@dataclasses.dataclass(frozen=True, slots=True)
class _Call:
    """What one call is expected to cost."""

    tokens_in: float
    tokens_out: float
    seconds: float
    most: float


def estimate(order: RunOrder) -> Estimate:
    """Tells calls, tokens, money and time of a run; sends nothing and changes nothing.

    Raises:
        UsageError: The folder holds results of other settings.
        RunError: The folder or the cache cannot be read.
    """
    with contextlib.ExitStack() as stack:
        folder = None
        if (order.out / LEDGER).exists():
            folder = stack.enter_context(RunFolder(order.out, Configuration.of(order.settings)))
        reports, unfinished, sample = _sampled(order, folder)
        price = order.price or price_of(order.settings)
        calls = _calls_for(order, sample, price)
        measured = _measured(folder) if folder else None
    share = unfinished / len(sample) if sample else 0.0
    if measured is not None:
        calls = [dataclasses.replace(measured, most=call.most) for call in calls]
    usage = Usage(
        tokens_in=round(share * sum(call.tokens_in for call in calls)),
        tokens_out=round(share * sum(call.tokens_out for call in calls)),
    )
    return Estimate(
        reports=reports,
        unfinished=unfinished,
        sampled=len(sample),
        calls=round(share * len(calls)),
        tokens_in=usage.tokens_in,
        tokens_out=usage.tokens_out,
        usd=price.of(usage) if price else None,
        usd_most=share * sum(call.most for call in calls) if price else None,
        seconds=share * sum(call.seconds for call in calls) / order.calls,
        measured=measured is not None,
    )


def _sampled(order: RunOrder, folder: RunFolder | None) -> tuple[int, int, list[Report]]:
    """How many reports there are, how many are unfinished, and some of these by equal chance."""
    chance = random.Random(0)
    reports = unfinished = 0
    sample: list[Report] = []
    for report in order.corpus.reports():
        reports += 1
        if folder and report.fingerprint and folder.knows(report.fingerprint):
            continue
        unfinished += 1
        if len(sample) < SAMPLE:
            sample.append(report)
        elif (place := chance.randrange(unfinished)) < SAMPLE:
            sample[place] = report
    return reports, unfinished, sample


def _calls_for(order: RunOrder, sample: list[Report], price: Price | None) -> list[_Call]:
    if not order.settings.asks_model:
        return []
    model = UnaskedModel(order.settings)
    with contextlib.ExitStack() as stack:
        path = cache_file(order.settings)
        cache = None
        if order.cache and path.exists():
            cache = stack.enter_context(contextlib.closing(ResponseCache(path)))
        requests = [
            request
            for request in _requests(order, sample, model)
            if cache is None or cache.get(request_hash(model, request), request) is None
        ]
    speed = _ENDPOINT if model.endpoint else _EMBEDDED
    return [_expected(request, price, speed) for request in requests]


def _requests(order: RunOrder, sample: list[Report], model: UnaskedModel) -> Iterator[ChatRequest]:
    with Extractor(order.settings, model=model) as extractor:
        for report in sample:
            document = report.load()
            if isinstance(document, Document):
                request = first_request(extractor, document)
                if request is not None:
                    yield request


def _expected(request: ChatRequest, price: Price | None, speed: _Speed) -> _Call:
    """By rules of thumb: four characters a token, and a reply that names what the schema offers."""
    read = characters_of(request) / CHARACTERS_A_TOKEN
    schema = len(json.dumps(request.reply_type.model_json_schema()))
    written = min(schema / CHARACTERS_OF_SCHEMA_A_TOKEN_WRITTEN, float(request.max_tokens))
    seconds = speed.latency + read / speed.reading + written / speed.writing
    return _Call(read, written, seconds, price.most(request) if price else 0.0)


def _measured(folder: RunFolder) -> _Call | None:
    query = (
        "SELECT COUNT(*), AVG(tokens_in), AVG(tokens_out), AVG(seconds) FROM answers WHERE outcome = 'reply'"
    )
    count, tokens_in, tokens_out, seconds = folder.ledger.rows(query)[0]
    return _Call(tokens_in, tokens_out, seconds, 0.0) if count >= FEWEST_ANSWERS else None
