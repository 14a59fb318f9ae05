"""How a command is declared: a frozen dataclass of its options, and a function that takes it.

A command of a dozen options as a function of a dozen parameters cannot be passed on; a dataclass can, and
what several commands share is inherited.
"""

from __future__ import annotations

import dataclasses
import functools
import inspect
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from extractor.cli.failures import reported
from extractor.cli.options.common import CommonOptions

if TYPE_CHECKING:
    from collections.abc import Callable


Options = TypeVar("Options", bound=CommonOptions)


def takes(options: type[Options]) -> Callable[[Callable[[Options], None]], Callable[..., None]]:
    """Turns a function of one options object into a command with one parameter for each field.

    Args:
        options: A keyword-only dataclass; each field is ``Annotated`` with its ``typer.Option`` or
            ``typer.Argument``, and a field without a default must be given on the command line.
    """

    def decorate(command: Callable[[Options], None]) -> Callable[..., None]:
        @functools.wraps(command)
        def called(**values: Any) -> None:
            given = options(**values)
            with reported(debug=given.debug):
                command(given)

        hints = get_type_hints(options, include_extras=True)
        parameters = [_parameter(field, hints[field.name]) for field in _most_specific_first(options)]
        vars(called)["__signature__"] = inspect.Signature(parameters)
        called.__annotations__ = hints
        return called

    return decorate


def _most_specific_first(options: type[CommonOptions]) -> list[dataclasses.Field[Any]]:
    """The fields as the help lists them: what is the command's own before what it shares."""
    fields = {field.name: field for field in dataclasses.fields(options)}
    own = (name for cls in options.__mro__ for name in inspect.get_annotations(cls))
    return [fields[name] for name in dict.fromkeys(own)]


def _parameter(field: dataclasses.Field[Any], hint: Any) -> inspect.Parameter:
    default = inspect.Parameter.empty if field.default is dataclasses.MISSING else field.default
    return inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hint)
