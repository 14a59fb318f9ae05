"""What a run folder knows of its batches: which request went where, and what came back."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from extractor.models import Usage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.corpus.ledger import Ledger
    from extractor.corpus.prices import Price

UNCONFIRMED, COLLECTED = "unconfirmed", "collected"
WORST = "worst_usd:"


class BatchStore:
    """The batches in the ledger of a run folder.

    Args:
        ledger: The ledger.
        price: What a token costs in a batch; null if nobody knows.
    """

    def __init__(self, ledger: Ledger, price: Price | None) -> None:
        self._ledger = ledger
        self._price = price

    def is_sent(self, request: str) -> bool:
        """Whether a request is in a batch that has not come back."""
        return self._ledger.one("SELECT 1 FROM batch_requests WHERE request = ?", request) is not None

    def response(self, request: str) -> dict[str, Any] | None:
        """What came back for a request."""
        found = self._ledger.one("SELECT response FROM batch_requests WHERE request = ?", request)
        response: dict[str, Any] | None = None if found is None else json.loads(found)
        return response

    def open_usd(self) -> float:
        """What the batches that are not collected can cost at most, in US dollars."""
        query = (
            "SELECT SUM(CAST(value AS REAL)) FROM about JOIN batches ON name = ? || label WHERE status != ?"
        )
        return float(self._ledger.one(query, WORST, COLLECTED) or 0.0)

    def begins(self, label: str, requests: Sequence[str], worst_usd: float) -> None:
        """A batch is about to be created: written down first, so that it is never created twice."""
        with self._ledger.transaction():
            self._ledger.write("INSERT INTO about VALUES (?, ?)", WORST + label, repr(worst_usd))
            self._ledger.write(
                "INSERT INTO batches VALUES (?, NULL, ?, ?)", label, UNCONFIRMED, len(requests)
            )
            self._ledger.write_many(
                "INSERT OR REPLACE INTO batch_requests VALUES (?, ?, NULL)",
                [(request, label) for request in requests],
            )

    def stands(self, label: str, batch_id: str, status: str) -> None:
        """The endpoint says so."""
        statement = "UPDATE batches SET id = ?, status = ? WHERE label = ?"
        self._ledger.write(statement, batch_id, status, label)

    def unconfirmed(self) -> list[str]:
        """Labels of batches of which it is not known whether they were created."""
        return [label for (label,) in self._ledger.rows("SELECT label FROM batches WHERE id IS NULL")]

    def open(self) -> list[tuple[str, str]]:
        """Label and id of batches whose responses were not collected."""
        query = "SELECT label, id FROM batches WHERE id IS NOT NULL AND status != ?"
        return [(label, batch_id) for label, batch_id in self._ledger.rows(query, COLLECTED)]

    def collect(self, label: str, lines: Iterable[dict[str, Any]]) -> None:
        """Takes the responses of a batch that ended; requests without one may be sent again."""
        with self._ledger.transaction():
            for line in lines:
                response = line.get("response")
                if isinstance(response, dict) and isinstance(line.get("custom_id"), str):
                    self._take(label, line["custom_id"], response)
            self._ledger.write("DELETE FROM batch_requests WHERE label = ? AND response IS NULL", label)
            self._ledger.write("UPDATE batches SET status = ? WHERE label = ?", COLLECTED, label)

    def forget(self, request: str) -> None:
        """The response to a request is of no use: it may be sent again."""
        self._ledger.write("DELETE FROM batch_requests WHERE request = ?", request)

    def _take(self, label: str, request: str, response: dict[str, Any]) -> None:
        statement = "UPDATE batch_requests SET response = ? WHERE request = ? AND label = ?"
        if not self._ledger.change(statement, json.dumps(response), request, label):
            return
        usage = _usage(response)
        usd = self._price.of(usage) if self._price else None
        call = self._ledger.write(
            "INSERT INTO calls (key, at, worst_usd) VALUES (?, ?, 0)", f"batch:{label}", time.time()
        )
        outcome = "reply" if response.get("status_code") == 200 else f"http_{response.get('status_code')}"
        self._ledger.write(
            "INSERT INTO answers VALUES (?, ?, 1, ?, ?, ?, 0, ?)",
            call,
            outcome,
            usage.tokens_in,
            usage.tokens_cached,
            usage.tokens_out,
            usd,
        )
        self._ledger.write("UPDATE spent SET calls = calls + 1, usd = usd + ?", usd or 0.0)


def _usage(response: dict[str, Any]) -> Usage:
    body = response.get("body")
    stated = (body.get("usage") if isinstance(body, dict) else None) or {}
    details = stated.get("prompt_tokens_details") or {}
    return Usage(
        tokens_in=int(stated.get("prompt_tokens") or 0),
        tokens_cached=int(details.get("cached_tokens") or 0),
        tokens_out=int(stated.get("completion_tokens") or 0),
    )
