"""What a reading for a domain counts, asks and says; nothing of it is in the code."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from extractor import Settings, find_numbers
from extractor.cli.app import app
from extractor.documents import document_from_text
from extractor.domains import load_domain
from extractor.errors import DomainError
from extractor.names import find_names
from extractor.pipeline import Extractor
from extractor.schema import json_schema
from tests.domains.invented import write_domain
from tests.pipeline.answering import Answering, always, choices_in, choosing

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.schema import Extraction

FLOOD = (
    "The Orbel dam burst on Monday. Some 300 people were evacuated to schools in Harn, and 12 were swept "
    "away.\n\nSoldiers of the Lake Army were seen in Tenno, residents said. Police arrested four men.\n"
)
RALLY = "Nine people were hurt at a rally in Osk on Monday. Guards of the Mill Union were there.\n"


def read(text: str, domain: str, model: Answering | None = None) -> Extraction:
    settings = Settings(model="local" if model else "nearest", profile="small", domain=domain)
    with Extractor(settings, model=model) as extractor:
        return extractor.extract(document_from_text(text, published="2031-05-14"))


def harmed(text: str, domain: str) -> dict[str, list[str]]:
    found = find_numbers(text, domain=load_domain(domain))
    return {m.text: list(m.effects) for m in found if m.mention_class == "casualty"}


def test_the_words_of_a_domain_say_what_befell_people() -> None:
    assert harmed(FLOOD, "floods") == {"Some 300": ["displaced"], "12": ["missing"]}


def test_whom_the_domain_does_not_count_as_harmed_stays_in_the_ledger_under_a_class() -> None:
    assert harmed(FLOOD, "war")["four"] == ["detained"]
    four = next(m for m in find_numbers(FLOOD, domain=load_domain("floods")) if m.text == "four")
    assert (four.mention_class, four.effects) == ("persons_not_casualties", [])


def test_the_kind_of_event_is_one_of_the_domain() -> None:
    assert {incident.event_type for incident in read(FLOOD, "floods").incidents} == {"dam_failure"}
    assert {incident.event_type for incident in read(FLOOD, "war").incidents} <= set(
        load_domain("war").event_types
    )


def asked(model: Answering) -> set[str]:
    schemas = [request.reply_type.model_json_schema() for request in model.asked]
    return {field for schema in schemas for questions in choices_in(schema).values() for field in questions}


def test_where_nobody_did_it_nobody_is_asked_about_or_accused() -> None:
    model = always(0)
    assert [incident.attributions for incident in read(FLOOD, "floods", model).incidents] == [[]]
    assert asked(model) == {"says"}


def test_where_somebody_did_it_who_did_is_asked() -> None:
    model = always(0)
    assert all(incident.attributions for incident in read(FLOOD, "war", model).incidents)
    assert asked(model) >= {"by"}


def test_where_nobody_did_it_a_large_model_has_nobody_to_choose() -> None:
    def all_in_one(schema: dict[str, object]) -> dict[str, object]:
        fields = schema["$defs"]["Incident"]["properties"]  # type: ignore[index]  # the shape of selection_type
        assert set(fields) == {"ids", "kind", "place", "says"}
        ids = fields["ids"]["items"]["enum"]
        return {"incidents": [{"ids": ids, "kind": "incident", "place": "not said", "says": "not said"}]}

    settings = Settings(model="anything", base_url="http://127.0.0.1:1/v1", domain="floods")
    with Extractor(settings, model=choosing(all_in_one)) as extractor:
        extraction = extractor.extract(document_from_text(FLOOD, published="2031-05-14"))
    assert extraction.status == "complete"
    assert [incident.attributions for incident in extraction.incidents] == [[]]


def test_a_toll_is_that_of_a_campaign_only_where_the_domain_says_from_which_size() -> None:
    text = "The water drove 40,000 people from their homes in Tenno.\n"
    assert [i.kind for i in read(text, "war").incidents] == ["background"]
    assert [i.kind for i in read(text, "floods").incidents] == ["incident"]


def test_the_record_says_for_what_it_was_read() -> None:
    provenance = read(FLOOD, "floods").provenance
    assert (provenance.domain, provenance.domain_sha256) == ("floods", load_domain("floods").sha256)
    assert provenance.schema_sha256 != read(FLOOD, "war").provenance.schema_sha256


def test_the_schema_of_a_domain_lists_its_event_types() -> None:
    schema = json_schema(load_domain("floods").event_types)
    event_type = schema["$defs"]["Incident"]["properties"]["event_type"]
    assert event_type["enum"] == list(load_domain("floods").event_types)


def test_a_folder_of_ones_own_is_read_with_its_own_prompts(tmp_path: Path) -> None:
    model = always(0)
    extraction = read(RALLY, str(write_domain(tmp_path)), model)
    assert extraction.provenance.prompt_set == "marching/v1"
    assert [incident.event_type for incident in extraction.incidents] == ["march"]
    assert [request.messages[0].content for request in model.asked] == [
        "You help people who follow protests."
    ]


def test_words_for_a_list_that_there_is_not_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    folder = write_domain(tmp_path, numbers='[effects.bored]\nhappens = ["yawned"]\n')
    with pytest.raises(DomainError, match=r"protests/en/numbers.toml: effects: there is no list 'bored'"):
        read(RALLY, str(folder))


def test_no_word_that_war_adds_stands_in_the_lists_that_every_domain_shares() -> None:
    shared = tomllib.loads((files("extractor.names") / "en" / "cues.toml").read_text(encoding="utf-8"))
    added = load_domain("war").words("en", "names")
    twice = [
        word
        for section, lists in added.items()
        for name, words in lists.items()
        for word in words
        if word in shared[section][name]
    ]
    assert twice == []


def test_a_domain_of_ones_own_knows_who_acts_without_the_words_of_war(tmp_path: Path) -> None:
    domain = load_domain(str(write_domain(tmp_path)))
    text = "A rally in Osk was attacked by the Mill Guard. Ostani warplanes were not there."
    assert [actor.text for actor in find_names(text, domain=domain).actors] == ["the Mill Guard"]


def test_a_domain_of_ones_own_says_which_deeds_tell_who_did_it(tmp_path: Path) -> None:
    text = "Guards of the Mill were there. The Mill Guards trampled nine people at the gate."
    plain = load_domain(str(write_domain(tmp_path / "plain")))
    own = load_domain(str(write_domain(tmp_path / "own", names='[blames]\ndoing = ["trampled"]\n')))
    assert find_names(text, domain=plain).blames == ()
    assert [blame.actor.name for blame in find_names(text, domain=own).blames] == ["Mill Guards"]


def test_the_command_reads_for_the_domain_that_it_is_given(tmp_path: Path) -> None:
    report, out = tmp_path / "report.txt", tmp_path / "out.jsonl"
    report.write_text(FLOOD, encoding="utf-8")
    arguments = ["extract", str(report), "--model", "nearest", "--domain", "floods", "--out", str(out)]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    (line,) = out.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["incidents"][0]["event_type"] == "dam_failure"
    assert CliRunner().invoke(app, [*arguments[:5], "storms"]).exit_code == 2
