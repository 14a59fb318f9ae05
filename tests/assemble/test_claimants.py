"""Who claims it: whoever accuses, or tells what an actor did, rather than whoever counted the dead."""

from __future__ import annotations

import pytest

from extractor.documents import document_from_text
from extractor.pipeline import Extractor
from extractor.settings import NEAREST, Settings


def claims_in(text: str) -> set[tuple[str, str | None]]:
    """Every actor of the text, and who claims that he did it, read with the syntax."""
    with Extractor(Settings(model=NEAREST)) as reader:
        record = reader.extract(document_from_text(text, published="2028-05-10"))
    return {(one.actor, one.claimed_by) for incident in record.incidents for one in incident.attributions}


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        (
            (
                "Nine villagers were killed in Karsa, a hospital said. "
                "Survivors attributed the attack to the Highland Front."
            ),
            ("Highland Front", "Survivors"),
        ),
        (
            (
                "Nine villagers were killed in Karsa, a hospital said. "
                "The raid was blamed on the Highland Front by officials."
            ),
            ("Highland Front", "officials"),
        ),
        (
            (
                "Witnesses said that Orvan troops had stormed Karsa. "
                "Nine villagers were killed, a hospital said."
            ),
            ("Orvan troops", "Witnesses"),
        ),
    ],
)
def test_whoever_accuses_claims_it_and_not_whoever_counts(text: str, claimed: tuple[str, str]) -> None:
    assert claimed in claims_in(text)


def test_a_share_accuses_nobody() -> None:
    text = (
        "The monitor said 90 villagers were killed in Karsa, half of them attributed to the Highland Front."
    )
    assert all(claimed_by in ("monitor", None) for _, claimed_by in claims_in(text))
