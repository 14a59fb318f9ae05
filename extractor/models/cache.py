"""The user's cache folder, and proof that a file in it is the one that was checked."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import platformdirs

from extractor.models.interface import Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractor.settings import Settings

CHUNK_BYTES = 1 << 22


def weights_folder(settings: Settings) -> Path:
    """Where weights are kept: ``settings.cache_dir``, or the platform's cache folder of this user."""
    root = settings.cache_dir or platformdirs.user_cache_path("incident-extractor", appauthor=False)
    return root / "weights"


def sha256_of(path: Path, progress: Callable[[Progress], None] | None = None) -> str:
    """SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    total = path.stat().st_size
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            if progress is not None:
                progress(Progress("check", file.tell(), total))
    return digest.hexdigest()


def remember_digest(path: Path, digest: str) -> None:
    """Writes down the digest of a file that was just checked, so that the next start need not read it all."""
    _note_of(path).write_text(json.dumps({"sha256": digest, **_identity(path)}), encoding="ascii")


def remembered_digest(path: Path) -> str | None:
    """The digest written down, if the file has not been touched since."""
    try:
        note = json.loads(_note_of(path).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    if not isinstance(note, dict) or {key: note.get(key) for key in ("size", "mtime_ns")} != _identity(path):
        return None
    digest = note.get("sha256")
    return digest if isinstance(digest, str) else None


def _identity(path: Path) -> dict[str, int]:
    status = path.stat()
    return {"size": status.st_size, "mtime_ns": status.st_mtime_ns}


def _note_of(path: Path) -> Path:
    return path.with_name(path.name + ".sha256.json")
