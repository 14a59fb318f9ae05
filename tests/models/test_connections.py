"""Connections are kept where the caller has one event loop, and only there."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.models.asking import GOOD, model_at, question
from tests.models.misbehaving import completion

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def counting_connections() -> Iterator[tuple[str, list[object]]]:
    """A server that keeps connections open, and every connection that it got."""
    seen: list[object] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            seen.append(self.client_address)
            super().setup()

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            payload = json.dumps(completion(GOOD)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, *_: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{http.server_address[1]}/v1", seen
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


@pytest.mark.parametrize(("kept", "connections"), [(0, 3), (2, 1)])
async def test_connections_are_kept_when_asked_for(kept: int, connections: int) -> None:
    with counting_connections() as (url, seen):
        model = model_at(url).keeping(kept)
        for _ in range(3):
            assert (await model.chat(question())).reply
        await model.aclose()
        assert len(seen) == connections
