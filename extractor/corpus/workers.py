"""The processes that work on one run folder: who is alive, and whose reports are free again."""

from __future__ import annotations

import secrets
import socket
import time
from typing import TYPE_CHECKING

import filelock

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.corpus.ledger import Ledger

LEASE_SECONDS = 120.0


class Workers:
    """This process among those of a run folder.

    A worker holds a file lock for as long as it lives; the system lets go of it however the process ends. On
    another machine only the clock tells: a worker not seen for ``LEASE_SECONDS`` has lost its claims.
    """

    def __init__(self, folder: Path, ledger: Ledger) -> None:
        self._folder = folder
        self._ledger = ledger
        self._host = socket.gethostname()
        self.id = secrets.token_hex(6)
        self._lock = filelock.FileLock(self._lock_file(self.id))
        self._lock.acquire()
        ledger.write("INSERT INTO workers VALUES (?, ?, ?)", self.id, self._host, time.time())

    def beat(self) -> None:
        """Says that this worker is alive."""
        self._ledger.write("UPDATE workers SET seen = ? WHERE id = ?", time.time(), self.id)

    def bury(self) -> int:
        """Frees the reports of workers that are no more; returns how many reports that were."""
        others = self._ledger.rows("SELECT id, host, seen FROM workers WHERE id != ?", self.id)
        return sum(
            self._free(worker, "lost") for worker, host, seen in others if self._is_dead(worker, host, seen)
        )

    def leave(self) -> None:
        """Frees what this worker has not finished and lets go of its lock."""
        self._free(self.id, "released")
        self._lock.release()
        self._lock_file(self.id).unlink(missing_ok=True)

    def _free(self, worker: str, event: str) -> int:
        with self._ledger.transaction():
            self._ledger.write(
                "INSERT INTO attempts (key, worker, event, at)"
                " SELECT key, worker, ?, ? FROM claims WHERE worker = ?",
                event,
                time.time(),
                worker,
            )
            freed = self._ledger.change("DELETE FROM claims WHERE worker = ?", worker)
            self._ledger.write("DELETE FROM workers WHERE id = ?", worker)
        return freed

    def _is_dead(self, worker: str, host: str, seen: float) -> bool:
        if host != self._host:
            return time.time() - seen > LEASE_SECONDS
        lock = filelock.FileLock(self._lock_file(worker))
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            return False
        lock.release()
        self._lock_file(worker).unlink(missing_ok=True)
        return True

    def _lock_file(self, worker: str) -> Path:
        return self._folder / f".worker-{worker}.lock"
