"""Scores against cases computed by hand, and properties that hold for every document of the sets."""

from __future__ import annotations

import functools
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.keys import written_value
from evals.loading import load_set
from evals.metrics import ALL_METRICS, metrics_named
from evals.prediction import VERIFIED_OR_REVIEW
from evals.scoring import differences, score_documents
from extractor.errors import UsageError
from extractor.schema import Incident, Location
from tests.evals.makers import extraction, figure, gold_figure, repeats, small_document, span

if TYPE_CHECKING:
    import random

    from evals.bootstrap import Score
    from evals.gold import GoldDocument
    from extractor.schema import Extraction


@functools.cache
def labelled() -> tuple[GoldDocument, ...]:
    return (*load_set("seeds").documents, *load_set("traps").documents)


def scores_of(gold: GoldDocument, predicted: Extraction | None, names: list[str]) -> dict[str, Score]:
    scored = score_documents([gold], {gold.id: predicted})
    return {score.name: score for score in scored.scores(metrics_named(names))}


def value(gold: GoldDocument, predicted: Extraction | None, name: str) -> float | None:
    return scores_of(gold, predicted, [name])[name].value


def with_figures(*figures: Any) -> Extraction:
    exact = repeats(small_document())
    return exact.model_copy(update={"figures": list(figures)})


def test_precision_recall_and_f1_are_those_computed_by_hand() -> None:
    """Gold: killed 12, killed 4 children, injured 7+. Said: killed 12, killed 4, killed 9."""
    said = with_figures(
        figure("a", "I1", "killed", 12), figure("b", "I1", "killed", 4), figure("c", "I1", "killed", 9)
    )
    scores = scores_of(small_document(), said, ["figures.count", "figures.group", "figures.full"])
    assert scores["figures.count.precision"].value == 2 / 3
    assert scores["figures.count.recall"].value == 2 / 3
    assert scores["figures.count.f1"].value == pytest.approx(2 / 3)
    assert scores["figures.count.f1"].n == 4
    assert scores["figures.group.precision"].value == 1 / 3
    assert scores["figures.full.recall"].value == 1 / 3


def test_a_figure_in_the_wrong_incident_counts_for_the_text_and_not_for_the_incident() -> None:
    moved = with_figures(
        figure("a", "I1", "killed", 12),
        figure("b", "I2", "killed", 4, category="children"),
        figure("c", "I2", "injured", 7, "at_least"),
    )
    scores = scores_of(small_document(), moved, ["figures"])
    assert scores["figures.full.f1"].value == 1.0
    assert scores["figures.in_incident.full.precision"].value == 2 / 3
    assert scores["figures.in_incident.full.recall"].value == 2 / 3


def test_an_optional_label_counts_neither_way() -> None:
    gold = small_document()
    extra = gold_figure("f4", "I1", "injured", 30, optional=True)
    gold = gold.model_copy(update={"figures": [*gold.figures, extra]})
    without, with_it = repeats(small_document()), repeats(gold)
    for name in ("figures.count", "figures.full", "figures.in_incident.full"):
        assert value(gold, without, f"{name}.f1") == value(gold, with_it, f"{name}.f1") == 1.0


def test_an_accepted_kind_stands_for_the_labelled_one_and_is_found_once() -> None:
    gold = small_document()
    both = gold_figure("f3", "I2", "injured", 7, "at_least", kind_or=["exact"])
    gold = gold.model_copy(update={"figures": [*gold.figures[:2], both]})
    exact, floor = figure("c", "I2", "injured", 7), figure("d", "I2", "injured", 7, "at_least")
    base = repeats(small_document()).figures[:2]
    for said in ([exact], [floor], [exact, floor]):
        assert value(gold, with_figures(*base, *said), "figures.full.f1") == 1.0


def test_figures_left_to_review_are_not_predicted_unless_asked_for() -> None:
    gold = small_document()
    exact = repeats(gold)
    unsure = exact.figures[0].model_copy(
        update={"verification": exact.figures[0].verification.model_copy(update={"status": "needs_review"})}
    )
    said = exact.model_copy(update={"figures": [unsure, *exact.figures[1:]]})
    assert value(gold, said, "figures.full.recall") == 2 / 3
    assert value(gold, said, "safety.review_load") == 1 / 3
    all_of_them = score_documents([gold], {gold.id: said}, VERIFIED_OR_REVIEW)
    (score,) = all_of_them.scores(metrics_named(["figures.full.recall"]))
    assert score.value == 1.0


