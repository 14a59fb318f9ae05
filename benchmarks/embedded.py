"""The embedded model: is the fixed prompt read once, and does a report cost what its own tokens cost?

    python benchmarks/embedded.py                   the first three example reports that leave something to ask
    python benchmarks/embedded.py --reports 10      more of them, made others by a line at their end

Reading and writing speed are measured in the same process, by one question of new words that is answered by
many, timed where the answer begins: llama.cpp reads first and writes then. The prompt that stands before every
report is read once, before the clock runs. A report's own cost is its tokens that were not cached and those it
wrote, at these speeds; the figure is the seconds of the reports, all work included, over that cost. Run it
alone: it needs all processors. About two minutes at 60 tokens a second.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import random
import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, Field

from extractor.documents import document_from_text
from extractor.models import ChatRequest, Message, Usage, open_model
from extractor.pipeline import Extractor
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.documents import Document
    from extractor.models import ChatModel
    from extractor.schema import Provenance

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
WORDS = 600  # about as many new tokens as a question about an example has


class OneWord(BaseModel):
    word: Literal["yes"]


class ManyWords(BaseModel):
    words: Annotated[list[Literal["shelling", "airstrike", "ambush"]], Field(min_length=80, max_length=80)]


@dataclasses.dataclass(frozen=True, slots=True)
class Speed:
    """Tokens a second, read and written."""

    reading: float
    writing: float

    def seconds(self, new: int, written: int) -> float:
        return new / self.reading + written / self.writing


async def measured_speed(model: ChatModel, rounds: int) -> Speed:
    chance = random.Random(5)
    vocabulary = [word for example in EXAMPLES for word in example.read_text(encoding="utf-8").split()]
    reading, writing = [], []
    for _ in range(rounds):
        words = " ".join(chance.choices(vocabulary, k=WORDS))
        read = await _usage(model, words, OneWord, 10)
        reading.append((read.tokens_in - read.tokens_cached) / read.seconds)
        wrote = await _usage(model, words, ManyWords, 1000)
        new = wrote.tokens_in - wrote.tokens_cached
        writing.append(wrote.tokens_out / max(wrote.seconds - new / reading[-1], 1e-9))
    return Speed(statistics.median(reading), statistics.median(writing))


async def _usage(model: ChatModel, words: str, reply_type: type[BaseModel], most: int) -> Usage:
    messages = (Message("system", "Answer in JSON."), Message("user", words))
    return (await model.chat(ChatRequest(messages, reply_type, most))).usage


def documents(rounds: int) -> Iterator[Document]:
    for number in range(rounds):
        for example in EXAMPLES:
            text = f"{example.read_text(encoding='utf-8')}\n\nReference {number:04d}.\n"
            yield document_from_text(text)


async def main(settings: Settings, rounds: int) -> None:
    model = open_model(settings)
    try:
        speed = await measured_speed(model, 3)
        print(f"speed: {speed.reading:.0f} tokens/s read, {speed.writing:.1f} tokens/s written (median of 3)")
        async with Extractor(settings, model=model) as extractor:
            await extractor.aextract(document_from_text(EXAMPLES[0].read_text(encoding="utf-8")))
            read = [await _read(extractor, document) for document in documents(rounds)]
    finally:
        await model.aclose()
    _tell([each for each in read if each[0].calls], speed)


async def _read(extractor: Extractor, document: Document) -> tuple[Provenance, float]:
    started = time.perf_counter()
    record = await extractor.aextract(document)
    return record.provenance, time.perf_counter() - started


def _tell(read: list[tuple[Provenance, float]], speed: Speed) -> None:
    tokens_in = sum(cost.tokens_in for cost, _ in read)
    cached = sum(cost.tokens_cached for cost, _ in read)
    written = sum(cost.tokens_out for cost, _ in read)
    seconds = sum(took for _, took in read)
    own = speed.seconds(tokens_in - cached, written)
    print(f"reports that asked: {len(read)}; tokens: {tokens_in} in, {cached} cached, {written} out")
    print(f"cached share of what was sent: {cached / tokens_in:.0%}")
    print(f"seconds a report: {seconds / len(read):.2f}; own tokens would cost {own / len(read):.2f}")
    print(f"ratio: {seconds / own:.2f} (to reach: at most 1.2)")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--base-url", help="another endpoint, to try the measurement itself")
    parser.add_argument("--model", default="local")
    chosen = parser.parse_args()
    asyncio.run(main(Settings(model=chosen.model, base_url=chosen.base_url), chosen.rounds))
