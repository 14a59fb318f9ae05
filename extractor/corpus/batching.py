"""A run through the batch endpoint: submit, look, collect; as many rounds as replies need asking again.

Every round reads all unfinished reports as a run does, with a model that answers from what came back: a
report whose questions are all answered comes to its end, any other leaves its next question in the outbox.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import json
from typing import TYPE_CHECKING, Any

from extractor.corpus.batch_store import BatchStore
from extractor.corpus.budget import Budget, Postponed
from extractor.corpus.cache import ResponseCache, cache_file, request_hash
from extractor.corpus.configuration import Configuration
from extractor.corpus.folder import RunFolder
from extractor.corpus.outbox import Outbox, parcel_path
from extractor.corpus.prices import price_of
from extractor.corpus.running import Run, RunTools
from extractor.corpus.wrapping import WrappedModel
from extractor.errors import UsageError
from extractor.models import open_model
from extractor.pipeline import Extractor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from extractor.corpus.order import RunOrder
    from extractor.corpus.prices import Price
    from extractor.corpus.tally import RunSummary
    from extractor.models import ChatAnswer, ChatRequest
    from extractor.models.batches import Batch, BatchEndpoint

FOLDER = "batches"


@dataclasses.dataclass(frozen=True, slots=True)
class BatchRound:
    """What a submit or a collect did.

    Attributes:
        summary: The reports that came to their end, and the bill.
        batches: The batches that are not collected, as they stand.
        sent: Requests sent now.
        held_back: Requests that were not sent, for they could cost more than is allowed.
    """

    summary: RunSummary
    batches: list[Batch]
    sent: int = 0
    held_back: int = 0


def submit(order: RunOrder) -> BatchRound:
    """Sends the next question of every unfinished report, as batches.

    Of the bounds of the order that on money holds: what was spent, and what all questions under way can cost.

    Raises:
        UsageError: The model is not behind an endpoint; the folder holds results of other settings; money is
            bounded and no price known.
        ModelError: The endpoint cannot be reached, or refuses.
        RunError: The folder cannot be written.
    """
    return asyncio.run(_submit(order))


def status(order: RunOrder) -> list[Batch]:
    """How the batches stand that are not collected.

    Raises:
        ModelError: The endpoint cannot be reached, or refuses.
    """
    return asyncio.run(_status(order))


def collect(order: RunOrder) -> BatchRound:
    """Takes what has come back and brings to their end the reports that have all their answers.

    Those that need asking again go with the next ``submit``.

    Raises:
        ModelError: The endpoint cannot be reached, or refuses.
        RunError: The folder cannot be written.
    """
    return asyncio.run(_collect(order))


@dataclasses.dataclass(frozen=True, slots=True)
class _Desk:
    """All that a round works with."""

    order: RunOrder
    folder: RunFolder
    endpoint: BatchEndpoint
    store: BatchStore
    price: Price | None

    @property
    def files(self) -> Path:
        return self.folder.path / FOLDER


@contextlib.asynccontextmanager
async def _desk(order: RunOrder) -> AsyncIterator[_Desk]:
    from extractor.models.batches import DISCOUNT, BatchEndpoint

    if not order.settings.asks_model:
        raise UsageError(f"{order.settings.model!r} asks no model; use extractor run", where="model")
    full = order.price or price_of(order.settings)
    price = full.scaled(DISCOUNT) if full else None
    endpoint = BatchEndpoint(open_model(order.settings))
    try:
        with RunFolder(order.out, Configuration.of(order.settings)) as folder:
            yield _Desk(order, folder, endpoint, BatchStore(folder.ledger, price), price)
    finally:
        await endpoint.aclose()


async def _submit(order: RunOrder) -> BatchRound:
    from extractor.models.batches import MOST_BYTES, MOST_REQUESTS

    async with _desk(order) as desk:
        await _confirm(desk)
        outbox = Outbox(desk.files, MOST_REQUESTS, MOST_BYTES, room_usd=_room(desk))
        summary = await _settled(desk, outbox)
        sent = 0
        for parcel in outbox.parcels():
            desk.store.begins(parcel.label, parcel.requests, parcel.worst_usd)
            await _create(desk, parcel.label)
            sent += len(parcel.requests)
        return BatchRound(summary, await _open_batches(desk), sent, outbox.held_back)


def _room(desk: _Desk) -> float | None:
    """US dollars that further requests may cost; null where money is not bounded."""
    most = desk.order.bounds.max_cost
    spent = Budget(desk.folder.ledger, desk.order.bounds, desk.price).spent_usd()
    return None if most is None or spent is None else most - spent - desk.store.open_usd()


async def _status(order: RunOrder) -> list[Batch]:
    async with _desk(order) as desk:
        return await _open_batches(desk)


async def _collect(order: RunOrder) -> BatchRound:
    async with _desk(order) as desk:
        await _confirm(desk)
        for batch in await _open_batches(desk):
            if batch.ended:
                await _take_in(desk, batch)
        summary = await _settled(desk, None)
        return BatchRound(summary, await _open_batches(desk))


async def _confirm(desk: _Desk) -> None:
    """Finds the batches whose creation was cut short, or creates them."""
    for label in desk.store.unconfirmed():
        found = await desk.endpoint.find(label)
        if found is not None:
            desk.store.stands(label, found.id, found.status)
        elif parcel_path(desk.files, label).exists():
            await _create(desk, label)
        else:
            desk.store.collect(label, [])


async def _create(desk: _Desk, label: str) -> None:
    path = parcel_path(desk.files, label)
    batch = await desk.endpoint.create(path, label)
    desk.store.stands(label, batch.id, batch.status)
    path.unlink(missing_ok=True)


async def _open_batches(desk: _Desk) -> list[Batch]:
    batches = []
    for label, batch_id in desk.store.open():
        batch = await desk.endpoint.get(batch_id)
        desk.store.stands(label, batch.id, batch.status)
        batches.append(dataclasses.replace(batch, label=label))
    return batches


async def _take_in(desk: _Desk, batch: Batch) -> None:
    desk.files.mkdir(parents=True, exist_ok=True)
    paths = [desk.files / f"{batch.label}.{place}.responses.jsonl" for place in range(len(batch.files))]
    for name, path in zip(batch.files, paths, strict=True):
        await desk.endpoint.fetch(name, path)
    desk.store.collect(batch.label or "", (line for path in paths for line in _lines(path)))
    for path in paths:
        path.unlink()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file:
        for line in file:
            with contextlib.suppress(ValueError):
                parsed = json.loads(line)
                if isinstance(parsed, dict):
                    yield parsed


async def _settled(desk: _Desk, outbox: Outbox | None) -> RunSummary:
    """Reads all unfinished reports with what has come back."""
    order = desk.order
    with contextlib.ExitStack() as stack:
        cache = None
        if order.cache:
            cache = stack.enter_context(contextlib.closing(ResponseCache(cache_file(order.settings))))
        model = _CollectedModel(desk, outbox, cache)
        async with Extractor(order.settings, model=model) as extractor:
            return await Run(order.corpus, RunTools(desk.folder, extractor, desk.price)).go()


class _CollectedModel(WrappedModel):
    """Answers with what came back from a batch or stands in the cache; anything else goes to the outbox."""

    def __init__(self, desk: _Desk, outbox: Outbox | None, cache: ResponseCache | None) -> None:
        super().__init__(desk.endpoint.model)
        self._desk = desk
        self._outbox = outbox
        self._cache = cache

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """The answer, if there is one.

        Raises:
            Postponed: There is none yet.
        """
        key = request_hash(self._model, request)
        answer = self._collected(key, request) or (self._cache.get(key, request) if self._cache else None)
        if answer is not None:
            return answer
        if self._outbox is not None and not self._desk.store.is_sent(key):
            price = self._desk.price
            worst = price.most(request) if price else 0.0
            self._outbox.add(key, self._desk.endpoint.line(key, request), worst)
        raise Postponed

    def _collected(self, key: str, request: ChatRequest) -> ChatAnswer | None:
        response = self._desk.store.response(key)
        if response is None:
            return None
        answer = self._desk.endpoint.answer(response, request)
        if answer is None:
            self._desk.store.forget(key)
        elif self._cache is not None:
            self._cache.put(key, answer)
        return answer
