"""The ledger of a run: one SQLite file that survives being killed at any moment, shared by processes.

What happened is only ever added (``attempts``, ``calls``, ``answers``); ``claims`` and ``finished`` are where
things stand, and can be had again from the results.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Any

from extractor.errors import RunError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

VERSION = 1
BUSY_SECONDS = 60.0

_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS workers (
    id TEXT PRIMARY KEY, host TEXT NOT NULL, seen REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims (
    key TEXT PRIMARY KEY, worker TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claims_of_worker ON claims (worker);
CREATE TABLE IF NOT EXISTS finished (
    key TEXT PRIMARY KEY, source TEXT NOT NULL, status TEXT NOT NULL, at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS known (fingerprint TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attempts (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, worker TEXT NOT NULL, event TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS calls (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, at REAL NOT NULL, worst_usd REAL NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
    call INTEGER PRIMARY KEY, outcome TEXT NOT NULL, sent INTEGER NOT NULL, tokens_in INTEGER NOT NULL,
    tokens_cached INTEGER NOT NULL, tokens_out INTEGER NOT NULL, seconds REAL NOT NULL, usd REAL);
CREATE TABLE IF NOT EXISTS batches (
    label TEXT PRIMARY KEY, id TEXT, status TEXT NOT NULL, requests INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch_requests (
    request TEXT PRIMARY KEY, label TEXT NOT NULL, response TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS spent (calls INTEGER NOT NULL, usd REAL NOT NULL);
INSERT INTO spent VALUES (0, 0);
"""
_LATER_TABLES = """
CREATE TABLE IF NOT EXISTS reports (report TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS superseded (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Ledger:
    """One connection to the SQLite file of a run; each thread that writes has its own.

    Raises:
        RunError: The file cannot be opened, is no ledger, or was written by another version.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._explained():
            self._connection = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._prepare()

    def _prepare(self) -> None:
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, VERSION):
            message = f"was written by another version of this program (ledger {version}, not {VERSION})"
            raise RunError(f"{message}; choose another --out", where=str(self._path), kind="version")
        if version == 0:
            self._connection.executescript(
                f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version={VERSION}; COMMIT"
            )
        self._connection.executescript(_LATER_TABLES)

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._explained():
            return self._connection.execute(query, values).fetchall()

    def one(self, query: str, *values: Any) -> Any:
        """First value of the first row, or null."""
        with self._explained():
            row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    def write(self, statement: str, *values: Any) -> int:
        """Runs one statement for itself; returns the row id of what it added."""
        with self._explained():
            return self._connection.execute(statement, values).lastrowid or 0

    def change(self, statement: str, *values: Any) -> int:
        """Runs one statement; returns how many rows it changed."""
        with self._explained():
            return self._connection.execute(statement, values).rowcount

    def write_many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Runs one statement for each row."""
        with self._explained():
            self._connection.executemany(statement, rows)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; other processes wait."""
        self.write("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise
        self.write("COMMIT")

    def close(self) -> None:
        """Closes the connection."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _run_error(error, self._path) from error


def _run_error(error: sqlite3.Error, path: Path) -> RunError:
    name = getattr(error, "sqlite_errorname", "")
    where = str(path)
    if name.startswith("SQLITE_FULL"):
        return RunError(
            "the disk is full; make room and run the same command again", where=where, kind="disk"
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return RunError("cannot be written; check the rights of the folder", where=where, kind="unwritable")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        message = (
            "is damaged; move it away and run the same command again: it is made anew from results.jsonl"
        )
        return RunError(message, where=where, kind="damaged")
    if name.startswith("SQLITE_BUSY"):
        message = f"was held by another program for {BUSY_SECONDS:.0f} s; run the same command again"
        return RunError(message, where=where, kind="busy")
    code = name or type(error).__name__
    message = f"the disk is full or failed ({code}); make room and run the same command again"
    return RunError(message, where=where, kind="disk")
