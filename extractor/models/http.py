"""The HTTP client of an endpoint: no redirects, no telemetry headers, bounded replies."""

from __future__ import annotations

import functools
import ipaddress
import ssl
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import httpx2

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

MAX_REPLY_BYTES = 1_000_000
CONNECT_SECONDS = 10.0


class ReplyTooLargeError(Exception):
    """More bytes came than any reply may have. Internal to this room: it becomes a ``ReplyProblem``."""


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream, limit: int) -> None:
        self._stream = stream
        self._limit = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        received = 0
        async for chunk in self._stream:
            received += len(chunk)
            if received > self._limit:
                raise ReplyTooLargeError
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


async def _bound_reply(response: httpx2.Response) -> None:
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _BoundedStream(response.stream, MAX_REPLY_BYTES)


async def _drop_needless_headers(request: httpx2.Request) -> None:
    """Drops what the SDK tells about this machine, and a bearer token that is empty."""
    for name in [name for name in request.headers if name.startswith("x-stainless")]:
        del request.headers[name]
    if request.headers.get("authorization", "").strip() == "Bearer":
        del request.headers["authorization"]


def is_loopback(url: str) -> bool:
    """Whether a URL points at this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def without_credentials(url: str) -> str:
    """The URL as it may be shown: no user name, password, query or fragment."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def trusted_for(url: str) -> ssl.SSLContext:
    """Whom HTTPS to an address trusts: the usual authorities, or nobody where the address is not HTTPS."""
    return _authorities() if url.startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@functools.cache
def _authorities() -> ssl.SSLContext:
    """Read once: it takes as long as several reports."""
    return httpx2.create_ssl_context()


def http_client(base_url: str, timeout: float, *, bounded: bool = True) -> httpx2.AsyncClient:
    """A client for one endpoint.

    Connections are not kept between requests, so that one client serves one event loop after the other.
    Compression is declined: the bound on a reply is a bound on its bytes. A loopback endpoint is never
    reached through a proxy of the environment.

    Args:
        base_url: Root of the endpoint.
        timeout: Seconds between two signs of life of the endpoint.
        bounded: Whether responses larger than any reply are refused.
    """
    response_hooks = [_bound_reply] if bounded else []
    return httpx2.AsyncClient(
        timeout=httpx2.Timeout(timeout, connect=min(timeout, CONNECT_SECONDS)),
        limits=httpx2.Limits(max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=not is_loopback(base_url),
        verify=trusted_for(base_url),
        headers={"Accept-Encoding": "identity"},
        event_hooks={"request": [_drop_needless_headers], "response": response_hooks},
    )
