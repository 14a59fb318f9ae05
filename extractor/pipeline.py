"""The whole way of a document, on one screen: count, plan, ask, assemble, verify."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self, TypeVar

from extractor.assemble import assemble, judged, with_figure_ids
from extractor.documents import Document, read_document
from extractor.domains import load_domain
from extractor.numbers import read_ledger
from extractor.one_by_one import at_once
from extractor.request import (
    after_examples,
    build_requests,
    example_messages,
    ledger_reading,
    nearest_reading,
    plan_reading,
    profile_of,
    prompts_of,
    read_replies,
)
from extractor.schema import Extraction, Failure, PassageSpan, Provenance, schema_sha256
from extractor.settings import NEAREST, Settings
from extractor.spans import span
from extractor.syntax import parser_name
from extractor.version import installed_version

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from pathlib import Path
    from types import TracebackType

    from pydantic import BaseModel

    from extractor.ask import Asked
    from extractor.models import ChatModel, Message, Progress
    from extractor.one_by_one import OneByOne
    from extractor.prompts import PromptSet
    from extractor.request import Profile, Reading, ReadingPlan

T = TypeVar("T")


@dataclasses.dataclass(frozen=True, slots=True)
class _Read:
    """A reading and what asking for it cost."""

    reading: Reading
    asked: tuple[Asked, ...] = ()
    failures: tuple[Failure, ...] = ()


class Extractor:
    """Reads documents with one opened model; use it as a context manager.

    Args:
        settings: How to read; the default reads with the embedded model.
        model: An opened model to use instead of the one that the settings name.
        progress: Called while weights are fetched or loaded.
        reports: How reports that are read at the same time share the processor; null reads each at once.

    Raises:
        ModelError: The model could not be opened (on entering the context).
        PromptError: The prompt set is missing or inconsistent.
        DomainError: The same of the domain.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        model: ChatModel | None = None,
        progress: Callable[[Progress], None] | None = None,
        reports: OneByOne | None = None,
    ) -> None:
        self._turn = reports.turn if reports else at_once
        self.settings = settings or Settings()
        self._domain = load_domain(self.settings.domain)
        self._progress = progress
        self._model = model
        self._owns_model = model is None
        self._profile: Profile | None = None
        self._prompts: PromptSet | None = None
        self._examples: tuple[Message, ...] = ()
        self._parses = profile_of(self.settings).parses
        self._loop = asyncio.Runner()

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run(self.aclose())
        self._aside(self._loop.close)

    async def __aenter__(self) -> Self:
        self._open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def _open(self) -> None:
        if not self.settings.asks_model:
            return
        from extractor.models import open_model

        self._profile, self._prompts = profile_of(self.settings), prompts_of(self.settings)
        self._examples = example_messages(self._profile, self._prompts, self.settings)
        if self._model is None:
            self._model = open_model(self.settings, progress=self._progress)

    async def aclose(self) -> None:
        """Close the model that this extractor opened."""
        if self._model is not None and self._owns_model:
            await self._model.aclose()
            self._model = None

    def extract(self, document: Document) -> Extraction:
        """Read one document; see ``aextract``."""
        return self._run(self.aextract(document))

    def _run(self, work: Coroutine[None, None, T]) -> T:
        """Run to the end; beside a running event loop (a notebook) on a thread of its own.

        The task itself returns nothing: asyncio's signal handling writes out, for nobody, what a task gave.
        """
        results: list[T] = []

        async def kept() -> None:
            results.append(await work)

        self._aside(lambda: self._loop.run(kept()))
        return results[0]

    def _aside(self, call: Callable[[], T]) -> T:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return call()
        with ThreadPoolExecutor(max_workers=1) as thread:
            return thread.submit(call).result()

    async def aextract(self, document: Document) -> Extraction:
        """Read one document into its record.

        Args:
            document: The document.

        Returns:
            The record. What the model failed to answer stands in ``failures``; the numbers of the text and
            what the ledger reads from them are there in any case.
        """
        with span("read report") as tell:
            record = await self._record(document)
            cost = record.provenance
            tell(document=record.document.id, status=record.status, model=cost.model, calls=cost.calls)
            tell(incidents=len(record.incidents), figures=len(record.figures), numbers=len(record.numbers))
            return record

    async def _record(self, document: Document) -> Extraction:
        started, clock = datetime.now(UTC), time.perf_counter()
        async with self._turn():
            ledger = read_ledger(document.text, domain=self._domain)
            numbers = ledger.records()
            plan = plan_reading(document, ledger, numbers, self._domain, parses=self._parses)
        read = await self._read(plan)
        async with self._turn():
            draft = assemble(plan, read.reading)
            figures = judged(draft, plan, numbers)
        return Extraction(
            status="partial" if read.failures else "complete",
            document=document.info(),
            incidents=draft.incidents,
            figures=figures,
            responses=draft.responses,
            numbers=with_figure_ids(plan.numbers, figures),
            failures=list(read.failures),
            provenance=self._provenance(started, time.perf_counter() - clock, read.asked),
        )

    async def _read(self, plan: ReadingPlan) -> _Read:
        profile = self._profile
        if self._model is None or self._prompts is None or profile is None:
            nearest = self.settings.model == NEAREST
            return _Read(nearest_reading(plan) if nearest else ledger_reading(plan))
        from extractor.ask import ask_each

        reasks = self.settings.max_reasks
        plain = build_requests(plan, profile, self._prompts, self.settings)
        requests = [after_examples(request, self._examples) for request in plain]
        chats = [request.chat for request in requests]
        asked = await ask_each(self._model, self._prompts, chats, _no_problem, reasks)
        replies = [(request, answer.reply) for request, answer in zip(requests, asked, strict=True)]
        failures = [
            answer.failure.model_copy(update={"passage": PassageSpan(start=each.span[0], end=each.span[1])})
            for each, answer in zip(requests, asked, strict=True)
            if answer.failure
        ]
        return _Read(read_replies(replies, plan, profile), tuple(asked), tuple(failures))

    def _provenance(self, started: datetime, seconds: float, asked: Sequence[Asked]) -> Provenance:
        model, prompts = self._model, self._prompts
        return Provenance(
            extractor_version=installed_version(),
            model=model.name if model else self.settings.model,
            model_digest=model.digest if model else None,
            endpoint=model.endpoint if model else None,
            parser=parser_name() if self._parses else None,
            domain=self._domain.name,
            domain_sha256=self._domain.sha256,
            prompt_set=prompts.name if prompts else None,
            prompt_sha256=prompts.sha256 if prompts else None,
            schema_sha256=schema_sha256(self._domain.event_types),
            settings=self.settings.recorded(),
            started=started,
            seconds=round(seconds, 3),
            calls=sum(answer.usage.calls for answer in asked),
            reasks=sum(answer.reasks for answer in asked),
            tokens_in=sum(answer.usage.tokens_in for answer in asked),
            tokens_cached=sum(answer.usage.tokens_cached for answer in asked),
            tokens_out=sum(answer.usage.tokens_out for answer in asked),
        )


def _no_problem(_: BaseModel) -> list[str]:
    """The shape of a reply leaves nothing to find fault with: it can only select what exists."""
    return []


def extract(
    source: Document | str | Path, *, settings: Settings | None = None, published: str | None = None
) -> Extraction:
    """Read one report into structured incidents whose every number is shown in its text.

    Args:
        source: A document, or the path of a text, Markdown, HTML, PDF or JSONL file.
        settings: How to read; the default reads with the embedded model, on this machine.
        published: Publication date (ISO 8601); it overrides what the file says.

    Returns:
        The record of the document.

    Raises:
        DocumentError: The document could not be read.
        ModelError: The model could not be opened.
    """
    document = _document(source, settings, published)
    with Extractor(settings) as extractor:
        return extractor.extract(document)


async def aextract(
    source: Document | str | Path, *, settings: Settings | None = None, published: str | None = None
) -> Extraction:
    """The same as ``extract``, for a program that runs an event loop."""
    document = _document(source, settings, published)
    async with Extractor(settings) as extractor:
        return await extractor.aextract(document)


def _document(source: Document | str | Path, settings: Settings | None, published: str | None) -> Document:
    if isinstance(source, Document):
        return source
    return read_document(source, published=published, settings=settings)
