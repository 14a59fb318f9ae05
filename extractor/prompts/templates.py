"""Templates: sandboxed Jinja2 whose variables are known before anything is rendered.

A variable's value is never read as a template: article text that holds ``{{ }}`` comes out byte for byte.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import SandboxedEnvironment

from extractor.errors import PromptError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclasses.dataclass(frozen=True, slots=True)
class PromptTemplate:
    """One template with the variables it takes.

    Attributes:
        where: Name of the file in messages.
        variables: The names it takes: all of them, no other.
    """

    where: str
    variables: frozenset[str]
    _template: Template = dataclasses.field(repr=False)

    def render(self, values: Mapping[str, object]) -> str:
        """The text with its variables filled in.

        Raises:
            PromptError: A variable is missing or unknown, or the template fails on a value.
        """
        missing = ", ".join(sorted(self.variables - values.keys()))
        if missing:
            raise PromptError(f"needs the variable(s) {missing}", where=self.where)
        unknown = ", ".join(sorted(values.keys() - self.variables))
        if unknown:
            raise PromptError(f"takes no variable(s) {unknown}", where=self.where)
        try:
            return self._template.render(values)
        except TemplateError as error:
            raise PromptError(f"cannot be rendered: {error.message}", where=self.where) from error


def read_template(source: str, where: str, declared: Collection[str]) -> PromptTemplate:
    """Compiles a template and checks that it uses exactly the variables declared for it.

    Raises:
        PromptError: Its syntax is wrong, it uses an undeclared variable, or leaves a declared one out.
    """
    try:
        environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
        tree = environment.parse(source)
        template = environment.from_string(source)
    except TemplateSyntaxError as error:
        raise PromptError(f"template syntax: {error.message}", where=f"{where}:{error.lineno}") from error
    if not source.strip():
        raise PromptError("the template is empty", where=where)
    used = meta.find_undeclared_variables(tree)
    for name in sorted(used - set(declared)):
        message = f"uses the variable {name!r}, which set.toml does not declare for this template"
        raise PromptError(message, where=f"{where}:{_line_of(tree, name)}")
    for name in sorted(set(declared) - used):
        message = f"does not use the variable {name!r}, which set.toml declares for this template"
        raise PromptError(message, where=where)
    return PromptTemplate(where, frozenset(declared), template)


def _line_of(tree: nodes.Template, name: str) -> int:
    return min(node.lineno for node in tree.find_all(nodes.Name) if node.name == name)
