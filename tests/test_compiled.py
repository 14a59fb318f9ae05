"""The sources of the rooms that can be compiled keep to what a compiler needs (docs/decisions/0021)."""

import dataclasses
import importlib
import pkgutil
import typing
from types import ModuleType

import pytest

from hatch_build import ROOMS

ROOM_MODULES = [
    f"extractor.{room}.{module.name}"
    for room in ROOMS
    for module in pkgutil.iter_modules(importlib.import_module(f"extractor.{room}").__path__)
]


def has_fields(cls: type) -> bool:
    return dataclasses.is_dataclass(cls) or (issubclass(cls, tuple) and hasattr(cls, "_fields"))


def classes_with_fields(module: ModuleType) -> list[type]:
    own = (thing for thing in vars(module).values() if isinstance(thing, type))
    return [cls for cls in own if cls.__module__ == module.__name__ and has_fields(cls)]


def untold_types(cls: type) -> str | None:
    try:
        typing.get_type_hints(cls)
    except NameError as error:
        return f"{cls.__name__}: {error.name}"
    return None


@pytest.mark.parametrize("name", ROOM_MODULES)
def test_the_types_of_fields_are_there_when_a_room_is_loaded(name: str) -> None:
    classes = classes_with_fields(importlib.import_module(name))

    assert [untold for cls in classes if (untold := untold_types(cls))] == []


def test_a_type_that_is_not_there_would_be_found() -> None:
    assert untold_types(dataclasses.make_dataclass("Told", [("at", "Span")])) == "Told: Span"
