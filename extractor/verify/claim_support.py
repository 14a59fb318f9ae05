"""The ways in which a text supports a number claim, strongest first."""

from __future__ import annotations

from extractor.verify.claim_aboard import ALL_ABOARD
from extractor.verify.claim_attacker import ATTACKER_TOO
from extractor.verify.claim_charges import CHARGES
from extractor.verify.claim_events import EVENT_SHARE
from extractor.verify.claim_multiple import MULTIPLE
from extractor.verify.claim_named import AGED_CHILDREN, NAMED, PERHAPS_NAMED
from extractor.verify.claim_open import OPEN_PARTS
from extractor.verify.claim_shot import SHOT, SHOT_LIST, SURVIVORS, VICTIMS
from extractor.verify.claim_stated import BOTH_SIDES, STATED
from extractor.verify.claim_sums import GROUP_SUM, LIST_SUM, MEN_LEFT
from extractor.verify.claim_vague import OPEN_PLURAL, PLURAL, TWO_PERSONS, VAGUE_FLOOR

SUPPORT_RULES = (
    STATED,
    SHOT,
    SURVIVORS,
    SHOT_LIST,
    VICTIMS,
    LIST_SUM,
    BOTH_SIDES,
    EVENT_SHARE,
    MULTIPLE,
    ATTACKER_TOO,
    CHARGES,
    ALL_ABOARD,
    OPEN_PARTS,
    GROUP_SUM,
    MEN_LEFT,
    AGED_CHILDREN,
    PLURAL,
    TWO_PERSONS,
    OPEN_PLURAL,
    VAGUE_FLOOR,
    NAMED,
    PERHAPS_NAMED,
)
