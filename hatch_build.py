"""Compiles the rooms that read into the wheel, where it is asked for (docs/decisions/0021)."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
import tempfile
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOMS = ("assemble", "casing", "dates", "names", "numbers", "persons", "request", "segments", "verify")
NEEDED = ("extractor", "prompts", "pyproject.toml")
NOT_COMPILABLE = ("cached_property", "(str)", "\nfrom pydantic")
"""What mypyc cannot do with a class: add attributes later, be a string, be a model. Such a module is left."""
LEFT = ("extractor/verify/claims.py",)
"""Left as well: what audits send from process to process; frozen classes of mypyc cannot be unpickled."""

_SETUP = """
import sys
from mypyc.build import mypycify
from setuptools import setup

rooms = mypycify(sys.argv[1:], opt_level="2", debug_level="0", group_name="extractor")
setup(name="rooms", packages=[], ext_modules=rooms, script_args=["build_ext", "--inplace"])
"""


class CompiledRooms(BuildHookInterface[Any]):
    """Adds the extension modules to a wheel; each lies beside its source and is loaded in its place."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, unless the wheel only points to the checkout: there the sources are what runs.

        Args:
            version: Of the kind of wheel.
            build_data: What the wheel is made of; written to.

        Raises:
            RuntimeError: There is no C compiler, a room is no longer such as mypyc takes, or a source was
                changed meanwhile, so that the wheel would hold another than the compiled one.
        """
        if version == "editable":
            return
        self._built = Path(tempfile.mkdtemp(prefix="compiled-rooms-"))
        for name in NEEDED:
            _copy(Path(self.root, name), self._built / name)
        _compile(self._built)
        _refuse_changes(self._built, Path(self.root))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        for path in _extension_modules(self._built):
            build_data["force_include"][str(path)] = str(path.relative_to(self._built))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes what was written on the way."""
        if version != "editable":
            shutil.rmtree(self._built)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def _compile(folder: Path) -> None:
    modules = [str(path.relative_to(folder)) for path in _compilable(folder)]
    done = subprocess.run([sys.executable, "-c", _SETUP, *modules], cwd=folder, check=False)
    if done.returncode:
        raise RuntimeError("The rooms cannot be compiled: a C compiler and Python.h are needed, see above.")


def _refuse_changes(folder: Path, root: Path) -> None:
    names = [str(path.relative_to(folder)) for path in (folder / "extractor").rglob("*") if path.is_file()]
    sources = [name for name in names if not name.endswith(tuple(EXTENSION_SUFFIXES))]
    _, changed, gone = filecmp.cmpfiles(folder, root, sources, shallow=False)
    if changed or gone:
        raise RuntimeError(f"Changed while it was compiled, compile again: {', '.join((*changed, *gone))}")


def _compilable(folder: Path) -> list[Path]:
    modules = [path for room in ROOMS for path in sorted((folder / "extractor" / room).glob("*.py"))]
    left = {folder / name for name in LEFT}
    return [path for path in modules if path not in left and not _has_any(path, NOT_COMPILABLE)]


def _has_any(path: Path, words: tuple[str, ...]) -> bool:
    text = path.read_text(encoding="utf-8")
    return any(word in text for word in words)


def _extension_modules(folder: Path) -> list[Path]:
    suffix = EXTENSION_SUFFIXES[0]
    return [*folder.glob(f"*{suffix}"), *folder.glob(f"extractor/**/*{suffix}")]
