"""Requests on their way into batches: files of the size that the endpoint takes."""

from __future__ import annotations

import dataclasses
import secrets
from typing import TYPE_CHECKING

from extractor.corpus.results import unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclasses.dataclass(slots=True)
class Parcel:
    """A file of requests.

    Attributes:
        label: By which its batch is found again.
        path: The file.
        requests: Hashes of its requests.
        size: Its bytes.
        worst_usd: What its requests can cost at most; 0 if nobody knows.
    """

    label: str
    path: Path
    requests: list[str] = dataclasses.field(default_factory=list)
    size: int = 0
    worst_usd: float = 0.0


class Outbox:
    """Gathers requests into files.

    Args:
        folder: Where the files are written; they hold reports and are deleted once they are sent.
        most_requests: Most requests of a file.
        most_bytes: Most bytes of a file.
        room_usd: US dollars that all requests together may cost at most; null is no bound.

    Attributes:
        held_back: How many requests found no room.
    """

    def __init__(
        self, folder: Path, most_requests: int, most_bytes: int, *, room_usd: float | None = None
    ) -> None:
        self._folder = folder
        self._most_requests = most_requests
        self._most_bytes = most_bytes
        self._room_usd = room_usd
        self.held_back = 0
        self._known: set[str] = set()
        self._parcels: list[Parcel] = []

    def add(self, request: str, line: bytes, worst_usd: float = 0.0) -> None:
        """Adds a request, once, if there is room for what it can cost.

        Raises:
            RunError: The disk is full or failed.
        """
        if request in self._known:
            return
        self._known.add(request)
        if self._room_usd is not None:
            if worst_usd > self._room_usd:
                self.held_back += 1
                return
            self._room_usd -= worst_usd
        parcel = self._parcel_for(len(line))
        try:
            with parcel.path.open("ab") as file:
                file.write(line)
        except OSError as error:
            raise unwritable(error, parcel.path) from error
        parcel.requests.append(request)
        parcel.size += len(line)
        parcel.worst_usd += worst_usd

    def parcels(self) -> Iterator[Parcel]:
        """The files, full or not."""
        return iter(self._parcels)

    def _parcel_for(self, size: int) -> Parcel:
        last = self._parcels[-1] if self._parcels else None
        if (
            last is not None
            and len(last.requests) < self._most_requests
            and last.size + size <= self._most_bytes
        ):
            return last
        label = secrets.token_hex(8)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(error, self._folder) from error
        self._parcels.append(Parcel(label, parcel_path(self._folder, label)))
        return self._parcels[-1]


def parcel_path(folder: Path, label: str) -> Path:
    """The file of the requests of a batch."""
    return folder / f"{label}.requests.jsonl"
