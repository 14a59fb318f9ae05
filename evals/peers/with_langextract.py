"""LangExtract as its documentation shows it: a description, two examples, chunks of 1,000 characters.

What it aligned to the text counts as verified: that is its own check. Figures with the same place, date and
perpetrator are one incident.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import ValidationError

from evals.number_words import numbers_in
from evals.peers.usage import Meter
from evals.strategies.records import JudgedFigure, JudgedIncident, record_of
from evals.strategies.reply import Circumstances, WrittenFigure, WrittenKind
from extractor.prompts import load_prompts
from extractor.schema import VictimCategory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from evals.peers.serving import Endpoint
    from extractor.documents import Document
    from extractor.prompts import PromptSet
    from extractor.schema import Extraction

NAME: Final = "langextract"
PROMPTS: Final = "langextract/v1"
CHUNK: Final = 1000
MOST_TOKENS: Final = 800
CLASS: Final = "figure"
KINDS: Final = get_args(WrittenKind)
GROUPS: Final = get_args(VictimCategory)
INCIDENT_FIELDS: Final = ("place", "date", "perpetrator", "source")


def reader(endpoint: Endpoint) -> Callable[[Document], Extraction]:
    """A reader of documents through LangExtract."""
    langextract = importlib.import_module("langextract")
    prompts = load_prompts(PROMPTS)
    examples = list(_examples(prompts, langextract))
    model = _model(endpoint, examples)
    completions = model._client.chat.completions
    create = completions.create

    def read(document: Document) -> Extraction:
        meter = Meter()

        def counted(**arguments: Any) -> Any:
            completion = create(**arguments)
            meter.count(completion)
            return completion

        completions.create = counted
        annotated = langextract.extract(
            text_or_documents=document.text,
            prompt_description=prompts.render_system(),
            examples=examples,
            model=model,
            max_char_buffer=CHUNK,
            max_workers=1,
            additional_context=_about(document),
            use_schema_constraints=False,
            show_progress=False,
        )
        incidents = incidents_of(annotated.extractions or [])
        return record_of(document, incidents, meter.provenance(NAME, endpoint, prompts))

    return read


def _about(document: Document) -> str | None:
    published = document.published.value
    return f"{document.title or ''} {published}".strip() if published else document.title


def _model(endpoint: Endpoint, examples: list[Any]) -> Any:
    """LangExtract's OpenAI provider, held to the schema that it makes of the examples."""
    factory = importlib.import_module("langextract.factory")
    config = factory.ModelConfig(
        model_id=endpoint.model,
        provider="OpenAILanguageModel",
        provider_kwargs={
            "base_url": endpoint.base_url,
            "api_key": endpoint.api_key,
            "temperature": 0.0,
            "max_workers": 1,
            "max_output_tokens": MOST_TOKENS,
        },
    )
    return factory.create_model(config, examples=examples, use_schema_constraints=True)


def _examples(prompts: PromptSet, langextract: Any) -> Iterator[Any]:
    data = langextract.data
    for example in prompts.examples:
        extractions = [
            data.Extraction(
                extraction_class=CLASS,
                extraction_text=one["words"],
                attributes={key: value for key, value in one.items() if key != "words"},
            )
            for one in example.reply["extractions"]
        ]
        yield data.ExampleData(text=example.text, extractions=extractions)


def incidents_of(extractions: Iterable[Any]) -> list[JudgedIncident]:
    """Judged incidents of LangExtract's flat list.

    Its attributes are free words: a kind or group that is none of ours is read as exact and total, and what
    has no number or no effect of ours is no figure.
    """
    grouped: dict[tuple[str, ...], tuple[Circumstances, list[JudgedFigure]]] = {}
    for extraction in extractions:
        said = {key: _plain(value) for key, value in (extraction.attributes or {}).items()}
        figure = _figure(extraction, said)
        if figure is None:
            continue
        fields = {name: said.get(name, "")[:80] for name in INCIDENT_FIELDS}
        key = tuple(fields[name].casefold() for name in ("place", "date", "perpetrator"))
        incident = Circumstances.model_validate(fields)
        grouped.setdefault(key, (incident, []))[1].append(figure)
    return [JudgedIncident(incident, tuple(figures)) for incident, figures in grouped.values()]


def _figure(extraction: Any, said: dict[str, str]) -> JudgedFigure | None:
    numbers = numbers_in(said.get("number", ""))
    if not numbers:
        return None
    kind, group = said.get("kind", ""), said.get("group", "").casefold()
    fields = {
        "kind": kind if kind in KINDS else "exact",
        "effect": said.get("effect", ""),
        "group": group if group in GROUPS else "total",
    }
    try:
        written = WrittenFigure.model_validate(
            {"quote": str(extraction.extraction_text)[:200], "number": max(numbers), **fields}
        )
    except ValidationError:
        return None
    place = extraction.char_interval
    span = (place.start_pos, place.end_pos) if place and place.end_pos is not None else None
    return JudgedFigure(written, span, span is not None)


def _plain(value: Any) -> str:
    return (
        value
        if isinstance(value, str)
        else " ".join(map(str, value))
        if isinstance(value, list)
        else str(value)
    )
