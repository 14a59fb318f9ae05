"""A run folder: what is finished, who works on what, what every call cost; shared by processes, never torn.

    RUN/results.jsonl      one record a line
    RUN/superseded.jsonl   records of reports whose text changed later, if there are any
    RUN/run.sqlite         the ledger

A result is on the disk before the ledger says so. ``results_end`` in the ledger is how much of the results it
knows; whoever holds the lock and finds more takes it into the ledger, and cuts off half a line.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import threading
import time
from typing import TYPE_CHECKING, Literal, Self

import filelock

from extractor.corpus.finished import Finished, report_name
from extractor.corpus.ledger import Ledger
from extractor.corpus.results import Results, identity_of, unwritable
from extractor.corpus.workers import Workers
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from extractor.corpus.configuration import Configuration
    from extractor.schema import Provenance

log = logging.getLogger(__name__)

LEDGER, RESULTS, LOCK = "run.sqlite", "results.jsonl", ".results.lock"
SUPERSEDED = "superseded.jsonl"
LOCK_POLL_SECONDS = 0.005

Claim = Literal["mine", "finished", "taken"]


class RunFolder:
    """One process's hold on a run folder; close it, or use it as a context manager.

    Args:
        path: The folder; it is made if it is not there.
        configuration: What the results depend on; a folder holds the results of one configuration.

    Raises:
        UsageError: The folder holds results of another configuration.
        RunError: The folder cannot be written, or is damaged.
    """

    def __init__(self, path: Path, configuration: Configuration) -> None:
        self.path = path
        self.configuration = configuration
        self._writing = threading.Lock()  # a thread may still write when the run is given up
        self._closed = False
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._results = Results(path / RESULTS)
            self._lock = filelock.FileLock(path / LOCK)
            self._lock.acquire(poll_interval=LOCK_POLL_SECONDS)
        except OSError as error:
            raise unwritable(error, path) from error
        try:
            self.ledger = Ledger(path / LEDGER)
            self._books = Ledger(path / LEDGER)
            self._require_same_configuration()
            self._workers = Workers(path, self.ledger)
            self._take_in_tail()
        finally:
            self._lock.release()
        freed = self._workers.bury()
        if freed:
            log.info("freed reports of a process that is no more", extra={"reports": freed})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Frees what is claimed and not finished, once what is being written is written."""
        with self._writing:
            self._closed = True
            with contextlib.suppress(Exception):  # on a full disk another process frees it later
                self._workers.leave()
            self.ledger.close()
            self._books.close()
            self._results.close()

    def knows(self, fingerprint: str) -> bool:
        """Whether a report with this fingerprint is finished."""
        query = "SELECT 1 FROM known JOIN finished USING (key) WHERE fingerprint = ?"
        return self.ledger.one(query, fingerprint) is not None

    def claim(self, key: str) -> Claim:
        """Takes a report for this process, unless it is finished or taken by another that is alive."""
        worker = self._workers.id
        with self.ledger.transaction():
            if self.ledger.one("SELECT 1 FROM finished WHERE key = ?", key):
                return "finished"
            if not self.ledger.change("INSERT OR IGNORE INTO claims VALUES (?, ?)", key, worker):
                return "taken"
            self._note(self.ledger, [(key, "claimed")])
        return "mine"

    def release(self, key: str) -> None:
        """Gives a report back unfinished."""
        with self.ledger.transaction():
            self.ledger.write("DELETE FROM claims WHERE key = ? AND worker = ?", key, self._workers.id)
            self._note(self.ledger, [(key, "released")])

    def beat(self) -> None:
        """Says that this process is alive, and frees the reports of those that are not."""
        self._workers.beat()
        self._workers.bury()

    def record(self, reports: Sequence[Finished]) -> int:
        """Writes results: on the disk first, then in the ledger. A report finished elsewhere is left out.

        Returns:
            How many were written.

        Raises:
            RunError: The disk is full or failed; nothing of it was written.
        """
        with self._writing, self._lock.acquire(poll_interval=LOCK_POLL_SECONDS):
            if self._closed:
                return 0
            self._take_in_tail()
            new = [report for report in _once_each(reports) if not self._is_finished(report.key)]
            if new:
                end = self._results.add([report.line for report in new])
                self._enter(new, end)
        return len(new)

    def forget_failures(self) -> int:
        """Takes back every result that is not complete, so that its report is read again; says how many.

        Raises:
            RunError: The disk is full or failed; nothing was taken back.
        """
        with self._lock.acquire(poll_interval=LOCK_POLL_SECONDS):
            self._take_in_tail()
            failures = self._books.rows("SELECT key FROM finished WHERE status != 'complete'")
            if failures:
                end = self._results.keep_only(lambda line, _: _is_complete(line))
                with self._books.transaction():
                    self._books.write("DELETE FROM finished WHERE status != 'complete'")
                    self._note(self._books, [(key, "taken_back") for (key,) in failures])
                    self._books.write("INSERT OR REPLACE INTO about VALUES ('results_end', ?)", str(end))
        return len(failures)

    def put_superseded_aside(self) -> int:
        """Takes out of the results what was read of reports whose text changed later; says how many.

        Raises:
            RunError: The disk is full or failed; the results are as they were.
        """
        with self._writing, self._lock.acquire(poll_interval=LOCK_POLL_SECONDS):
            self._take_in_tail()
            count = int(self._books.one("SELECT COUNT(*) FROM superseded"))
            if count:
                last = {self._key_of(line): end for line, end in self._results.after(0)}
                end = self._results.keep_only(
                    lambda line, end: last[key := self._key_of(line)] == end and self._is_finished(key),
                    self.path / SUPERSEDED,
                )
                with self._books.transaction():
                    self._books.write("DELETE FROM superseded")
                    self._books.write("INSERT OR REPLACE INTO about VALUES ('results_end', ?)", str(end))
                log.info("put aside results of reports that have changed", extra={"reports": count})
        return count

    def _key_of(self, line: bytes) -> str:
        found = identity_of(line)
        return self.configuration.key(found[0]) if found else ""

    def known_as(self, fingerprint: str, key: str) -> None:
        """Notes by which fingerprint a finished report is known."""
        self.ledger.write("INSERT OR REPLACE INTO known VALUES (?, ?)", fingerprint, key)

    def enter_calls(self, key: str, cost: Provenance) -> None:
        """Enters the calls of a report that was read by another process, as its record states them."""
        with self._books.transaction():
            for place in range(cost.calls):
                call = self._books.write(
                    "INSERT INTO calls (key, at, worst_usd) VALUES (?, ?, 0)", key, time.time()
                )
                stated = (cost.tokens_in, cost.tokens_cached, cost.tokens_out, cost.seconds, cost.cost_usd)
                self._books.write(
                    "INSERT INTO answers VALUES (?, 'reply', 1, ?, ?, ?, ?, ?)",
                    call,
                    *(stated if place == 0 else (0, 0, 0, 0.0, cost.cost_usd and 0.0)),
                )
            self._books.write(
                "UPDATE spent SET calls = calls + ?, usd = usd + ?", cost.calls, cost.cost_usd or 0.0
            )

    def _is_finished(self, key: str) -> bool:
        return self._books.one("SELECT 1 FROM finished WHERE key = ?", key) is not None

    def _enter(self, reports: Sequence[Finished], end: int) -> None:
        now = time.time()
        books = self._books
        with books.transaction():
            books.write_many(
                "INSERT OR IGNORE INTO finished VALUES (?, ?, ?, ?)",
                [(report.key, report.source, report.status, now) for report in reports],
            )
            books.write_many(
                "INSERT OR REPLACE INTO known VALUES (?, ?)",
                [(report.fingerprint, report.key) for report in reports if report.fingerprint],
            )
            self._supersede(reports)
            books.write_many("DELETE FROM claims WHERE key = ?", [(report.key,) for report in reports])
            self._note(books, [(report.key, report.status) for report in reports])
            books.write("INSERT OR REPLACE INTO about VALUES ('results_end', ?)", str(end))

    def _supersede(self, reports: Sequence[Finished]) -> None:
        """A report that was read before with another text counts as it is now."""
        for report in reports:
            if report.report is None:
                continue
            before = self._books.one("SELECT key FROM reports WHERE report = ?", report.report)
            if before not in (None, report.key):
                self._books.write("INSERT OR IGNORE INTO superseded VALUES (?)", before)
                self._books.write("DELETE FROM finished WHERE key = ?", before)
                self._note(self._books, [(before, "superseded")])
            self._books.write("INSERT OR REPLACE INTO reports VALUES (?, ?)", report.report, report.key)

    def _note(self, ledger: Ledger, events: Sequence[tuple[str, str]]) -> None:
        ledger.write_many(
            "INSERT INTO attempts (key, worker, event, at) VALUES (?, ?, ?, ?)",
            [(key, self._workers.id, event, time.time()) for key, event in events],
        )

    def _take_in_tail(self) -> None:
        known, size = int(self._about("results_end") or 0), self._results.size()
        if size == known:
            return
        if size < known:
            self._begin_anew()
            known = 0
        end = known
        for report, line_end in self._whole_records(known):
            end = line_end
            self._enter([report], end)
        if end < size:
            log.warning("cut off what a killed process left half written", extra={"bytes": size - end})
            self._results.cut(end)

    def _whole_records(self, start: int) -> Iterator[tuple[Finished, int]]:
        for line, end in self._results.after(start):
            found = identity_of(line)
            if found is None:
                return
            document, status = found
            key = self.configuration.key(document)
            name = report_name(document.source, document.id)
            yield Finished(key, None, document.source, status, line, name), end

    def _begin_anew(self) -> None:
        """The results are shorter than the ledger says: someone changed them, so they are counted again."""
        log.warning("results.jsonl is shorter than the ledger says; it is read again")
        with self._books.transaction():
            self._books.write("DELETE FROM finished")
            self._books.write("INSERT OR REPLACE INTO about VALUES ('results_end', '0')")

    def _about(self, name: str) -> str | None:
        value: str | None = self._books.one("SELECT value FROM about WHERE name = ?", name)
        return value

    def _require_same_configuration(self) -> None:
        mine = json.dumps(dataclasses.asdict(self.configuration), sort_keys=True)
        stored = self._about("configuration")
        if stored is None:
            self._books.write("INSERT INTO about VALUES ('configuration', ?)", mine)
            return
        if stored != mine:
            differing = ", ".join(
                self.configuration.differences(type(self.configuration)(**json.loads(stored)))
            )
            message = f"holds results with another {differing}; choose another --out, or the same {differing}"
            raise UsageError(message, where=str(self.path))


def _is_complete(line: bytes) -> bool:
    found = identity_of(line)
    return found is not None and found[1] == "complete"


def _once_each(reports: Sequence[Finished]) -> list[Finished]:
    return list({report.key: report for report in reports}.values())
