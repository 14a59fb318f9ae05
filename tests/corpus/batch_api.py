"""A server of OpenAI's Batch API on loopback: files and batches, worked off when a test says so."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Line = dict[str, Any]
Worker = Callable[[Line], Line]


@dataclass
class BatchServer:
    """What a test holds: files, batches, and the requests of all batches in order."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    hang_up_after_creation: bool = False

    def requests(self, batch_id: str) -> list[Line]:
        return [json.loads(line) for line in self.files[self.batches[batch_id]["input_file_id"]].splitlines()]

    def work_off(self, worker: Worker, *, only: int | None = None) -> None:
        """Answers the open batches; after ``only`` requests the day is over and the rest expires."""
        for batch in self.batches.values():
            if batch["status"] != "in_progress":
                continue
            lines = self.requests(batch["id"])
            answered = [worker(line) for line in lines[:only]]
            good = [line for line in answered if line["response"]["status_code"] == 200]
            bad = [line for line in answered if line["response"]["status_code"] != 200]
            expired = [
                {"custom_id": line["custom_id"], "response": None, "error": {"code": "batch_expired"}}
                for line in lines[len(answered) :]
            ]
            batch["status"] = "expired" if expired else "completed"
            batch["output_file_id"] = self.keep(_jsonl(good)) if good else None
            batch["error_file_id"] = self.keep(_jsonl(bad + expired)) if bad + expired else None
            counts = {"total": len(lines), "completed": len(good), "failed": len(bad) + len(expired)}
            batch["request_counts"] = counts

    def keep(self, content: bytes) -> str:
        name = f"file-{len(self.files) + 1}"
        self.files[name] = content
        return name

    def create(self, asked: dict[str, Any]) -> dict[str, Any]:
        assert asked["endpoint"] == "/v1/chat/completions"
        assert asked["completion_window"] == "24h"
        name = f"batch_{len(self.batches) + 1}"
        self.batches[name] = {
            "id": name,
            "object": "batch",
            "created_at": 1,
            "status": "in_progress",
            "request_counts": {"total": 0, "completed": 0, "failed": 0},
            **asked,
        }
        self.batches[name]["request_counts"]["total"] = len(self.requests(name))
        return self.batches[name]


def _jsonl(lines: list[Line]) -> bytes:
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def responded(line: Line, body: Any, status: int = 200) -> Line:
    """An output line."""
    response = {"status_code": status, "request_id": "r", "body": body}
    return {"id": "x", "custom_id": line["custom_id"], "response": response, "error": None}


class _Handler(BaseHTTPRequestHandler):
    server_state: BatchServer

    def do_POST(self) -> None:
        payload = self.rfile.read(int(self.headers["Content-Length"]))
        state = self.server_state
        if self.path == "/v1/files":
            name = state.keep(self._uploaded(payload))
            self._say(
                {
                    "id": name,
                    "object": "file",
                    "bytes": 1,
                    "created_at": 1,
                    "filename": "f",
                    "purpose": "batch",
                    "status": "processed",
                }
            )
        elif self.path == "/v1/batches":
            created = state.create(json.loads(payload))
            if state.hang_up_after_creation:
                self.close_connection = True
                return
            self._say(created)

    def do_GET(self) -> None:
        state = self.server_state
        if found := re.fullmatch(r"/v1/batches/(\w+)", self.path):
            self._say(state.batches[found[1]])
        elif found := re.fullmatch(r"/v1/files/([\w-]+)/content", self.path):
            self._send(state.files[found[1]], "application/octet-stream")
        elif self.path.startswith("/v1/batches"):
            newest_first = list(state.batches.values())[::-1]
            self._say({"object": "list", "data": newest_first, "has_more": False})

    def _uploaded(self, payload: bytes) -> bytes:
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        parts = BytesParser().parsebytes(head + payload).get_payload()
        assert isinstance(parts, list)
        fields = {part.get_param("name", header="content-disposition"): part for part in parts}  # type: ignore[union-attr]
        assert fields["purpose"].get_payload() == "batch"  # type: ignore[union-attr]
        content = fields["file"].get_payload(decode=True)  # type: ignore[union-attr]
        assert isinstance(content, bytes)
        return content

    def _say(self, body: dict[str, Any]) -> None:
        self._send(json.dumps(body).encode(), "application/json")

    def _send(self, payload: bytes, media_type: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving_batches() -> Iterator[BatchServer]:
    """Serves the API."""
    state = BatchServer()
    handler = type("Handler", (_Handler,), {"server_state": state})
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    state.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        http.shutdown()
        http.server_close()
        thread.join()
