"""How an endpoint is told to keep to the reply's JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

Decoding = Callable[["type[BaseModel]"], dict[str, Any]]


def json_schema_format(reply_type: type[BaseModel]) -> dict[str, Any]:
    """OpenAI's structured outputs; ``strict`` where the schema allows it."""
    schema = reply_type.model_json_schema()
    form: dict[str, Any] = {"name": "reply", "schema": schema}
    if fits_strict(schema):
        form["strict"] = True
    return {"response_format": {"type": "json_schema", "json_schema": form}}


def compact_grammar(reply_type: type[BaseModel]) -> dict[str, Any]:
    """An LLGuidance grammar of the schema that leaves no white space to write.

    llama.cpp's own ``response_format`` lets the model indent its JSON: nearly twice the tokens.
    """
    schema = reply_type.model_json_schema()
    compact = {"whitespace_flexible": False, "item_separator": ",", "key_separator": ":"}
    return {"grammar": "%llguidance {}\nstart: %json " + json.dumps({**schema, "x-guidance": compact})}


def fits_strict(schema: Any) -> bool:
    """Whether OpenAI's strict mode takes a schema: every object closed, every property required."""
    if isinstance(schema, list):
        return all(fits_strict(part) for part in schema)
    if not isinstance(schema, dict):
        return True
    if schema.get("type") == "object" and not _is_closed(schema):
        return False
    return all(fits_strict(part) for part in schema.values())


def _is_closed(schema: dict[str, Any]) -> bool:
    properties = schema.get("properties", {})
    return schema.get("additionalProperties") is False and set(schema.get("required", [])) == set(properties)
