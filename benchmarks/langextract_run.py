"""LangExtract over a corpus, as its documentation shows it; runs in the environment of the peers.

    python benchmarks/langextract_run.py URL REPORTS.jsonl CONCURRENCY CHARACTERS

One example, its OpenAI provider, as many workers as calls may be under way, chunks of so many characters.
Prints reports a second and CPU milliseconds a report.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any


def documents(langextract: Any, path: Path) -> list[Any]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [langextract.data.Document(text=row["text"], document_id=row["id"]) for row in rows]


def example(langextract: Any) -> Any:
    data = langextract.data
    attributes = {"number": "4", "effect": "killed", "group": "civilians", "place": "Lower Vesk"}
    found = data.Extraction(
        extraction_class="figure", extraction_text="four civilians were killed", attributes=attributes
    )
    return data.ExampleData(text="In Lower Vesk four civilians were killed on Monday.", extractions=[found])


def model(url: str, concurrency: int, examples: list[Any]) -> Any:
    factory = importlib.import_module("langextract.factory")
    provider = {"base_url": url, "api_key": "none", "temperature": 0.0, "max_workers": concurrency}
    config = factory.ModelConfig(
        model_id="gpt-4o-mini", provider="OpenAILanguageModel", provider_kwargs=provider
    )
    return factory.create_model(config, examples=examples, use_schema_constraints=True)


def main(url: str, path: str, concurrency: int, characters: int) -> None:
    langextract = importlib.import_module("langextract")
    examples = [example(langextract)]
    asked = model(url, concurrency, examples)
    reports = documents(langextract, Path(path))

    def read(some: list[Any]) -> None:
        list(
            langextract.extract(
                text_or_documents=some,
                prompt_description="Extract every casualty figure with its number, effect, group and place.",
                examples=examples,
                model=asked,
                max_char_buffer=characters,
                max_workers=concurrency,
                batch_length=concurrency,
                use_schema_constraints=False,
                show_progress=False,
            )
        )

    read(reports[:3])  # what is loaded once is not counted, as for the extractor
    started, before = time.perf_counter(), time.process_time()
    read(reports)
    seconds, processor = time.perf_counter() - started, time.process_time() - before
    print(json.dumps({"rate": len(reports) / seconds, "cpu_ms": processor / len(reports) * 1000}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
