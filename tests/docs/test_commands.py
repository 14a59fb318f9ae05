"""Every ``extractor ...`` command of the documentation is run as it stands, in a folder laid out for it."""

from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from extractor.cli.app import app
from tests.docs.pages import CHECKOUT, PAGES, Command, commands, name_of
from tests.docs.workplace import Workplace

WITH_COMMANDS = [page for page in PAGES if any(commands(page))]
READING = {"extract", "run"}
WITHOUT_MODEL = {"nearest", "rules"}


def why_not_run(arguments: list[str]) -> str | None:
    """Why a command is only read by the parser: the few things that a test may not have."""
    if arguments[0] == "batch":
        return "needs an endpoint and a key"
    if arguments[:2] == ["models", "pull"]:
        return "fetches a gigabyte"
    if arguments[:2] == ["models", "path"]:
        return "needs the weights"
    if arguments[0] in READING and not WITHOUT_MODEL & set(arguments):
        return "needs the weights, or an endpoint"
    if "ray" in arguments:
        return "starts processes of its own"
    return None


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name_of)
def test_the_commands_of_a_page_do_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = Workplace.laid_out(tmp_path)
    monkeypatch.chdir(tmp_path)

    for command in commands(page):
        arguments = workplace.arguments(command.arguments)
        if why_not_run(arguments):
            assert_parses(arguments)
        else:
            result = CliRunner().invoke(app, arguments)
            assert result.exit_code == 0, f"{command.line}\n{result.output}\n{result.exception!r}"


def assert_parses(arguments: list[str]) -> None:
    """The command and its options exist, and nothing that must be given is missing."""
    command = typer.main.get_command(app)
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


def test_every_command_of_the_program_is_in_the_reference() -> None:
    page = (CHECKOUT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    names = [info.name for info in app.registered_commands] + [info.name for info in app.registered_groups]

    assert [name for name in names if f"`extractor {name}" not in page] == []


def test_an_option_that_does_not_exist_would_be_found() -> None:
    command = Command(CHECKOUT / "README.md", "extractor extract report.txt --no-such-option")

    with pytest.raises(Exception, match="No such option"):
        assert_parses(command.arguments)
