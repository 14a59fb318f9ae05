"""The closed vocabularies of the record.

Effects, victim categories and kinds of count follow the field's codebooks (ACLED, GTD, UCDP
GED, Airwars, MUC-4; see docs/codebook). Every vocabulary that meets open text carries ``other``. What
kinds of event there are depends on the domain (extractor/domains), so that is no list of the record's own.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

Effect = Literal[
    "killed",
    "injured",
    "missing",
    "trapped",
    "kidnapped",
    "detained",
    "released",
    "displaced",
    "tortured",
    "sexually_abused",
    "affected",
    "other",
]
EffectLogic = Literal["all_of", "any_of"]
VictimCategory = Literal[
    "total",
    "civilians",
    "children",
    "women",
    "men",
    "elderly",
    "combatants",
    "medical",
    "aid_workers",
    "journalists",
    "detainees",
    "families",
    "unborn",
    "other",
]
Status = Literal["civilian", "combatant", "mixed", "unspecified"]
CountKind = Literal[
    "exact",
    "at_least",
    "at_most",
    "range",
    "approx",
    "vague",
    "proportion",
    "all",
    "partial_observation",
    "none",
    "none_reported",
]
Derivation = Literal["stated", "enumeration"]
Section = Literal["headline", "dek", "body", "caption", "quote"]
MentionClass = Literal[
    "casualty",
    "date",
    "time",
    "duration",
    "distance",
    "age",
    "money",
    "percentage",
    "ordinal",
    "weapon_count",
    "object_count",
    "incident_count",
    "persons_not_casualties",
    "non_person",
    "identifier",
    "boilerplate",
    "rhetorical",
    "uncounted_harm",
    "determiner",
    "unclassified",
    "other",
]
MentionModality = Literal["reported", "hypothetical", "historical", "superseded"]
IncidentKind = Literal["incident", "aggregate", "background", "non_casualty"]
EventType: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""One of the event types of the domain that was read for; ``other`` is one of every domain."""
Modality = Literal["reported", "unconfirmed", "hypothetical", "negated"]
DatePrecision = Literal["day", "range", "week", "month", "year", "unknown"]
DateRole = Literal["event", "report"]
ActorRole = Literal["perpetrator", "co_perpetrator"]
Stance = Literal["stated", "alleged", "suspected", "claimed", "confirmed", "disputed", "implied"]
ResponseType = Literal["denial", "partial_admission", "admission", "no_comment", "deferral", "counterclaim"]
ResolvedBy = Literal["gazetteer", "person", "none"]
PublishedProvenance = Literal["given", "text", "metadata", "inferred", "absent"]
ExtractionStatus = Literal["complete", "partial", "failed"]
VerificationStatus = Literal["verified", "needs_review", "rejected"]
CheckResult = Literal["pass", "fail", "unknown"]
ReasonCode = Literal[
    "NOT_IN_TEXT",
    "NOT_CASUALTY",
    "WRONG_EFFECT",
    "WRONG_CATEGORY",
    "STATUS_ADDED",
    "QUALIFIER_LOST",
    "VAGUE_MADE_EXACT",
    "DERIVED_NOT_STATED",
    "SUBSET_AS_TOTAL",
    "DOUBLE_COUNT",
    "NEGATED",
    "SUPERSEDED",
    "HYPOTHETICAL",
    "HISTORICAL_MISFILED",
    "WRONG_SOURCE",
    "PERCENT_NOT_COUNT",
    "ORDINAL",
    "QUOTE_MISMATCH",
    "EFFECT_SPLIT",
]
