"""The second domain: three invented reports of floods, read by the embedded model's recorded answers.

The engine must not know that it is about war: what is counted, asked and recorded follows from the folder of
the domain. ``make record`` makes the recording; the gate replays it too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from evals.cassettes import cassette_path, recorded_bodies
from evals.loading import load_set
from evals.reading import document_of
from evals.replay import replaying
from evals.scoring import score_documents
from extractor.domains import load_domain
from extractor.numbers import read_ledger
from extractor.request import build_requests, example_messages, plan_reading, profile_of, prompts_of
from extractor.settings import Settings

if TYPE_CHECKING:
    from extractor.schema import Extraction

FLOODS = load_set("floods")
LOCAL = FLOODS.fitted(Settings(model="local"))
RECORDING = cassette_path(FLOODS.name, LOCAL.model)
OF_WAR = re.compile(
    r"\b(?:wars?|attack\w*|armed|violence|conflict|perpetrator\w*|carried out)\b", re.IGNORECASE
)
recorded = pytest.mark.skipif(not RECORDING.is_file(), reason="not recorded yet: make record")


@pytest.fixture(scope="module")
def records() -> dict[str, Extraction]:
    with replaying(FLOODS.name, FLOODS.documents, LOCAL) as read:
        return {gold.id: read(document_of(gold)) for gold in FLOODS.documents}


@pytest.mark.parametrize("profile", ["smallest", "small", "large"])
def test_no_word_that_a_model_is_sent_about_floods_speaks_of_war(profile: str) -> None:
    settings = Settings(model="local", domain=FLOODS.domain, profile=profile)
    chosen, prompts, domain = profile_of(settings), prompts_of(settings), load_domain(FLOODS.domain)
    sent = [message.content for message in example_messages(chosen, prompts, settings)]
    for gold in FLOODS.documents:
        document = document_of(gold)
        ledger = read_ledger(document.text, domain=domain)
        plan = plan_reading(document, ledger, ledger.records(), domain)
        for request in build_requests(plan, chosen, prompts, settings):
            sent += [message.content for message in request.chat.messages]
            sent.append(str(request.chat.reply_type.model_json_schema()))
    assert len(sent) > len(FLOODS.documents)
    assert [OF_WAR.findall(words) for words in sent if OF_WAR.search(words)] == []


@recorded
def test_the_recorded_calls_are_those_that_are_asked(records: dict[str, Extraction]) -> None:
    assert sum(record.provenance.calls for record in records.values()) == len(recorded_bodies(RECORDING)) > 0
    assert {record.provenance.prompt_set for record in records.values()} == {"floods/v1"}


@recorded
def test_every_figure_of_the_floods_is_found_in_its_incident(records: dict[str, Extraction]) -> None:
    scores = {s.name: s.value for s in score_documents(FLOODS.documents, records).scores()}
    assert scores["figures.full.f1"] == scores["incidents.f1"] == scores["slot.event_type.f1"] == 1.0
    assert scores["safety.traps_taken"] == scores["safety.silent_drops"] == 0.0


@recorded
def test_nobody_is_recorded_as_the_one_who_made_the_water_rise(records: dict[str, Extraction]) -> None:
    incidents = [incident for record in records.values() for incident in record.incidents]
    assert incidents
    assert [incident.attributions for incident in incidents if incident.attributions] == []
    assert [record.responses for record in records.values() if record.responses] == []