def test_a_number_that_is_not_in_its_words_is_unsupported() -> None:
    gold = small_document()
    honest = repeats(gold).figures[0]
    lying = honest.model_copy(
        update={"count": honest.count.model_copy(update={"low": 13, "high": 13, "point": 13})}
    )
    unproved = honest.model_copy(update={"evidence": [], "mention_ids": []})
    misquoted = honest.model_copy(update={"evidence": [span("xx 12 of them", "12")]})
    name = "safety.unsupported_numbers"
    assert value(gold, with_figures(honest), name) == 0.0
    for false in (lying, unproved, misquoted):
        assert value(gold, with_figures(honest, false), name) == 0.5


def test_an_age_supports_one_person_and_no_toll() -> None:
    text = "A 43-year-old woman was killed."
    gold = small_document().model_copy(update={"text": text})
    proof = [span(text, "A 43-year-old woman")]
    one, toll = (figure("z", "I1", "killed", n, evidence=proof) for n in (1, 43))
    assert value(gold, extraction("d", figures=[one]), "safety.unsupported_numbers") == 0.0
    assert value(gold, extraction("d", figures=[toll]), "safety.unsupported_numbers") == 1.0


def test_a_distance_told_as_a_toll_is_a_trap_taken() -> None:
    gold = small_document()
    distance = next(m for m in repeats(gold).numbers if m.mention_class == "distance")
    taken = figure(
        "x", "I2", "killed", 40, mention_ids=[distance.id], evidence=[span(gold.text, "40 kilometres")]
    )
    assert value(gold, repeats(gold), "safety.traps_taken") == 0.0
    assert value(gold, with_figures(taken), "safety.traps_taken") == 1.0


def test_civilians_made_of_people_are_a_status_added() -> None:
    gold = small_document()
    added = figure("a", "I1", "killed", 12, category="civilians", status="civilian")
    assert value(gold, with_figures(added), "safety.status_added") == 1.0
    assert value(gold, repeats(gold), "safety.status_added") == 0.0


def test_a_number_without_a_ledger_row_is_a_silent_drop() -> None:
    gold = small_document()
    said = repeats(gold)
    assert value(gold, said.model_copy(update={"numbers": said.numbers[:3]}), "safety.silent_drops") == 0.25


def test_a_text_without_an_incident_that_gets_one_is_a_false_alarm() -> None:
    gold = small_document().model_copy(update={"incidents": [], "figures": []})
    alarm = Incident(id="I1", locations=[Location(text="Marivka")])
    assert value(gold, extraction("d", incidents=[alarm]), "incidents.false_alarms") == 1.0
    background = alarm.model_copy(update={"kind": "background"})
    assert value(gold, extraction("d", incidents=[background]), "incidents.false_alarms") == 0.0
    assert value(small_document(), extraction("d"), "incidents.false_alarms") is None


def test_slots_are_counted_in_the_manner_of_muc() -> None:
    """Of two places one is right and one wrong; the wrong incident still aligns by its figure."""
    gold, said = small_document(), repeats(small_document())
    elsewhere = said.incidents[1].model_copy(update={"locations": [Location(text="Odunga")]})
    said = said.model_copy(update={"incidents": [said.incidents[0], elsewhere]})
    scores = scores_of(gold, said, ["slot.place", "slot.date", "slot.claimed_by"])
    assert scores["slot.place.f1"].value == 0.5
    assert scores["slot.date.f1"].value == 1.0
    assert scores["slot.claimed_by.f1"].n == 1


def test_slots_of_a_missing_incident_are_missing_and_of_a_spurious_one_spurious() -> None:
    gold, said = small_document(), repeats(small_document())
    stray = Incident(id="I9", locations=[Location(text="Odunga")])
    first_only = said.model_copy(
        update={"incidents": [said.incidents[0], stray], "figures": said.figures[:2]}
    )
    scores = scores_of(gold, first_only, ["slot.place", "incidents"])
    assert scores["slot.place.f1"].value == 0.5
    assert scores["slot.place.aligned"].value == 1.0
    assert scores["incidents.f1"].value == 0.5


