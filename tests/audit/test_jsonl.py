"""Claims against texts: one result a claim, in order, and every bad line named."""

from __future__ import annotations

import json
import os
import threading
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from extractor.audit import AuditProgress, AuditSummary, exit_code
from extractor.errors import RunError, TableError, UsageError
from tests.audit.files import as_lines, claim, text

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.audit import Problem
    from tests.audit.files import Bench


def test_supports_a_number_that_the_text_states_with_its_words(bench: Bench) -> None:
    bench.write([claim(1)], [text()])
    summary = bench.run()
    (result,) = bench.results()
    assert result["id"] == "c1"
    assert result["verdict"] == "supported"
    for evidence in result["evidence"]:
        assert text()["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    assert "11" in result["evidence"][0]["quote"]
    assert summary.verdicts["killed"] == {"supported": 1}
    assert exit_code(summary, "unsupported") == 0


def test_refuses_a_number_that_is_not_there(bench: Bench) -> None:
    bench.write([claim(1, value=12)], [text()])
    summary = bench.run()
    assert bench.results()[0]["verdict"] == "unsupported"
    assert summary.reasons["killed"]["NOT_IN_TEXT"] == 1
    assert (exit_code(summary), exit_code(summary, "unsupported")) == (0, 1)


def test_writes_one_result_a_claim_in_order(bench: Bench) -> None:
    claims = [claim(n, f"t{n % 7}", value=n) for n in range(1000)]
    texts = [text(f"t{n}", f"Shelling killed {n} people.") for n in range(7)]
    bench.write(claims, texts)
    summary = bench.run()
    results = bench.results()
    assert [r["id"] for r in results] == [c["id"] for c in claims]
    assert [r["id"] for r in results if r["verdict"] == "supported"] == [f"c{n}" for n in range(7)]
    assert summary.rows == summary.claims == 1000


def test_many_processes_write_the_same(bench: Bench) -> None:
    claims = [claim(n, f"t{n % 5}", value=n % 9) for n in range(1500)]
    claims[700] = claim(700, "nowhere")
    bench.write(claims, [text(f"t{n}", f"Shelling killed {n} people and wounded 8.") for n in range(5)])
    alone = bench.run(jobs=1)
    written_alone = bench.out.read_bytes()
    together = bench.run(jobs=2)
    assert bench.out.read_bytes() == written_alone
    assert together == alone


@pytest.mark.parametrize("number", [0, 256])
def test_reads_no_claims_and_full_batches(bench: Bench, number: int) -> None:
    bench.write([claim(n) for n in range(number)], [text()])
    assert bench.run().rows == number
    assert len(bench.results()) == number


def test_reads_gzip(bench: Bench) -> None:
    bench.write([claim(1)], [text()], packed=True)
    bench.run()
    assert bench.results()[0]["verdict"] == "supported"


def test_reads_texts_from_a_pipe(bench: Bench) -> None:
    bench.write([claim(1)], [])
    bench.texts.unlink()
    os.mkfifo(bench.texts)
    writer = threading.Thread(target=lambda: bench.texts.write_bytes(as_lines([text()])))
    writer.start()
    bench.run()
    writer.join()
    assert bench.results()[0]["verdict"] == "supported"


def test_remembers_no_more_ledgers_than_allowed(bench: Bench) -> None:
    claims = [claim(n, f"t{n % 3}", value=n % 3) for n in range(30)]
    bench.write(claims, [text(f"t{n}", f"Shelling killed {n} people.") for n in range(3)])
    bench.run(remembered_characters=30)
    once = bench.out.read_bytes()
    bench.run()
    assert bench.out.read_bytes() == once


def test_tells_how_far_it_is(bench: Bench) -> None:
    bench.write([claim(n) for n in range(600)], [text()])
    seen: list[AuditProgress] = []
    bench.run(on_progress=seen.append)
    size = bench.claims.stat().st_size
    assert [p.rows for p in seen] == [256, 512, 600]
    assert seen[-1] == AuditProgress(600, size, size)


BAD_CLAIMS: list[tuple[Any, str, str | None]] = [
    ("{broken", "broken_line", None),
    ("[1, 2]", "broken_line", None),
    (b'{"id": "\xff"}', "broken_line", None),
    ("[" * 100_000, "broken_line", None),
    ('{"id": "c9", "value": ' + "9" * 5000 + "}", "broken_line", None),
    (b'{"id": "' + b"x" * 1_100_000 + b'"}', "broken_line", None),
    (claim(9, effect="murdered"), "unknown_effect", "effect"),
    (claim(9, effect=["killed"]), "unknown_effect", "effect"),
    (claim(9, victims="cats"), "unknown_victims", "victims"),
    (claim(9, value=-1), "bad_value", "value"),
    (claim(9, value=1.5), "bad_value", "value"),
    (claim(9, value=True), "bad_value", "value"),
    (claim(9, value="11"), "bad_value", "value"),
    (claim(9, value=float("nan")), "bad_value", "value"),
    (claim(9, value=10**20), "bad_value", "value"),
    (claim(9, text_id="nowhere"), "no_text", "text_id"),
    (claim(9, text_id=None), "missing_field", "text_id"),
    ({k: v for k, v in claim(9).items() if k != "value"}, "missing_field", "value"),
    ({k: v for k, v in claim(9).items() if k != "effect"}, "missing_field", "effect"),
    ({k: v for k, v in claim(9).items() if k != "id"}, "missing_field", "id"),
    (claim(1), "duplicate_id", "id"),
]


@pytest.mark.parametrize(("bad", "kind", "field"), BAD_CLAIMS, ids=lambda value: str(value)[:30])
def test_names_a_bad_claim_and_judges_the_rest(bench: Bench, bad: Any, kind: str, field: str | None) -> None:
    bench.write([claim(1), bad, "", claim(3)], [text()])
    met: list[Problem] = []
    summary = bench.run(on_problem=met.append)
    (problem,) = met
    assert (problem.kind, problem.file, problem.line, problem.field) == (
        kind,
        str(bench.claims),
        2,
        field,
    )
    assert f"{bench.claims}, line 2" in str(problem)
    assert field is None or f"field {field}" in str(problem)
    assert [r["verdict"] for r in bench.results()] == ["supported", "review", "supported"]
    assert bench.results()[1]["problem"]["kind"] == kind
    assert summary.problems == met
    assert (summary.rows, summary.claims, summary.problem_count) == (3, 2, 1)
    assert exit_code(summary) == 1


def test_an_error_does_not_hold_a_whole_hostile_value(bench: Bench) -> None:
    bench.write([claim(1, effect="x" * 10_000 + "\x1b[31m")], [text()])
    message = str(bench.run().problems[0])
    assert len(message) < 400
    assert "\x1b" not in message


BAD_TEXTS: list[tuple[Any, str, str | None]] = [
    ("{broken", "broken_line", None),
    ({"text": "No id."}, "missing_field", "text_id"),
    (text("t1", "Another text."), "duplicate_id", "text_id"),
]


@pytest.mark.parametrize(("bad", "kind", "field"), BAD_TEXTS, ids=["broken", "no id", "duplicate"])
def test_names_a_bad_text_and_reads_the_rest(bench: Bench, bad: Any, kind: str, field: str | None) -> None:
    bench.write([claim(1), claim(2, "t2")], [text(), bad, "", text("t2")])
    summary = bench.run()
    (problem,) = summary.problems
    assert (problem.kind, problem.file, problem.line, problem.field) == (
        kind,
        str(bench.texts),
        2,
        field,
    )
    assert [r["verdict"] for r in bench.results()] == ["supported", "supported"]
    assert exit_code(summary) == 1


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ({"text_id": "t2", "text": ""}, "empty_text"),
        ({"text_id": "t2", "text": " \n"}, "empty_text"),
        ({"text_id": "t2", "text": None}, "missing_field"),
        ({"text_id": "t2"}, "missing_field"),
        ({"text_id": "t2", "text": "killed 11 " * 100}, "large_text"),
        ({"text_id": "t2", "text": "é" * 400}, "large_text"),
    ],
    ids=["empty", "blank", "null", "absent", "large", "large in bytes"],
)
def test_names_a_text_that_cannot_be_read(bench: Bench, record: Any, kind: str) -> None:
    bench.write([claim(1), claim(2, "t2"), claim(3, "t2")], [text(), record])
    summary = bench.run(max_text_bytes=500)
    assert [r["verdict"] for r in bench.results()] == ["supported", "review", "review"]
    assert {(p.kind, p.file, p.line, p.field) for p in summary.problems} == {
        (kind, str(bench.texts), 2, "text")
    }
    assert summary.problem_count == 2


