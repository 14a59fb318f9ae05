"""Every labelled set of the checkout: identity scores 1, silence scores 0 or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evals.build import gold_lines
from evals.checking import BUILT
from evals.gold import Coverage
from evals.loading import SETS, load_set
from evals.metrics import ALL_METRICS
from evals.scoring import score_documents
from extractor.domains import load_domain
from tests.evals.makers import extraction, repeats, small_document

if TYPE_CHECKING:
    from evals.gold import EvalSet
    from evals.metrics.base import Metric

HIGHER = [metric for metric in ALL_METRICS if metric.better == "higher"]
LOWER = [metric for metric in ALL_METRICS if metric.better == "lower"]


@pytest.fixture(params=BUILT, scope="module")
def evaluated(request: pytest.FixtureRequest) -> EvalSet:
    return load_set(request.param)


def test_an_extraction_that_repeats_the_labels_scores_one(evaluated: EvalSet) -> None:
    scored = score_documents(evaluated.documents, {d.id: repeats(d) for d in evaluated.documents})
    wrong = {s.name: s.value for s in scored.scores(HIGHER) if s.value not in (None, 1.0)}
    wrong |= {s.name: s.value for s in scored.scores(LOWER) if s.value not in (None, 0.0)}
    assert wrong == {}


def test_nothing_that_can_be_measured_on_these_sets_is_left_unmeasured(evaluated: EvalSet) -> None:
    scored = score_documents(evaluated.documents, {d.id: repeats(d) for d in evaluated.documents})
    unmeasured = {s.name for s in scored.scores() if s.value is None}
    outside = {m.name for m in ALL_METRICS if m.name.startswith("recorder")}
    blame = ("slot.perpetrator", "slot.stance", "slot.claimed_by", "responses")
    nobody_did_it = not load_domain(evaluated.domain).perpetrators
    blameless = {m.name for m in ALL_METRICS if nobody_did_it and m.name.startswith(blame)}
    assert unmeasured <= outside | blameless | {"incidents.false_alarms"}


def test_a_failed_reading_scores_nothing_and_counts_as_failed(evaluated: EvalSet) -> None:
    scored = score_documents(evaluated.documents, {d.id: None for d in evaluated.documents})
    values = {score.name: score.value for score in scored.scores()}
    assert values["figures.count.f1"] == values["incidents.recall"] == values["slot.place.f1"] == 0.0
    assert values["figures.count.precision"] is None
    assert values["safety.unsupported_numbers"] is None
    assert values["safety.silent_drops"] == values["documents.failed"] == 1.0


@pytest.mark.parametrize("name", BUILT)
def test_gold_is_what_its_sources_say(name: str) -> None:
    assert (SETS / name / "gold.jsonl").read_text(encoding="utf-8").split("\n")[:-1] == gold_lines(name)


def test_the_traps_are_many_invented_and_each_for_one_convention() -> None:
    documents = load_set("traps").documents
    assert len(documents) >= 36
    assert all(document.invented and document.trap for document in documents)
    assert len({document.trap for document in documents}) == len(documents)


def test_the_seeds_are_the_five_reports() -> None:
    documents = load_set("seeds").documents
    assert [len(document.figures) for document in documents] == [14, 14, 10, 1, 6]
    assert [document.published for document in documents] == [
        None,
        None,
        "2015-12-23",
        "2016-02-11",
        "2016-01-25",
    ]


@pytest.mark.parametrize("metric", ALL_METRICS, ids=lambda metric: metric.name)
def test_no_metric_is_zero_where_there_is_nothing_to_measure(metric: Metric) -> None:
    nothing = Coverage(figures=False, incidents=False, ledger=False, responses=False)
    bare = small_document().model_copy(update={"coverage": nothing, "numbers": []})
    (score,) = score_documents([bare], {bare.id: extraction(bare.id)}).scores([metric])
    assert (score.value, score.n) == (None, 0) or metric.name == "documents.failed"
