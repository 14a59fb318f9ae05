"""The embedded model: is the fixed prompt read once, and does a report cost what its own tokens cost?

    python benchmarks/embedded.py                   three reports, of the examples that leave something open
    python benchmarks/embedded.py --reports 10      more of them, made others by a line at their end

Reading and writing speed are measured in the same process, behind the same fixed prompt: one question of new
words that is answered by one word, and the same question again, by then read, that is answered by many. A
report's own cost is its tokens that were not cached and those it wrote, at these speeds; the figure is the
seconds of the reports, all work included, over that cost. Run it alone: it needs all processors, for about
two minutes where it reads 60 tokens a second.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import itertools
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, Field

from extractor.corpus.planning import UnaskedModel, first_request
from extractor.documents import document_from_text
from extractor.models import ChatRequest, Message, open_model
from extractor.pipeline import Extractor
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.documents import Document
    from extractor.models import ChatModel
    from extractor.schema import Provenance

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
WORDS = 500  # about as many new tokens as a question about an example has


class OneWord(BaseModel):
    word: Literal["yes"]


class ManyWords(BaseModel):
    words: Annotated[list[Literal["shelling", "airstrike", "ambush"]], Field(min_length=40, max_length=40)]


@dataclasses.dataclass(frozen=True, slots=True)
class Speed:
    """Tokens a second, read and written."""

    reading: float
    writing: float

    def seconds(self, new: int, written: int) -> float:
        return new / self.reading + written / self.writing


def asking_documents(settings: Settings) -> tuple[list[Document], tuple[Message, ...]]:
    """The examples that a model is asked about, and the messages that stand before each of them."""
    asking = []
    with Extractor(settings, model=UnaskedModel(settings)) as extractor:
        for example in EXAMPLES:
            document = document_from_text(example.read_text(encoding="utf-8"))
            request = first_request(extractor, document)
            if request is not None:
                asking.append(document)
                fixed = request.messages[:-1]
    return asking, fixed


async def measured_speed(model: ChatModel, fixed: tuple[Message, ...]) -> Speed:
    vocabulary = [word for example in EXAMPLES for word in example.read_text(encoding="utf-8").split()]
    words = Message("user", " ".join(random.Random(5).choices(vocabulary, k=WORDS)))
    read = (await model.chat(ChatRequest((*fixed, words), OneWord, 10))).usage
    wrote = (await model.chat(ChatRequest((*fixed, words), ManyWords, 1000))).usage
    writing = wrote.tokens_out / wrote.seconds
    new = read.tokens_in - read.tokens_cached
    return Speed(new / (read.seconds - read.tokens_out / writing), writing)


def others(documents: list[Document], count: int) -> Iterator[Document]:
    numbered = itertools.islice(enumerate(itertools.cycle(documents)), count)
    return (
        document_from_text(f"{document.text}\n\nReference {number:04d}.\n") for number, document in numbered
    )


async def main(settings: Settings, reports: int) -> None:
    documents, fixed = asking_documents(settings)
    model = open_model(settings)
    try:
        speed = await measured_speed(model, fixed)
        print(f"speed: {speed.reading:.0f} tokens/s read, {speed.writing:.1f} tokens/s written", flush=True)
        async with Extractor(settings, model=model) as extractor:
            read = [await _read(extractor, document) for document in others(documents, reports)]
    finally:
        await model.aclose()
    _tell(read, speed)


async def _read(extractor: Extractor, document: Document) -> tuple[Provenance, float]:
    started = time.perf_counter()
    cost = (await extractor.aextract(document)).provenance
    took = time.perf_counter() - started
    tokens = f"{cost.tokens_in} tokens in, {cost.tokens_cached} of them cached, {cost.tokens_out} out"
    print(f"report: {tokens}; {cost.calls} calls, {took:.1f} s", flush=True)
    return cost, took


def _tell(read: list[tuple[Provenance, float]], speed: Speed) -> None:
    new = sum(cost.tokens_in - cost.tokens_cached for cost, _ in read)
    seconds = sum(took for _, took in read)
    own = speed.seconds(new, sum(cost.tokens_out for cost, _ in read))
    print(f"seconds a report: {seconds / len(read):.2f}; own tokens would cost {own / len(read):.2f}")
    print(f"ratio: {seconds / own:.2f} (to reach: at most 1.2)")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--reports", type=int, default=3)
    parser.add_argument("--base-url", help="another endpoint, to try the measurement itself")
    parser.add_argument("--model", default="local")
    chosen = parser.parse_args()
    asyncio.run(main(Settings(model=chosen.model, base_url=chosen.base_url), chosen.reports))