@given(st.sampled_from(range(53)), st.randoms(use_true_random=False))
def test_order_and_ids_change_nothing(index: int, draw: random.Random) -> None:
    gold = labelled()[index % len(labelled())]
    said = repeats(gold)
    kept = said.figures[: len(said.figures) // 2 + 1]
    straight = said.model_copy(update={"figures": kept})
    shuffled = _renamed(straight, draw)
    a, b = (score_documents([gold], {gold.id: one}) for one in (straight, shuffled))
    for metric in ALL_METRICS:
        assert a.tallies(metric).tolist() == b.tallies(metric).tolist(), metric.name


def _renamed(said: Extraction, draw: random.Random) -> Extraction:
    numbered = list(range(len(said.incidents)))
    draw.shuffle(numbered)
    names = {incident.id: f"x{number}" for incident, number in zip(said.incidents, numbered, strict=True)}
    figures = [
        one.model_copy(update={"incident_id": names[one.incident_id], "id": f"y{index}"})
        for index, one in enumerate(said.figures)
    ]
    incidents = [one.model_copy(update={"id": names[one.id]}) for one in said.incidents]
    numbers = list(said.numbers)
    for items in (figures, incidents, numbers):
        draw.shuffle(items)
    return said.model_copy(update={"figures": figures, "incidents": incidents, "numbers": numbers})


@given(st.sampled_from(range(53)), st.data())
def test_a_mutated_figure_label_always_lowers_the_score(index: int, data: st.DataObject) -> None:
    gold = labelled()[index % len(labelled())]
    numbered = [f for f in gold.figures if not f.optional and (written_value(f.count) or 0) > 0]
    incidents = {i.id for i in gold.incidents if not i.optional}
    numbered = [f for f in numbered if f.incident in incidents]
    if not numbered:
        return
    victim = data.draw(st.sampled_from(numbered))
    bounds = {key: 987_654 for key in ("low", "high", "point") if getattr(victim.count, key) is not None}
    changed = victim.model_copy(update={"count": victim.count.model_copy(update=bounds)})
    mutated = gold.model_copy(update={"figures": [changed if f is victim else f for f in gold.figures]})
    for name in ("figures.full.recall", "figures.in_incident.full.recall", "figures.count.recall"):
        before, after = value(gold, repeats(gold), name), value(mutated, repeats(gold), name)
        assert before == 1.0
        assert after is not None
        assert after < 1.0, name


@pytest.mark.parametrize("slot", ["event_type", "date", "place", "perpetrator", "stance", "claimed_by"])
def test_a_mutated_incident_label_lowers_its_slot(slot: str) -> None:
    gold = small_document()
    first = gold.incidents[0]
    attribution = first.attributions[0]
    day = first.dates[0].start + timedelta(days=400)
    changes: dict[str, dict[str, Any]] = {
        "event_type": {"event_type": "drone"},
        "date": {"dates": [first.dates[0].model_copy(update={"start": day, "end": day})]},
        "place": {"places": [first.places[0].model_copy(update={"text": "Rekko", "names": ["Rekko"]})]},
        "perpetrator": {"attributions": [attribution.model_copy(update={"parties": [["rebels"]]})]},
        "stance": {"attributions": [attribution.model_copy(update={"stance": "claimed"})]},
        "claimed_by": {"attributions": [attribution.model_copy(update={"source": None})]},
    }
    mutated = gold.model_copy(
        update={"incidents": [first.model_copy(update=changes[slot]), *gold.incidents[1:]]}
    )
    after = value(mutated, repeats(gold), f"slot.{slot}.f1")
    assert value(gold, repeats(gold), f"slot.{slot}.f1") == 1.0
    assert after is not None
    assert after < 1.0


def test_a_paired_comparison_of_a_run_with_itself_finds_no_difference() -> None:
    documents = labelled()[:6]
    scored = score_documents(documents, {d.id: repeats(d) for d in documents})
    for one in differences(scored, scored):
        assert one.difference in (0.0, None)
        assert not one.is_clear


def test_a_clear_difference_is_called_clear() -> None:
    documents = labelled()[5:25]
    good = score_documents(documents, {d.id: repeats(d) for d in documents})
    bad = score_documents(documents, {d.id: None for d in documents})
    (one,) = differences(bad, good, metrics_named(["figures.full.recall"]))
    assert one.is_clear
    assert one.difference == 1.0


def test_intervals_are_the_same_in_every_run_and_hold_the_value() -> None:
    documents = labelled()
    half = {d.id: repeats(d) if i % 2 else None for i, d in enumerate(documents)}
    first, again = (score_documents(documents, half).scores() for _ in range(2))
    assert first == again
    recall = next(score for score in first if score.name == "figures.full.recall")
    assert recall.low is not None
    assert recall.high is not None
    assert recall.value is not None
    assert 0 < recall.low < recall.value < recall.high < 1


def test_an_unknown_metric_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="'figurs'"):
        metrics_named(["figurs"])
