"""Date expressions of a text and the days they cover.

``find_dates`` gives spans; ``resolve_date`` gives days, relative ones counted from the day of publication.
"""

from extractor.dates.dating import Dating
from extractor.dates.finding import dates_a_birth, dates_a_report, find_dates, lies_ahead, only_compares
from extractor.dates.mention import DateMention
from extractor.dates.resolving import form_of, resolve_date, resolve_mention
from extractor.dates.spans import ResolvedDate

__all__ = [
    "DateMention",
    "Dating",
    "ResolvedDate",
    "dates_a_birth",
    "dates_a_report",
    "find_dates",
    "form_of",
    "lies_ahead",
    "only_compares",
    "resolve_date",
    "resolve_mention",
]
