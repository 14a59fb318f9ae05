"""The persons whom a text tells of one by one, by name, kin and age."""

from extractor.persons.people import Person, Roster, read_roster
from extractor.persons.reader import Entry
from extractor.persons.words import GROUPS, SEXES, Group, Sex

__all__ = ["GROUPS", "SEXES", "Entry", "Group", "Person", "Roster", "Sex", "read_roster"]
