"""Invented reports that leave something to ask, and an endpoint that answers them by their schema."""

from __future__ import annotations

import json
import random
import re
from typing import TYPE_CHECKING, Any

from tests.models.misbehaving import (
    Act,
    Exchange,
    answer,
    close_mid_body,
    completion,
    cut_json,
    endless_flood,
    prose_page,
    reset_mid_body,
    respond,
    retry_after_date,
    status,
    ten_megabytes,
)

if TYPE_CHECKING:
    from pathlib import Path

TOKENS = (100, 40, 12)


def text_of(number: int) -> str:
    return (
        f"Report {number:05d}: shelling in Lower Vesk\n\n"
        "VESK, 7 May 2024 - Government forces and fighters of the Red Valley Front fought in Lower Vesk and "
        "in Upper Dorn on Monday.\n\n"
        f"At least {number % 40 + 2} civilians were killed and {number % 7 + 2} others wounded in Lower "
        "Vesk, the Vesk clinic said. The Dorn district council said that three soldiers were killed in "
        "Upper Dorn when rebels shelled their post. A spokesman of the army denied it.\n"
    )


def write_corpus(path: Path, count: int) -> Path:
    """A JSONL corpus."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps({"id": f"r{number:05d}", "text": text_of(number)}) + "\n")
    return path


def report_in(exchange: Exchange) -> str:
    """Which report a request is about."""
    words = " ".join(message["content"] for message in exchange.body["messages"])
    found = re.search(r"Report (\d{5}):", words)
    assert found
    return f"r{found[1]}"


def answer_by_schema(exchange: Exchange) -> None:
    """Answers with the first choice of everything that is asked."""
    answer(json.dumps(instance_of(exchange.body)), tokens=TOKENS)(exchange)


def instance_of(body: dict[str, Any]) -> Any:
    """The first choice of everything that a request asks."""
    schema = body["response_format"]["json_schema"]["schema"]
    return _instance(schema, schema.get("$defs", {}))


def _instance(schema: dict[str, Any], definitions: dict[str, Any]) -> Any:
    if "$ref" in schema:
        return _instance(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return _instance(schema["anyOf"][0], definitions)
    if schema.get("type") == "object":
        return {name: _instance(part, definitions) for name, part in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [_instance(schema["items"], definitions) for _ in range(schema.get("minItems", 0))]
    return {"string": "", "integer": 0, "number": 0, "boolean": False}.get(schema["type"])


def answer_with_an_unknown_mention(exchange: Exchange) -> None:
    """Answers by the schema, but for the ids of the numbers: none of them exists."""
    definitions = exchange.body["response_format"]["json_schema"]["schema"]["$defs"]
    incident = {**_instance(definitions["Incident"], definitions), "ids": ["n999"]}
    answer(json.dumps({"incidents": [incident]}), tokens=TOKENS)(exchange)


FAULTS: tuple[Act, ...] = (
    status(429, Retry_After="0.01"),
    retry_after_date(0.0),
    status(429, Retry_After_Ms="5"),
    status(500),
    status(502),
    status(503),
    status(529),
    reset_mid_body,
    close_mid_body,
    cut_json,
    prose_page,
    ten_megabytes,
    endless_flood,
    answer_with_an_unknown_mention,
    answer("I cannot say.", tokens=TOKENS),
    answer('{"another": "schema"}', tokens=TOKENS),
    answer(None, tokens=TOKENS),
    answer("", refusal="no", tokens=TOKENS),
    answer("", finish="content_filter", tokens=TOKENS),
    respond({**completion(None), "choices": [], "usage": None}),
)


def faulty(share: float, seed: int) -> Act:
    """Does what it should, but for a share of faults of all sorts."""
    chance = random.Random(seed)

    def act(exchange: Exchange) -> None:
        act_now = chance.choice(FAULTS) if chance.random() < share else answer_by_schema
        act_now(exchange)

    return act
