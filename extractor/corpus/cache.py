"""Answers kept between runs, by what was asked of whom: the same question is never paid twice.

The answers hold names out of reports. They stay in the user's own cache folder, which nobody else can open.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import sqlite3
import time
from typing import TYPE_CHECKING

import platformdirs

from extractor.corpus.wrapping import WrappedModel
from extractor.errors import RunError
from extractor.models import ChatAnswer, Usage

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.models import ChatModel, ChatRequest
    from extractor.settings import Settings

_TABLE = """
CREATE TABLE IF NOT EXISTS answers (
    request TEXT PRIMARY KEY, model_id TEXT NOT NULL, raw TEXT, reply TEXT NOT NULL, at REAL NOT NULL
) WITHOUT ROWID
"""


@dataclasses.dataclass(frozen=True, slots=True)
class CacheSize:
    """How much is kept: answers, and bytes on the disk."""

    answers: int
    size: int


def cache_file(settings: Settings) -> Path:
    """Where answers are kept: in ``settings.cache_dir``, or the platform's cache folder of this user."""
    root = settings.cache_dir or platformdirs.user_cache_path("incident-extractor", appauthor=False)
    return root / "answers.sqlite"


class ResponseCache:
    """The answers of a cache file, shared by processes.

    Raises:
        RunError: The file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            self._connection = sqlite3.connect(path, timeout=60.0, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.execute(_TABLE)
        except (OSError, sqlite3.Error) as error:
            message = "the cache cannot be opened; delete it, or run with --no-cache"
            raise RunError(message, where=str(path), kind="cache") from error

    def get(self, key: str, request: ChatRequest) -> ChatAnswer | None:
        """The answer kept for a request; it costs nothing."""
        row = self._connection.execute(
            "SELECT model_id, raw, reply FROM answers WHERE request = ?", (key,)
        ).fetchone()
        if row is None:
            return None
        model_id, raw, reply = row
        return ChatAnswer(
            request.reply_type.model_validate_json(reply), raw, None, None, Usage(), model_id, tries=0
        )

    def put(self, key: str, answer: ChatAnswer) -> None:
        """Keeps an answer; one without a usable reply is not kept."""
        if answer.reply is None:
            return
        row = (key, answer.model_id, answer.raw, answer.reply.model_dump_json(by_alias=True), time.time())
        try:
            self._connection.execute("INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)", row)
        except sqlite3.Error as error:
            message = "an answer could not be kept; make room, or run with --no-cache"
            raise RunError(message, where=str(self._path), kind="cache") from error

    def size(self) -> CacheSize:
        """How much is kept."""
        answers: int = self._connection.execute("SELECT COUNT(*) FROM answers").fetchone()[0]
        files = [self._path, self._path.with_name(f"{self._path.name}-wal")]
        return CacheSize(answers, sum(file.stat().st_size for file in files if file.exists()))

    def clear(self) -> int:
        """Drops all answers and returns how many there were."""
        dropped = self._connection.execute("DELETE FROM answers").rowcount
        self._connection.execute("VACUUM")
        return dropped

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()


class CachedModel(WrappedModel):
    """A ``ChatModel`` that asks only what is not in the cache.

    Args:
        model: The model.
        cache: Where answers are kept.
    """

    def __init__(self, model: ChatModel, cache: ResponseCache) -> None:
        super().__init__(model)
        self._cache = cache

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        """The answer that is kept, or else one that is paid."""
        key = request_hash(self._model, request)
        kept = self._cache.get(key, request)
        if kept is not None:
            return kept
        answer = await self._model.chat(request)
        self._cache.put(key, answer)
        return answer


def request_hash(model: ChatModel, request: ChatRequest) -> str:
    """SHA-256 over all that an answer depends on: who is asked, the words, the form of the reply."""
    asked = [
        model.name,
        model.digest,
        model.endpoint,
        [[message.role, message.content] for message in request.messages],
        request.reply_type.model_json_schema(),
        request.max_tokens,
        request.temperature,
    ]
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode(errors="surrogatepass")).hexdigest()
