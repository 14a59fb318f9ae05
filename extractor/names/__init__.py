"""Names found in the text, as spans: places, actors and sources that a record may select from.

A name that does not stand in the text can never enter a record: models choose among these spans.
"""

from extractor.names.blames import Blame
from extractor.names.find import Names, find_names
from extractor.names.mention import NameMention, around, starting_in

__all__ = ["Blame", "NameMention", "Names", "around", "find_names", "starting_in"]
