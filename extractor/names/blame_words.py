"""The cue words of blames, read from the folder of a language and that of a domain."""

from __future__ import annotations

import dataclasses

from extractor.names.alternation import Alternation, alternation


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class BlameWords:
    """Cue words by which a report says who did it; the file of the language tells what each list is for."""

    blaming: Alternation
    ascribing: Alternation
    fields: Alternation
    suspected_fields: Alternation
    linking: Alternation
    claiming: Alternation
    claiming_deed: Alternation
    claimable: Alternation
    done: Alternation
    guilt: Alternation
    doing: Alternation
    said_to_do: Alternation
    theirs: Alternation
    craft: Alternation
    positions: Alternation
    own_positions: Alternation
    members: Alternation
    powers: Alternation
    only_it_has: Alternation
    weapons: frozenset[str]


def blame_words_of(lists: dict[str, list[str]]) -> BlameWords:
    """The cue words of a language, with those of a domain, by the names of their lists."""
    return BlameWords(
        blaming=alternation(lists["blaming"]),
        ascribing=alternation(lists["ascribing"]),
        fields=alternation(lists["fields"]),
        suspected_fields=alternation(lists["suspected_fields"]),
        linking=alternation(lists["linking"]),
        claiming=alternation(lists["claiming"]),
        claiming_deed=alternation(lists["claiming_deed"]),
        claimable=alternation(lists["claimable"]),
        done=alternation(lists["done"]),
        guilt=alternation(lists["guilt"]),
        doing=alternation(lists["doing"]),
        said_to_do=alternation([*lists["doing"], *lists["said_to_do"]]),
        theirs=alternation(lists["theirs"]),
        craft=alternation([*lists["theirs"], *lists["craft"]]),
        positions=alternation(lists["positions"]),
        own_positions=alternation(lists["own_positions"]),
        members=alternation(lists["members"]),
        powers=alternation(lists["powers"]),
        only_it_has=alternation(lists["only_it_has"]),
        weapons=frozenset(lists["weapons"]),
    )
