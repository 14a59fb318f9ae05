"""A fake endpoint in a process of its own: answers every question by its schema, after a latency.

LangExtract is answered with what a model would find: a few words about each count of harm in the passage.

python benchmarks/endpoint.py SECONDS      prints its port
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from typing import Any

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)\r\n", re.IGNORECASE)
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


def _completion(request: bytes) -> bytes:
    body = json.loads(request)
    asked = body.get("response_format", {}).get("json_schema", {}).get("schema")
    if asked is None or "extractions" in asked.get("properties", {}):
        content = json.dumps({"extractions": extractions(body["messages"][-1]["content"])})
    else:
        content = json.dumps(instance(asked, asked.get("$defs", {})))
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    usage = {"prompt_tokens": 1000, "completion_tokens": 50, "total_tokens": 1050}
    answer = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
    payload = json.dumps({**answer, "choices": [choice], "usage": usage}).encode()
    start = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(payload)}\r\n\r\n"
    return start.encode() + payload


class Answers:
    """Responses, made once for each schema: the endpoint must not be what is measured."""

    def __init__(self) -> None:
        self._by_schema: dict[bytes, bytes] = {}

    def to(self, request: bytes) -> bytes:
        at = request.rfind(b'"response_format"')
        if at < 0 or request.find(b'"$defs"', at) < 0:
            return _completion(request)
        schema = request[at:]
        if schema not in self._by_schema:
            self._by_schema[schema] = _completion(request)
        return self._by_schema[schema]


class Connection(asyncio.Protocol):
    """One connection of a client: a question at a time."""

    transport: asyncio.Transport

    def __init__(self, answers: Answers, latency: float) -> None:
        self._answers = answers
        self._latency = latency
        self._got = bytearray()
        self._start = self._end = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self._got += data
        if not self._end:
            head = self._got.find(b"\r\n\r\n")
            if head < 0:
                return
            length = _LENGTH.search(self._got, 0, head + 2)
            self._end = head + 4 + int(length[1] if length else 0)
            self._start = head + 4
        if len(self._got) >= self._end:
            request = bytes(self._got[self._start : self._end])
            del self._got[: self._end]
            self._end = 0
            asyncio.get_running_loop().call_later(self._latency, self._answer, self._answers.to(request))

    def _answer(self, response: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(response)


async def main(latency: float) -> None:
    answers = Answers()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(answers, latency), "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1])))
