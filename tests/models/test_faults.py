from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx2
import openai
import pytest

from extractor.errors import TransportError
from extractor.models.faults import fault_of_connection, retry_after_seconds
from extractor.models.http import http_client, is_loopback, without_credentials

REQUEST = httpx2.Request("POST", "http://127.0.0.1:9/v1")


def caused_by(cause: Exception) -> openai.APIConnectionError:
    error = openai.APIConnectionError(request=REQUEST)
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": "-3"}, 0),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after-ms": "1500", "retry-after": "7"}, 1.5),
        ({"retry-after-ms": "soon", "retry-after": "7"}, 7),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "later"}, None),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 -0000"}, 0),
    ],
)
def test_reads_retry_after_in_all_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_seconds(headers) == seconds


def test_a_date_ahead_is_as_many_seconds_away() -> None:
    stated = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    seconds = retry_after_seconds({"retry-after": stated})
    assert seconds is not None
    assert 88 <= seconds <= 90


@pytest.mark.parametrize(
    ("cause", "kind", "transient"),
    [
        (httpx2.ConnectError("x"), "connect", True),
        (httpx2.ConnectTimeout("x"), "connect", True),
        (httpx2.ReadTimeout("x"), "timeout", True),
        (httpx2.ReadError("x"), "connection", True),
        (httpx2.RemoteProtocolError("x"), "truncated_body", True),
        (httpx2.DecodingError("x"), "connection", True),
        (httpx2.UnsupportedProtocol("x"), "bad_endpoint", False),
        (httpx2.LocalProtocolError("x"), "bad_endpoint", False),
    ],
)
def test_sorts_the_causes_of_a_failed_connection(cause: Exception, kind: str, transient: bool) -> None:
    fault = fault_of_connection(caused_by(cause))
    assert (fault.kind, fault.transient) == (kind, transient)
    if not transient:
        assert isinstance(fault.outcome, TransportError)


def test_a_cause_that_is_no_fault_of_the_endpoint_stays_loud() -> None:
    with pytest.raises(ZeroDivisionError):
        fault_of_connection(caused_by(ZeroDivisionError()))


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:1/v1", True),
        ("http://127.0.0.1/v1", True),
        ("http://127.3.2.1:8/v1", True),
        ("http://[::1]:8/v1", True),
        ("http://localhost.example.org/v1", False),
        ("https://api.openai.com/v1", False),
        ("http://10.0.0.1/v1", False),
        ("http://", False),
    ],
)
async def test_a_proxy_of_the_environment_never_sees_what_stays_on_this_machine(
    url: str, local: bool
) -> None:
    assert is_loopback(url) is local
    async with http_client(url, 1.0) as client:
        assert client.trust_env is not local


def test_an_address_is_shown_without_credentials() -> None:
    assert without_credentials("https://me:pw@host:8/v1?key=1#x") == "https://host:8/v1"
