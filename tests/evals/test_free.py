"""The usual way to use a model: what passes its presence check, what is asked again, how it is scored."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics import metrics_named
from evals.running import Order
from evals.scoring import score_documents
from evals.strategies.free import FreeReader
from evals.strategies.opening import REASKS, free_reader
from evals.strategies.presence import occurs, where_it_stands
from evals.strategies.records import verbatim
from evals.strategies.reply import FreeReply
from extractor.documents import Metadata, document_from_text
from extractor.errors import TransportError, UsageError
from extractor.models import ChatAnswer, ReplyProblem, Usage
from extractor.prompts import load_prompts
from extractor.settings import Settings
from tests.evals.makers import small_document

if TYPE_CHECKING:
    from extractor.documents import Document
    from extractor.models import ChatRequest
    from extractor.schema import Extraction

GOLD = small_document()


@dataclasses.dataclass
class SayingModel:
    """A model that says what it was told to, one answer a question, the last one for ever."""

    answers: list[FreeReply | ReplyProblem | TransportError]
    asked: list[ChatRequest] = dataclasses.field(default_factory=list)
    name: str = "saying"
    digest: str | None = None
    endpoint: str | None = None

    async def chat(self, request: ChatRequest) -> ChatAnswer:
        self.asked.append(request)
        said = self.answers[min(len(self.asked), len(self.answers)) - 1]
        usage = Usage(calls=1, tokens_in=100, tokens_out=40, seconds=1.0)
        if isinstance(said, FreeReply):
            return ChatAnswer(said, f"{len(self.asked)} {said}", None, None, usage, "saying")
        if isinstance(said, ReplyProblem):
            return ChatAnswer(None, f"{len(self.asked)} {{", said, None, usage, "saying")
        return ChatAnswer(None, None, None, said, usage, "saying")

    async def aclose(self) -> None: ...


def written(number: int, quote: str, **more: Any) -> dict[str, Any]:
    fields = {"quote": quote, "number": number, "kind": "exact", "effect": "killed", "group": "total"}
    return {**fields, **more}


def reply(*figures: dict[str, Any], **more: str) -> FreeReply:
    incident = {"place": "Marivka", "date": "", "perpetrator": "", "source": "", **more}
    return FreeReply.model_validate({"incidents": [{**incident, "figures": list(figures)}]})


def the_document(published: str | None = None) -> Document:
    return document_from_text(
        GOLD.text, source=GOLD.id, published=published, metadata=Metadata(id=GOLD.id, title="A strike")
    )


def read(model: SayingModel, strategy: str = "free", published: str | None = None) -> Extraction:
    with free_reader(Settings(), strategy, model) as reader:
        return reader(the_document(published))


def value_of(extraction: Extraction, metric: str) -> float | None:
    scored = score_documents([GOLD], {GOLD.id: extraction})
    return scored.scores(metrics_named([metric]))[0].value


def test_a_number_of_the_text_is_verified_and_proved_by_its_own_words() -> None:
    record = read(SayingModel([reply(written(12, "killed 12 people"))]))
    (figure,) = record.figures
    assert figure.verification.status == "verified"
    assert figure.evidence[0].quote == "killed 12 people"
    assert [mention.text for mention in record.numbers] == ["12"]
    assert value_of(record, "safety.unsupported_numbers") == 0.0


def test_a_number_that_is_not_in_the_text_is_rejected_and_its_incident_not_claimed() -> None:
    record = read(SayingModel([reply(written(63, "killed 63 people"))]))
    assert [figure.verification.status for figure in record.figures] == ["rejected"]
    assert record.figures[0].verification.reasons == ["NOT_IN_TEXT"]
    assert record.numbers == []
    assert value_of(record, "figures.count.f1") == 0.0
    assert value_of(record, "incidents.f1") == 0.0


def test_presence_lets_a_distance_pass_as_a_toll_and_the_harness_sees_the_trap() -> None:
    record = read(SayingModel([reply(written(40, "40 kilometres away"))]))
    assert record.figures[0].verification.status == "verified"
    assert value_of(record, "safety.traps_taken") == 1.0


def test_an_invented_quotation_is_no_evidence() -> None:
    record = read(SayingModel([reply(written(12, "twelve villagers lost their lives"))]))
    assert record.figures[0].evidence == []
    assert value_of(record, "safety.unsupported_numbers") == 1.0


def test_what_was_not_written_counts_as_dropped() -> None:
    record = read(SayingModel([reply(written(12, "killed 12 people"))]))
    assert value_of(record, "safety.silent_drops") == pytest.approx(3 / 4)


def test_the_right_answer_scores_as_high_as_any_other_way() -> None:
    first = {"place": "Marivka", "date": "Saturday", "perpetrator": "the army", "source": "medics"}
    figures = [
        written(12, "killed 12 people"),
        written(4, "four of them children", group="children"),
    ]
    second = {"place": "Lumeri", "date": "2031-05-10", "perpetrator": "", "source": ""}
    seven = written(7, "At least seven were wounded", kind="at_least", effect="injured")
    answer = FreeReply.model_validate(
        {"incidents": [{**first, "figures": figures}, {**second, "figures": [seven]}]}
    )
    record = read(SayingModel([answer]), published="2031-05-14")
    for metric in ("figures.full.f1", "incidents.f1", "slot.place.f1", "slot.date.f1", "slot.perpetrator.f1"):
        assert value_of(record, metric) == 1.0, metric
    assert [incident.dates[0].start for incident in record.incidents] == [date(2031, 5, 10)] * 2


def test_the_date_of_publication_is_said_only_where_it_is_given() -> None:
    model = SayingModel([reply(written(12, "killed 12 people"))])
    read(model, published="2031-05-14")
    read(model)
    assert "2031-05-14" in model.asked[0].messages[-1].content
    assert "2031" not in model.asked[1].messages[-1].content


def test_free_is_asked_once_whatever_it_says() -> None:
    model = SayingModel([reply(written(63, "killed 63 people"))])
    assert read(model).provenance.reasks == 0
    assert len(model.asked) == 1


def test_a_re_ask_names_the_absent_numbers_alone_and_the_better_answer_is_kept() -> None:
    wrong = reply(written(12, "killed 12 people"), written(63, "killed 63 people"))
    model = SayingModel([wrong, reply(written(12, "killed 12 people"))])
    record = read(model, "free-reask")
    words = model.asked[1].messages[-1].content
    assert "63" in words
    assert "12" not in words
    assert [figure.count.point for figure in record.figures] == [12]
    assert (record.provenance.reasks, record.provenance.tokens_out) == (1, 80)


def test_a_re_ask_that_makes_it_worse_is_not_kept_and_there_is_no_second() -> None:
    model = SayingModel([reply(written(63, "q")), reply(written(63, "q"), written(64, "q"))])
    record = read(model, "free-reask")
    assert [figure.count.point for figure in record.figures] == [63]
    assert len(model.asked) == 1 + REASKS["free-reask"]


@pytest.mark.parametrize("fault", [ReplyProblem("truncated"), TransportError("gone", kind="timeout")])
def test_no_usable_reply_is_a_partial_record_with_its_reason(fault: ReplyProblem | TransportError) -> None:
    record = read(SayingModel([fault]))
    assert record.status == "partial"
    assert record.failures[0].kind == fault.kind
    assert record.incidents == []


def test_unknown_fields_and_endless_lists_are_no_reply() -> None:
    with pytest.raises(ValueError, match="figures"):
        reply(*[written(12, "q")] * 9)
    with pytest.raises(ValueError, match="number"):
        reply(written(-1, "q"))


def test_the_empty_list_is_not_offered() -> None:
    with pytest.raises(ValueError, match="incidents"):
        FreeReply.model_validate({"incidents": []})
    with pytest.raises(ValueError, match="figures"):
        reply()


@pytest.mark.parametrize("unsaid", ["", " ", "unknown", "Not stated"])
def test_what_the_report_does_not_say_is_no_name(unsaid: str) -> None:
    answer = reply(written(12, "12"), place=unsaid, date=unsaid, perpetrator=unsaid, source=unsaid)
    record = read(SayingModel([answer]))
    (incident,) = record.incidents
    assert (incident.locations, incident.dates, incident.attributions) == ([], [], [])
    assert record.figures[0].claim.source is None


def test_template_syntax_of_a_report_reaches_the_model_as_it_is() -> None:
    model = SayingModel([reply(written(12, "killed 12 people"))])
    with FreeReader(Settings(), 0, model) as reader:
        reader.read(document_from_text("{{ 7 * 7 }} {% if %}", source="d"))
    assert "{{ 7 * 7 }} {% if %}" in model.asked[0].messages[-1].content


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("killed forty-five of 45,000", 45, "forty-five"),
        ("about 145 or a hundred and forty-five", 145, "145"),
        ("a hundred and forty-five died", 145, "hundred and forty-five"),
        ("nothing, then 1,200 people", 1200, "1,200"),
        ("the 13th of May", 13, "13th"),
        ("two men", 3, None),
    ],
)
def test_a_number_is_found_in_digits_and_words(text: str, number: int, words: str | None) -> None:
    span = where_it_stands(number, text, (0, len(text)))
    assert (text[slice(*span)] if span else None) == words
    assert occurs(number, text) == (words is not None)


@given(st.text(alphabet=" ab1\n\tC", max_size=20), st.integers(0, 19), st.integers(1, 20))
def test_every_stretch_of_a_text_is_a_verbatim_quotation(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    span = verbatim(quote, text)
    if quote.split():
        assert span is not None
        assert text[slice(*span)].casefold().split() == quote.casefold().split()
    else:
        assert span is None


def test_the_examples_of_the_prompts_are_replies_of_the_schema() -> None:
    for example in load_prompts("free/v1").examples:
        answer = FreeReply.model_validate(dict(example.reply))
        for incident in answer.incidents:
            for figure in incident.figures:
                assert verbatim(figure.quote, example.text)
                assert where_it_stands(figure.number, figure.quote, (0, len(figure.quote)))


@pytest.mark.parametrize(
    ("model", "strategy", "live", "complaint"),
    [
        ("local", "free", False, "--live"),
        ("rules", "free", True, "needs a model"),
        ("local", "freely", True, "grounded, free, free-reask"),
    ],
)
def test_a_strategy_that_cannot_run_is_refused_before_a_kept_run_is_touched(
    model: str, strategy: str, live: bool, complaint: str
) -> None:
    with pytest.raises(UsageError, match=complaint):
        Order(Settings(model=model), live, strategy=strategy)


def test_the_run_of_a_strategy_has_a_folder_of_its_own() -> None:
    settings = Settings(model="local")
    names = {
        Order(settings, True, dated, strategy=s).run_name("s")
        for dated in (True, False)
        for s in ("grounded", *REASKS)
    }
    assert len(names) == 6
