"""A fake endpoint in a process of its own: answers every question by its schema, after a latency.

LangExtract is answered with what a model would find: a few words about each count of harm in the passage.

python benchmarks/endpoint.py SECONDS      prints its port
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import sys
from typing import Any

_HARM = re.compile(r"(?:\S+\s+){0,3}(?:killed|wounded|injured|dead|died)\b")


def instance(schema: dict[str, Any], definitions: dict[str, Any]) -> Any:
    """The first choice of everything that a schema asks."""
    if "$ref" in schema:
        return instance(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return instance(schema["anyOf"][0], definitions)
    if schema.get("type") == "object":
        return {name: instance(part, definitions) for name, part in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [instance(schema["items"], definitions) for _ in range(schema.get("minItems", 0))]
    return {"string": "", "integer": 0, "number": 0, "boolean": False}.get(str(schema.get("type")))


def extractions(question: str) -> list[dict[str, Any]]:
    """LangExtract's form of an answer: the words about each count of harm in the passage it asks about."""
    passage = question.rpartition("Q: ")[2]
    attributes = {"number": "4", "effect": "killed", "group": "civilians", "place": "Vesk"}
    return [{"figure": found[0], "figure_attributes": attributes} for found in _HARM.finditer(passage)]


def _completion(body: dict[str, Any]) -> bytes:
    asked = body.get("response_format", {}).get("json_schema", {}).get("schema")
    if asked is None or "extractions" in asked.get("properties", {}):
        content = json.dumps({"extractions": extractions(body["messages"][-1]["content"])})
    else:
        content = json.dumps(instance(asked, asked.get("$defs", {})))
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    usage = {"prompt_tokens": 1000, "completion_tokens": 50, "total_tokens": 1050}
    answer = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
    return json.dumps({**answer, "choices": [choice], "usage": usage}).encode()


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, latency: float) -> None:
    with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
            body = json.loads(await reader.readexactly(int(lengths[0].split(b":")[1])))
            if latency:
                await asyncio.sleep(latency)
            payload = _completion(body)
            start = (
                f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(payload)}\r\n\r\n"
            )
            writer.write(start.encode() + payload)
            await writer.drain()
    writer.close()


async def main(latency: float) -> None:
    server = await asyncio.start_server(
        lambda reader, writer: _serve(reader, writer, latency), "127.0.0.1", 0, backlog=1000
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1])))
