"""How a value of the vocabulary is made: `dataclass(frozen=True, slots=True)`, the same to everybody but quicker.

The standard one compiles six methods for each class at import, half of a short command's time, and fills a frozen
value field by field through `object.__setattr__`. Here the methods are shared, and the one that makes a value is
compiled when the first is made: it fills a twin of the same layout, which then becomes the value.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as standard
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[Any]], type[Any]]:
        """As the standard one, and made by that if the class has a base, a maker of its own or an unusual field."""
        return _made if frozen and slots else standard(frozen=frozen, slots=slots)


def _made(kind: type[Any]) -> type[Any]:
    own = dict(vars(kind))
    plain = kind.__bases__ == (object,) and _MAKERS.isdisjoint(own)
    if not plain or any(map(_is_special, own.values())):
        return standard(frozen=True, slots=True)(kind)
    made = standard(init=False, repr=False, eq=False, slots=True)(kind)
    for name, method in _SHARED.items():
        if name not in own:
            setattr(made, name, method)
    made.__content__ = staticmethod(attrgetter(*(made.__slots__ or ("__class__",))))
    made.__new__ = _first
    return made


_MAKERS = frozenset({"__init__", "__new__", "__post_init__"})


def _first(kind: type[Any], /, *given: Any, **named: Any) -> Any:
    """The first value of a class: from now on the compiled maker makes them."""
    kind.__new__ = maker = _maker(kind)
    return maker(kind, *given, **named)


def _is_special(default: object) -> bool:
    """Does a field ask for more than a default or a factory of one?"""
    if not isinstance(default, Field):
        return False
    usual = default.init and default.repr and default.compare and default.hash is None
    return not usual or default.kw_only is True


def _maker(kind: type[Any]) -> Callable[..., Any]:
    known: dict[str, Any] = {"_twin": type(kind.__name__, (), {"__slots__": kind.__slots__})}
    heads, body = ["_kind"], [" _made = _twin()"]
    for each in fields(kind):
        head = value = name = each.name
        if each.default is not MISSING:
            known[f"_{name}"], head = each.default, f"{name}=_{name}"
        elif each.default_factory is not MISSING:
            known["_missing"], known[f"_{name}"] = MISSING, each.default_factory
            head, value = f"{name}=_missing", f"_{name}() if {name} is _missing else {name}"
        heads.append(head)
        body.append(f" _made.{name} = {value}")
    body += [" _made.__class__ = _kind", " return _made"]
    exec(f"def __new__({', '.join(heads)}):\n" + "\n".join(body), known)  # noqa: S102 - our own names, as the standard one does
    maker: Callable[..., Any] = known["__new__"]
    return maker


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__content__(self) == self.__content__(other)


def _hash(self: Any) -> int:
    return hash(self.__content__(self))


def _repr(self: Any) -> str:
    told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({told})"


def _reduce(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
    return type(self), tuple(getattr(self, name) for name in self.__slots__)


def _keep(_self: object, name: str, _value: object = None) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r}")


_SHARED = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _repr,
    "__reduce__": _reduce,
    "__setattr__": _keep,
    "__delattr__": _keep,
}
