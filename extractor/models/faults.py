"""What can go wrong with one call, sorted into what is worth trying again and what is not."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import httpx2

from extractor.errors import CredentialsError, ModelError, ReplyError, TransportError
from extractor.models.http import ReplyTooLargeError
from extractor.models.interface import ReplyProblem

if TYPE_CHECKING:
    from collections.abc import Mapping

    import openai

TRANSIENT_STATUS = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
NO_CONNECTION = "connect"
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,60}\Z")
_CONTEXT_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error"})


class CallFault(Exception):
    """One call failed. Internal to this room: after the last try it becomes an error or a problem.

    Args:
        kind: Short name of the fault, e.g. ``timeout`` or ``http_503``.
        transient: Whether the same call may succeed later.
        retry_after: Seconds the endpoint asks to wait, when it says so.
        outcome: What the fault means when it stands: an error, or a problem with the reply.
    """

    def __init__(
        self,
        kind: str,
        *,
        transient: bool = True,
        retry_after: float | None = None,
        outcome: ModelError | ReplyProblem | None = None,
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        self.transient = transient
        self.retry_after = retry_after
        self.outcome = outcome


def retry_after_seconds(headers: Mapping[str, str]) -> float | None:
    """How long an endpoint asks to wait: ``retry-after-ms``, or ``retry-after`` in seconds or as a date.

    Source: RFC 9110 section 10.2.3; ``retry-after-ms`` is an extension of OpenAI and Azure.
    """
    milliseconds = _non_negative(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    stated = headers.get("retry-after")
    seconds = _non_negative(stated)
    if seconds is not None or stated is None:
        return seconds
    try:
        moment = parsedate_to_datetime(stated)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _non_negative(stated: str | None) -> float | None:
    try:
        number = float(stated or "")
    except ValueError:
        return None
    return max(0.0, number) if math.isfinite(number) else None


def fault_of_status(status: int, headers: Mapping[str, str], error: object) -> CallFault:
    """The fault that an HTTP status says.

    Args:
        status: The status.
        headers: The headers of the response.
        error: What its body says under ``error``, or the whole body where it has no such field.
    """
    named = _named_in(error)
    codes = {named[field] for field in ("code", "type")} - {None}
    if "insufficient_quota" in codes:
        message = "the account of this key has no quota left; the endpoint will not answer until it has"
        return permanent(CredentialsError(message, kind="quota"))
    if status in TRANSIENT_STATUS:
        return CallFault(f"http_{status}", retry_after=retry_after_seconds(headers))
    if status in (401, 403):
        message = f"the endpoint refused the key (HTTP {status}); check the key and what it is allowed to use"
        return permanent(CredentialsError(message))
    if "content_filter" in codes:
        return CallFault("content_filter", transient=False, outcome=ReplyProblem("content_filter"))
    if codes & _CONTEXT_CODES:
        message = "the question has more tokens than the model can take; split the document"
        return permanent(ReplyError(message, kind="context_length"))
    if status == 404:
        message = "the endpoint does not know this model or path (HTTP 404); check --model and --base-url"
        return permanent(ReplyError(message, kind="not_found"))
    if named["param"] == "temperature":
        message = f"this model takes no temperature (HTTP {status}); add --no-temperature"
        return permanent(ReplyError(message, kind=f"http_{status}"))
    details = ", ".join(dict.fromkeys(name for name in named.values() if name))
    message = f"the endpoint refused the request (HTTP {status}{': ' + details if details else ''})"
    return permanent(ReplyError(message, kind=f"http_{status}"))


def permanent(error: ModelError) -> CallFault:
    """The fault behind an error that no second try will pass."""
    return CallFault(error.kind, transient=False, outcome=error)


def _named_in(error: object) -> dict[str, str | None]:
    stated = error if isinstance(error, dict) else {}
    return {field: _identifier(stated.get(field)) for field in ("code", "type", "param")}


def _identifier(value: Any) -> str | None:
    """The value if it is a bare code word; free text of an endpoint may repeat the article."""
    return value if isinstance(value, str) and _IDENTIFIER.match(value) else None


def fault_of_connection(error: openai.APIConnectionError) -> CallFault:
    """The fault behind a failed connection.

    Raises:
        BaseException: The cause itself when it is no fault of the endpoint, e.g. a recording that has
            no such call: that must stay loud.
    """
    cause = error.__cause__
    if isinstance(cause, ReplyTooLargeError):
        return CallFault("too_large", transient=False, outcome=ReplyProblem("too_large"))
    if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout):
        return CallFault(NO_CONNECTION)
    if cause is None or isinstance(cause, httpx2.TimeoutException):
        return CallFault("timeout")
    if isinstance(cause, httpx2.UnsupportedProtocol | httpx2.LocalProtocolError):
        message = "the base URL or the key cannot be used in a request; check both"
        return permanent(TransportError(message, kind="bad_endpoint"))
    if isinstance(cause, httpx2.RemoteProtocolError):
        return CallFault("truncated_body")
    if isinstance(cause, httpx2.TransportError | httpx2.DecodingError):
        return CallFault("connection")
    raise cause


def error_after(fault: CallFault, tries: int, where: str) -> ModelError:
    """The error a caller sees when a transient fault outlasted all tries."""
    hint = "is it running?" if fault.kind == NO_CONNECTION else "try again later or allow more tries and time"
    wait = f"; it asks to wait {fault.retry_after:.0f} s" if fault.retry_after else ""
    message = f"the endpoint kept failing ({fault.kind}, {tries} tries{wait}); {hint}"
    return TransportError(message, where=where, kind=fault.kind)
