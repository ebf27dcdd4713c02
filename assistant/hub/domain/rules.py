"""Conditions of routes and forms: CEL, compiled behind the guard and answered with yes, no or a trouble."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import cel

from assistant.model.value import dataclass

from .bricks import bricks, from_bricks
from .rulelex import DECIMAL, RuleTrouble, paths, texts, tokens

__all__ = ["Rule", "RuleTrouble", "bricks", "compile_rule", "from_bricks"]
_DEEPEST = 12  # levels of a form's data that a rule may see


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled condition.

    `reads` are the paths it looks at, e.g. ("form", "days"); `texts` those whose letters it looks into.
    """

    text: str
    reads: frozenset[tuple[str, ...]]
    texts: frozenset[tuple[str, ...]]
    program: Any

    def holds(self, form: Mapping[str, Any], request: Mapping[str, Any] | None = None) -> bool:
        """Whether it is true of the form's data and of the request's own values.

        Decimal strings in `form` count as numbers. Raises RuleTrouble when it can't be told (a field that is not
        there, a text where a number should be, a result that is neither true nor false): never taken for a no.
        """
        try:
            result = self.program.execute(
                {"form": plain(form, self.texts), "request": dict(request or {})}
            )
        except (KeyboardInterrupt, SystemExit):
            raise
        except KeyError as fault:
            raise RuleTrouble("routes.rule_field", rule=self.text, field=_name(fault)) from fault
        except (
            BaseException
        ) as fault:  # a panic of the engine is no Exception, and must stop the request all the same
            raise RuleTrouble("routes.rule_failed", rule=self.text) from fault
        if not isinstance(result, bool):
            raise RuleTrouble("routes.rule_not_bool", rule=self.text)
        return result


@lru_cache(maxsize=512)
def compile_rule(text: str) -> Rule:
    """The rule of a text. Raises RuleTrouble for one that the guard or the grammar refuses."""
    found = tokens(text)
    try:
        return Rule(text, paths(found), texts(found), cel.compile(text))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fault:  # as above: the parser's panics too
        raise RuleTrouble("routes.rule_grammar", rule=text) from fault


def plain(
    value: Any, keep: frozenset[tuple[str, ...]] = frozenset(), path: tuple[str, ...] = ("form",)
) -> Any:
    """Data as a rule sees it: decimal strings of up to 15 digits as floats but at the paths in `keep`."""
    if len(path) > _DEEPEST:
        return None
    if isinstance(value, str):
        return float(value) if path not in keep and DECIMAL.fullmatch(value) else value
    if isinstance(value, Mapping):
        return {str(key): plain(each, keep, (*path, str(key))) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [plain(each, keep, (*path, "[]")) for each in value]
    return value


def _name(fault: KeyError) -> str:
    return str(fault.args[0]) if fault.args else ""
