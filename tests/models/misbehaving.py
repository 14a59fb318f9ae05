"""An OpenAI-compatible server on loopback that does one prepared thing for each request and keeps a log."""

from __future__ import annotations

import json
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SO_LINGER, SOL_SOCKET
from typing import Any

Act = Callable[["Exchange"], None]


@dataclass
class Exchange:
    """One request as the server saw it, and the means to answer it."""

    handler: BaseHTTPRequestHandler
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    arrived: float
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0

    def send(
        self, status: int, payload: bytes, headers: dict[str, str], *, length: int | None = None
    ) -> None:
        """Sends a response; ``length`` lies about its size when given."""
        self.handler.send_response(status)
        for name, value in headers.items():
            self.handler.send_header(name, value)
        self.handler.send_header("Content-Length", str(len(payload) if length is None else length))
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()
        self.handler.wfile.write(payload)


@dataclass
class Server:
    """What a test holds of the server: its address, its acts still to come, its log."""

    url: str
    acts: list[Act]
    log: list[Exchange] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def calls(self) -> int:
        return len(self.log)

    def tokens(self) -> tuple[int, int, int]:
        """Tokens in, cached and out of all complete answers."""
        return (
            sum(entry.tokens_in for entry in self.log),
            sum(entry.tokens_cached for entry in self.log),
            sum(entry.tokens_out for entry in self.log),
        )

    def next_act(self, exchange: Exchange) -> Act:
        with self.lock:
            self.log.append(exchange)
            return self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]


@contextmanager
def serving(*acts: Act) -> Iterator[Server]:
    """Serves the acts in order, the last one for ever."""
    server = Server("", list(acts))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            payload = self.rfile.read(int(self.headers["Content-Length"]))
            if not payload:
                return  # the client gave up before it had asked
            body = json.loads(payload)
            headers = {name.lower(): value for name, value in self.headers.items()}
            exchange = Exchange(self, self.path, headers, body, time.monotonic())
            self.close_connection = True
            with suppress(BrokenPipeError, ConnectionResetError):  # some tests hang up
                server.next_act(exchange)(exchange)

        def log_message(self, *_: object) -> None:
            pass

    class Listener(ThreadingHTTPServer):
        request_queue_size = 128

    http = Listener(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        http.shutdown()
        http.server_close()
        thread.join()


JSON = {"Content-Type": "application/json"}


def completion(
    content: str | None, *, finish: str = "stop", tokens: tuple[int, int, int] = (100, 40, 12), **message: Any
) -> dict[str, Any]:
    """The body of a chat completion; tokens are prompt, cached, written."""
    choice = {
        "index": 0,
        "finish_reason": finish,
        "message": {"role": "assistant", "content": content, **message},
    }
    usage = {
        "prompt_tokens": tokens[0],
        "completion_tokens": tokens[2],
        "total_tokens": tokens[0] + tokens[2],
        "prompt_tokens_details": {"cached_tokens": tokens[1]},
    }
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "served-model",
        "choices": [choice],
        "usage": usage,
    }


def answer(
    content: str | None, *, finish: str = "stop", tokens: tuple[int, int, int] = (100, 40, 12), **message: Any
) -> Act:
    """Answers with this content."""
    body = completion(content, finish=finish, tokens=tokens, **message)

    def act(exchange: Exchange) -> None:
        exchange.tokens_in, exchange.tokens_cached, exchange.tokens_out = tokens
        exchange.send(200, json.dumps(body).encode(), JSON)

    return act


def respond(body: object, *, status: int = 200, headers: dict[str, str] | None = None) -> Act:
    """Answers with any JSON body."""
    payload = json.dumps(body).encode()
    return lambda exchange: exchange.send(status, payload, JSON | (headers or {}))


def status(code: int, *, error: dict[str, Any] | None = None, **headers: str) -> Act:
    """Answers with an HTTP status; keyword names become headers."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return respond({"error": error or {"message": "SECRET ARTICLE TEXT"}}, status=code, headers=named)


def retry_after_date(seconds: float) -> Act:
    """429 with a Retry-After that is a date so many seconds from now."""
    from datetime import UTC, datetime, timedelta

    def act(exchange: Exchange) -> None:
        moment = datetime.now(UTC) + timedelta(seconds=seconds)
        status(429, Retry_After=format_datetime(moment, usegmt=True))(exchange)

    return act


def reset_mid_body(exchange: Exchange) -> None:
    """Sends half of an answer and resets the connection."""
    exchange.send(200, b'{"id": "chatcmpl-1", "choices": [', JSON, length=2000)
    exchange.handler.wfile.flush()
    exchange.handler.connection.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))


def close_mid_body(exchange: Exchange) -> None:
    """Sends half of an answer and closes the connection in good order."""
    exchange.send(200, b'{"id": "chatcmpl-1", "choices": [', JSON, length=2000)


def cut_json(exchange: Exchange) -> None:
    """Sends half of an answer as if it were whole."""
    exchange.send(200, b'{"id": "chatcmpl-1", "choices": [', JSON)


def prose_page(exchange: Exchange) -> None:
    """A web page where an answer should be, as proxies and portals send."""
    exchange.send(200, b"<html>Sign in</html>", {"Content-Type": "text/html"})


def silence(server_closing: threading.Event) -> Act:
    """Never answers."""
    return lambda _: (server_closing.wait(20), None)[1]


def endless_drip(exchange: Exchange) -> None:
    """A byte now and then, for ever: no single read ever times out."""
    exchange.handler.send_response(200)
    exchange.handler.send_header("Content-Type", "application/json")
    exchange.handler.end_headers()
    for _ in range(1000):
        exchange.handler.wfile.write(b" ")
        exchange.handler.wfile.flush()
        time.sleep(0.02)


def endless_flood(exchange: Exchange) -> None:
    """Bytes without end."""
    exchange.handler.send_response(200)
    exchange.handler.send_header("Content-Type", "application/json")
    exchange.handler.end_headers()
    while True:
        exchange.handler.wfile.write(b" " * 65536)


def ten_megabytes(exchange: Exchange) -> None:
    """A complete answer of 10 MB."""
    exchange.send(200, json.dumps(completion("x" * 10_000_000)).encode(), JSON)