def test_names_a_text_of_50_megabytes_and_judges_the_rest(bench: Bench) -> None:
    bench.write([claim(1), claim(2, "t2")], [text("t2", "Shelling killed 11. " * 2_500_000), text()])
    summary = bench.run()
    assert [r["verdict"] for r in bench.results()] == ["supported", "review"]
    assert summary.problems[0].kind == "large_text"
    assert "20000000 bytes" in summary.problems[0].message


def test_skips_a_line_longer_than_any_text_may_be(bench: Bench) -> None:
    bench.write([claim(1)], [text("t2", "x" * 1_100_000), text()])
    summary = bench.run(max_text_bytes=100)
    assert [p.kind for p in summary.problems] == ["broken_line"]
    assert bench.results()[0]["verdict"] == "supported"


@pytest.mark.parametrize("damage", [b"", b"junk" * 10])
def test_names_damaged_gzip_and_keeps_what_came_before(bench: Bench, damage: bytes) -> None:
    bench.write([claim(n) for n in range(20_000)], [text()], packed=True)
    whole = bench.claims.read_bytes()
    bench.claims.write_bytes(whole[: len(whole) // 2] + damage)
    summary = bench.run()
    results = bench.results()
    assert len(results) > 1000
    assert {r["verdict"] for r in results[:1000]} == {"supported"}
    assert results[-1]["problem"]["kind"] == "broken_line"
    assert "damaged" in results[-1]["problem"]["message"]
    assert summary.problem_count >= 1


def test_keeps_the_first_hundred_problems_and_counts_all(bench: Bench) -> None:
    bench.write(["{"] * 250, [text()])
    summary = bench.run()
    assert (len(summary.problems), summary.problem_count) == (100, 250)


def test_writes_lone_surrogates_escaped(bench: Bench) -> None:
    line = '{"id": "\\ud800", "text_id": "\\udfff", "effect": "killed", "victims": "any", "value": 11}'
    bench.write([line], ['{"text_id": "\\udfff", "text": "\\ud800 killed 11 people"}'])
    bench.run()
    (result,) = bench.results()
    assert result["id"] == "\ud800"


def test_numbers_and_texts_of_the_same_digits_are_different_ids(bench: Bench) -> None:
    bench.write([claim(1, id=1), claim(2, id="1"), claim(3, text_id=1)], [text(), text(1, "No one.")])
    assert bench.run().problem_count == 0
    assert [r["verdict"] for r in bench.results()] == ["supported", "supported", "unsupported"]


@pytest.mark.parametrize("name", ["claims", "texts"])
def test_a_missing_file_is_named(bench: Bench, name: str) -> None:
    bench.write([claim(1)], [text()])
    getattr(bench, name).unlink()
    with pytest.raises(TableError, match=f"{name}.jsonl: cannot be read"):
        bench.run()
    assert not bench.out.exists()


def test_never_writes_over_its_input(bench: Bench) -> None:
    bench.write([claim(1)], [text()])
    bench.out = bench.texts
    with pytest.raises(UsageError, match="overwrite"):
        bench.run()
    assert json.loads(bench.texts.read_text()) == text()


def test_an_output_that_cannot_be_written_is_named(bench: Bench, tmp_path: Path) -> None:
    bench.write([claim(1)], [text()])
    bench.out = tmp_path / "no folder" / "results.jsonl"
    with pytest.raises(RunError, match="cannot be written"):
        bench.run()


def test_leaves_no_half_written_results(bench: Bench) -> None:
    bench.write([claim(1)], [text()])

    def give_up(_: AuditProgress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bench.run(on_progress=give_up)
    assert sorted(path.name for path in bench.out.parent.iterdir()) == ["claims.jsonl", "texts.jsonl"]


@pytest.mark.parametrize("options", [{"jobs": 0}, {"max_text_bytes": 0}])
def test_options_that_make_no_sense_are_named(bench: Bench, options: dict[str, int]) -> None:
    with pytest.raises(UsageError, match=next(iter(options))):
        bench.run(**options)


def test_fail_on_review_counts_both() -> None:
    summary = AuditSummary(verdicts={"killed": Counter({"review": 1})})
    assert (exit_code(summary, "unsupported"), exit_code(summary, "review")) == (0, 1)
    with pytest.raises(UsageError, match="unknown verdict"):
        exit_code(summary, "derived")  # type: ignore[arg-type]  # a caller without type checks


@pytest.mark.parametrize(("domain", "verdict"), [("war", "unsupported"), ("floods", "supported")])
@pytest.mark.parametrize("jobs", [1, 2])
def test_judges_by_what_counts_as_harm_in_the_domain(
    bench: Bench, domain: str, verdict: str, jobs: int
) -> None:
    bench.write([claim(1, effect="trapped")], [text(content="The river left 11 people marooned.")])
    bench.run(domain=domain, jobs=jobs)
    assert bench.results()[0]["verdict"] == verdict


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_unknown_domain_is_named_before_anything_is_read(bench: Bench, jobs: int) -> None:
    bench.write([claim(1)], [text()])
    with pytest.raises(UsageError, match="no such domain"):
        bench.run(domain="locusts", jobs=jobs)
    assert not bench.out.exists()
