"""The MUC-4 adapter: an invented key file always, the published data where EVALS_MUC4 says it lies.

EVALS_MUC4 names a folder with ``tst1`` and ``tst2``; EVALS_FIGURES_TOOL names the reference script whose
count-level figures the harness must equal to the last digit.
"""

from __future__ import annotations

import importlib.util
import os
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evals.adapters.muc4 import read_muc4
from evals.metrics import metrics_named
from evals.scoring import score_documents
from extractor.errors import TableError, UsageError
from tests.evals.makers import extraction, figure

TEXTS = """\
DEV-MUC3-9001

   PORT ALSEN, 4 FEB 90 (INVENTED) -- [TEXT] A BOMB KILLED 12 TRADERS AND A CHILD IN LUMERI ON
2 FEBRUARY. SEVEN WERE INJURED.

DEV-MUC3-9002 (INVENTED)

   OSSENFELD, 5 FEB 90 -- [TEXT] THE MUSEUM REOPENED TODAY.
"""
KEY = """\
; an invented key file in the form of the published ones
0.  MESSAGE: ID                     DEV-MUC3-9001 (INVENTED)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 02 FEB 90
3.  INCIDENT: LOCATION              VERADAL: COAST (PROVINCE): LUMERI (TOWN)
4.  INCIDENT: TYPE                  BOMBING
9.  PERP: INDIVIDUAL ID             "TWO MEN"
10. PERP: ORGANIZATION ID           "MARTYRS OF THE COAST" / "MOC"
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED: "MARTYRS OF THE COAST" / "MOC"
18. HUM TGT: NAME                   -
19. HUM TGT: DESCRIPTION            "TRADERS"
                                    "CHILD"
21. HUM TGT: NUMBER                 12: "TRADERS"
                                    1: "CHILD"
                                    PLURAL: "PASSERS-BY"
                                    7: "PEOPLE"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "TRADERS"
                                    DEATH: "CHILD"
                                    ? INJURY: "PEOPLE"

0.  MESSAGE: ID                     DEV-MUC3-9001
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
2.  INCIDENT: DATE                  01 FEB 90 - 03 FEB 90
3.  INCIDENT: LOCATION              VERADAL
4.  INCIDENT: TYPE                  ATTACK
21. HUM TGT: NUMBER                 ~30: "SAILORS"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "SAILORS"
                                    INJURY: "SAILORS"

0.  MESSAGE: ID                     DEV-MUC3-9002
1.  MESSAGE: TEMPLATE               *
2.  INCIDENT: DATE                  *
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "key-invented").write_text(KEY, encoding="latin-1")
    (tmp_path / "texts").write_text(TEXTS, encoding="latin-1")
    return tmp_path


def test_templates_become_incidents_and_figures(folder: Path) -> None:
    first, second = read_muc4(folder)
    assert [(i.id, i.optional, i.event_type) for i in first.incidents] == [
        ("T1", False, "ied_mine"),
        ("T2", True, "ground_attack"),
    ]
    assert [(f.effects[0], f.count.point, f.optional) for f in first.figures] == [
        ("killed", 12, False),
        ("killed", 1, False),
        ("injured", 7, False),
        ("injured", 30, True),
        ("killed", 30, True),
    ]
    assert second.incidents == []
    assert (first.published, second.published) == ("1990-02-04", "1990-02-05")


def test_slots_become_places_dates_and_attributions(folder: Path) -> None:
    incident = read_muc4(folder)[0].incidents[0]
    assert (incident.places[0].names, incident.places[0].wider) == (["LUMERI"], ["COAST", "VERADAL"])
    assert (incident.dates[0].end, incident.dates[0].any_within) == (date(1990, 2, 2), True)
    attribution = incident.attributions[0]
    assert attribution.parties == [["MARTYRS OF THE COAST", "MOC", "TWO MEN"]]
    assert attribution.stance == "suspected"


def test_count_level_scores_are_those_computed_by_hand(folder: Path) -> None:
    """Said of text 1: killed 12, killed 30 (optional), injured 8. Of the empty text: killed 2."""
    gold = read_muc4(folder)
    said = {
        gold[0].id: extraction(
            gold[0].id,
            figures=[
                figure("a", "x", "killed", 12),
                figure("b", "x", "killed", 30),
                figure("c", "x", "injured", 8),
                figure("d", "x", "kidnapped", 5),
            ],
        ),
        gold[1].id: extraction(gold[1].id, figures=[figure("a", "x", "killed", 2)]),
    }
    scores = score_documents(gold, said).scores(metrics_named(["figures.count"]))
    values = {score.name: score.value for score in scores}
    assert values["figures.count.precision"] == 1 / 3
    assert values["figures.count.recall"] == 1 / 3
    assert values["figures.count.from2.recall"] == 1 / 2


def test_a_folder_without_a_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no key file"):
        read_muc4(tmp_path)


def test_a_template_without_a_document_is_named_by_line(folder: Path) -> None:
    (folder / "key-invented").write_text("\n0.  MESSAGE: ID                     \n", encoding="latin-1")
    with pytest.raises(TableError, match=r"key-invented:2: MESSAGE: ID: the template names no document"):
        read_muc4(folder)


def test_a_text_given_twice_stops(folder: Path) -> None:
    (folder / "texts2").write_text(TEXTS, encoding="latin-1")
    with pytest.raises(TableError, match=r"texts2:1: text DEV-MUC3-9001 was given before"):
        read_muc4(folder)


DATA, TOOL = os.environ.get("EVALS_MUC4"), os.environ.get("EVALS_FIGURES_TOOL")


# The reference script leaves its files to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(not (DATA and TOOL), reason="EVALS_MUC4 and EVALS_FIGURES_TOOL are not set")
@pytest.mark.parametrize("part", ["tst1", "tst2"])
def test_count_level_figures_equal_the_reference_to_the_last_digit(part: str) -> None:
    reference, folder = _module(Path(TOOL or "")), Path(DATA or "") / part
    gold = read_muc4(folder)
    (key,) = folder.glob("key-*")
    theirs = reference.muc(str(key))
    assert sorted(theirs) == [document.id for document in gold]
    draw = random.Random(part)
    said = {name: _noisy(counts, draw) for name, counts in theirs.items()}
    extractions = {
        name: extraction(
            name,
            figures=[figure(f"f{i}", "x", effect, n) for i, (effect, n) in enumerate(sorted(keys))],
        )
        for name, keys in said.items()
    }
    scored = score_documents(gold, extractions)
    plain = {name: dict.fromkeys(keys, 1) for name, keys in said.items()}
    for least, name in ((1, "figures.count"), (2, "figures.count.from2")):
        theirs_now = reference.prf(theirs, plain, sorted(theirs), least)
        ends = {"P": "precision", "R": "recall", "F": "f1"}
        metrics = metrics_named([f"{name}.{end}" for end in ends.values()])
        ours = {score.name: score.value for score in scored.scores(metrics)}
        assert 0 < theirs_now["F"] < 1
        assert {key: ours[f"{name}.{end}"] for key, end in ends.items()} == {
            key: theirs_now[key] for key in ends
        }


def _noisy(counts: dict[Any, int], draw: random.Random) -> set[Any]:
    """Some of the keys, some of them off by one, and now and then one from nowhere."""
    said = {key for key in sorted(counts) if draw.random() < 0.7}
    said |= {(effect, n + 1) for effect, n in sorted(counts) if draw.random() < 0.2}
    if draw.random() < 0.3:
        said.add((draw.choice(["killed", "injured"]), draw.randrange(1, 50)))
    return said


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("reference_figures", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_file_without_a_text_and_a_day_that_never_was_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "texts").write_text(TEXTS, encoding="latin-1")
    (tmp_path / "key-texts").write_text(KEY.replace("- 02 FEB 90", "31 NOV 89"), encoding="latin-1")
    (tmp_path / "headers-info").write_text("What the headers mean.\n", encoding="latin-1")
    read = read_muc4(tmp_path)
    assert [document.id for document in read] == ["DEV-MUC3-9001", "DEV-MUC3-9002"]
    assert read[0].incidents[0].dates == []
