"""A prompt set is found, checked against itself and digested, or named in an error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from extractor.errors import PromptError
from extractor.prompts import PromptExample, list_prompts, load_prompts
from tests.prompts.invented_set import EXAMPLE, FILES, SET_TOML, write_set

if TYPE_CHECKING:
    from pathlib import Path


def error_of(root: Path, set_name: str = "claims/v1") -> str:
    with pytest.raises(PromptError) as caught:
        load_prompts(set_name, root)
    return str(caught.value)


def test_loads_a_set_with_its_manifest_and_examples(tmp_path: Path) -> None:
    prompts = load_prompts("claims/v1", write_set(tmp_path))
    assert prompts.name == "claims/v1"
    assert prompts.manifest.reply == "json_schema"
    assert prompts.manifest.description == "An invented set."
    assert [example.text for example in prompts.examples] == [EXAMPLE["text"]]
    assert dict(prompts.examples[0].reply) == EXAMPLE["reply"]


def test_lists_sets_sorted_and_skips_folders_without_manifest(tmp_path: Path) -> None:
    write_set(tmp_path)
    for name in ("claims/v2", "another/v1"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "set.toml").write_text("", encoding="utf-8")
    (tmp_path / "claims" / "draft").mkdir()
    (tmp_path / ".hidden" / "v1").mkdir(parents=True)
    (tmp_path / ".hidden" / "v1" / "set.toml").write_text("", encoding="utf-8")
    assert list_prompts(tmp_path) == ["another/v1", "claims/v1", "claims/v2"]


def test_lists_nothing_where_there_is_no_folder(tmp_path: Path) -> None:
    assert list_prompts(tmp_path / "absent") == []


def test_every_set_that_comes_with_the_package_loads() -> None:
    for name in list_prompts():
        assert load_prompts(name).name == name


def test_digest_does_not_depend_on_the_order_of_writing(tmp_path: Path) -> None:
    first = write_set(tmp_path / "a")
    second = tmp_path / "b" / "claims" / "v1"
    second.mkdir(parents=True)
    for name in reversed(FILES):
        (second / name).write_bytes((first / "claims" / "v1" / name).read_bytes())
    assert load_prompts("claims/v1", first).sha256 == load_prompts("claims/v1", tmp_path / "b").sha256


@pytest.mark.parametrize("stem", ["system", "user", "reask", "examples", "set"])
def test_digest_changes_with_one_byte_of_any_file(tmp_path: Path, stem: str) -> None:
    name = next(name for name in FILES if name.startswith(stem))
    before = load_prompts("claims/v1", write_set(tmp_path / "a")).sha256
    changed = write_set(tmp_path / "b", **{stem: FILES[name] + "\n"})
    assert load_prompts("claims/v1", changed).sha256 != before


def test_digest_ignores_hidden_files(tmp_path: Path) -> None:
    root = write_set(tmp_path)
    before = load_prompts("claims/v1", root).sha256
    (root / "claims" / "v1" / ".DS_Store").write_bytes(b"\x00")
    assert load_prompts("claims/v1", root).sha256 == before


@pytest.mark.parametrize("name", FILES)
def test_names_the_file_that_is_missing(tmp_path: Path, name: str) -> None:
    assert f"claims/v1/{name}: the file is missing" in error_of(
        write_set(tmp_path, **{name.partition(".")[0]: None})
    )


def test_an_unknown_set_names_the_known_ones(tmp_path: Path) -> None:
    message = error_of(write_set(tmp_path), "claims/v9")
    assert "claims/v9" in message
    assert "known are: claims/v1" in message


@pytest.mark.parametrize(
    "name", ["claims", "claims/", "../claims/v1", "claims/../v1", "/etc/passwd", "a/b/c", ""]
)
def test_refuses_what_is_no_set_name(tmp_path: Path, name: str) -> None:
    assert "<name>/<version>" in error_of(write_set(tmp_path), name)


def test_a_file_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    root = write_set(tmp_path)
    (root / "claims" / "v1" / "system.md").write_bytes(b"\xff\xfe")
    assert "claims/v1/system.md: is no UTF-8 at byte 0" in error_of(root)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'reply = "json_schema"',
            'reply = "json_schema"\ntemprature = 0',
            "set.toml:5: unknown key 'temprature'",
        ),
        ("reask = [", "re_ask = [", "set.toml: the key 'variables.reask' is missing"),
        ('reply = "json_schema"', 'reply = "prose"', "set.toml:4: the key 'reply' is wrong"),
        ('description = "An invented set."', "description = 3", "set.toml:3: the key 'description' is wrong"),
        ('user = ["text"]', 'user = "text"', "set.toml:8: the key 'variables.user' is wrong"),
        ('version = "v1"', 'version = "v2"', "set.toml:1: it calls itself claims/v2 but lies in claims/v1"),
        ('name = "claims"', "name = ", "set.toml: no TOML"),
        ("[variables]", "[extra]\n[variables]", "set.toml:6: unknown key 'extra'"),
    ],
)
def test_a_wrong_manifest_names_file_line_and_key(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in SET_TOML
    assert f"claims/v1/{message}" in error_of(write_set(tmp_path, set=SET_TOML.replace(old, new)))


@pytest.mark.parametrize(
    ("examples", "message"),
    [
        ("", "examples.jsonl: holds no example"),
        ("\n\n", "examples.jsonl: holds no example"),
        ("{broken", "examples.jsonl:1: no JSON at column 2"),
        ("[1]", "examples.jsonl:1: each line must be a JSON object"),
        (
            '\n{"text": "Two died.", "reply": {"a": "b"}, "note": ""}',
            "examples.jsonl:2: unknown field 'note'",
        ),
        ('{"reply": {"a": "b"}}', "examples.jsonl:1: the field 'text' is missing"),
        ('{"text": " ", "reply": {"a": "b"}}', "examples.jsonl:1: the field 'text' is missing or empty"),
        ('{"text": 3, "reply": {"a": "b"}}', "examples.jsonl:1: the field 'text' must be a string"),
        ('{"text": "Two died.", "reply": {}}', "examples.jsonl:1: the field 'reply'"),
        (
            '{"text": "12 died.", "reply": {"a": ["x", {"n": "21 died"}]}}',
            "examples.jsonl:1: the field reply.a[1].n says 21",
        ),
        ('{"text": "112 died.", "reply": {"n": 12}}', "examples.jsonl:1: the field reply.n says 12"),
        ('{"text": "1,200 died.", "reply": {"n": "200"}}', "examples.jsonl:1: the field reply.n says 200"),
    ],
)
def test_a_wrong_example_names_file_line_and_field(tmp_path: Path, examples: str, message: str) -> None:
    assert f"claims/v1/{message}" in error_of(write_set(tmp_path, examples=examples))


def test_ids_and_truth_values_in_a_reply_are_no_numbers(tmp_path: Path) -> None:
    example = {"text": "Two died.", "reply": {"mention": "n17", "sure": True, "by": None}}
    prompts = load_prompts("claims/v1", write_set(tmp_path, examples=json.dumps(example)))
    assert prompts.examples[0].reply["mention"] == "n17"


def test_a_check_of_the_caller_is_asked_about_every_example(tmp_path: Path) -> None:
    def place_stands_in_text(example: PromptExample) -> str | None:
        return None if "Orsk" in example.text else "the field place is not in the text"

    root = write_set(
        tmp_path,
        examples='{"text": "Two died in Orsk.", "reply": {"a": 1}}'.replace("1", '"b"')
        + "\n"
        + json.dumps(EXAMPLE),
    )
    with pytest.raises(PromptError, match=r"examples\.jsonl:2: the field place is not in the text"):
        load_prompts("claims/v1", root, check=place_stands_in_text)
