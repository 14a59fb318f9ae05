"""Every ``extractor ...`` command of the documentation is run as it stands, in a folder laid out for it."""

import json
import re
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from evals import runs
from evals.cli.app import app as evals
from extractor.cli.app import app
from tests.docs.pages import (
    CHECKOUT,
    PAGES,
    Command,
    blocks,
    commands,
    evals_commands,
    make_targets,
    name_of,
)
from tests.docs.workplace import Workplace

WITH_COMMANDS = [page for page in PAGES if any(commands(page))]
WITH_EVALS = [page for page in PAGES if any(evals_commands(page))]
READING = {"extract", "run"}
OF_A_MODEL = {"--model", "--model-path", "--base-url", "--prompt-set", "--price"}


def why_not_run(arguments: list[str]) -> str | None:
    """Why a command is only read by the parser: the few things that a test may not have."""
    if arguments[0] == "batch":
        return "needs an endpoint and a key; tests/corpus/test_batching.py runs it on a server of its own"
    if arguments[:2] == ["models", "pull"]:
        return "fetches a gigabyte"
    if arguments[:2] == ["models", "path"]:
        return "needs the weights"
    if "ray" in arguments:
        return "starts processes of its own; tests/corpus/test_distributed.py does"
    return None


def without_model(arguments: list[str], folder: Path) -> list[str]:
    """The command with ``nearest`` in place of the model that it names, writing into a folder of its own."""
    if arguments[0] not in READING or {"nearest", "rules"} & set(arguments):
        return arguments
    kept: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument in OF_A_MODEL:
            next(rest)
        elif argument == "--out":
            kept += ["--out", str(folder / Path(next(rest)).name)]
        else:
            kept.append(argument)
    return [*kept, "--model", "nearest"]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name_of)
def test_the_commands_of_a_page_do_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = Workplace.laid_out(tmp_path)
    monkeypatch.chdir(tmp_path)

    for number, command in enumerate(commands(page)):
        arguments = workplace.arguments(command.arguments)
        assert_parses(arguments)
        if why_not_run(arguments) is None:
            folder = tmp_path / f"command-{number}"
            folder.mkdir()
            result = CliRunner().invoke(app, without_model(arguments, folder))
            assert result.exit_code == 0, f"{command.line}\n{result.output}\n{result.exception!r}"


def assert_parses(arguments: list[str], program: typer.Typer = app) -> None:
    """The command and its options exist, and nothing that must be given is missing."""
    command = typer.main.get_command(program)
    rest = list(arguments)
    while hasattr(command, "commands"):
        name = rest.pop(0)
        assert name in command.commands, f"there is no command {name!r}"
        command = command.commands[name]
    command.make_context("extractor", rest)


def test_the_documentation_has_commands_that_are_run() -> None:
    run = [c for page in WITH_COMMANDS for c in commands(page) if why_not_run(c.arguments) is None]

    assert {command.arguments[0] for command in run} >= {
        "audit",
        "export",
        "extract",
        "numbers",
        "places",
        "reconcile",
        "report",
        "review",
        "run",
        "schema",
    }


@pytest.mark.parametrize("page", WITH_EVALS, ids=name_of)
def test_the_commands_of_the_evals_exist_with_their_options(page: Path) -> None:
    for command in evals_commands(page):
        assert_parses(command.arguments, evals)


def test_a_gold_set_is_scored_as_its_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The label of the page, scored by the commands of the page."""
    page = CHECKOUT / "docs" / "howto" / "gold.md"
    (label,) = blocks(page, "json")
    (tmp_path / "labels.jsonl").write_text(json.dumps(json.loads(label)) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(runs, "RUNS", tmp_path / "runs")

    results = [CliRunner().invoke(evals, command.arguments) for command in evals_commands(page)]

    assert [result.exit_code for result in results] == [0, 0], "".join(r.output for r in results)
    assert "figures" in results[0].output


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_a_page_says_to_make_can_be_made(page: Path) -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")

    assert [target for target in make_targets(page) if not re.search(rf"^{target}:", makefile, re.M)] == []


def test_every_command_of_the_program_is_in_the_reference() -> None:
    page = (CHECKOUT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    names = [info.name for info in app.registered_commands] + [info.name for info in app.registered_groups]

    assert [name for name in names if f"`extractor {name}" not in page] == []


def test_an_option_that_does_not_exist_would_be_found() -> None:
    command = Command(CHECKOUT / "README.md", "extractor extract report.txt --no-such-option")

    with pytest.raises(Exception, match="No such option"):
        assert_parses(command.arguments)
