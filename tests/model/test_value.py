"""The quick frozen class is to everybody what the standard one is."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A value with and without defaults."""

    x: int
    y: int = 2
    name: str = ""

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Nothing:
    """A value without fields."""


@dataclass(frozen=True, slots=True)
class Bag:
    """A value whose default is made anew each time."""

    held: list[int] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shy:
    """What the standard one makes: its field asks for more than a default."""

    secret: str = dataclasses.field(default="", repr=False)


def test_it_is_made_by_place_and_by_name_with_its_defaults():
    assert Point(1) == Point(x=1, y=2) == Point(1, 2, "")
    assert (Point(1, 3).sum, Point(1, name="a").name) == (4, "a")
    assert str(inspect.signature(Point)) == "(x, y=2, name='')"


@pytest.mark.parametrize("given", [{}, {"x": 1, "z": 1}])
def test_a_field_too_few_or_too_many_is_an_error(given):
    with pytest.raises(TypeError):
        Point(**given)


def test_equal_are_values_of_one_class_with_equal_fields():
    assert Point(1) != Point(2)
    assert Point(1) != (1, 2, "")
    assert Nothing() == Nothing() != Point(1)
    assert len({Point(1), Point(1), Point(2), Nothing(), Nothing()}) == 3


@pytest.mark.parametrize("name", ["x", "other"])
def test_nothing_changes_it(name):
    value = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, name, 5)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(value, name)
    assert not hasattr(value, "__dict__")


def test_it_is_a_dataclass_to_the_library():
    value = Point(1, name="a")
    assert dataclasses.replace(value, y=7) == Point(1, 7, "a")
    assert dataclasses.asdict(value) == {"x": 1, "y": 2, "name": "a"}
    assert [field.name for field in dataclasses.fields(Point)] == ["x", "y", "name"]
    assert repr(value) == "Point(x=1, y=2, name='a')"


def test_it_can_be_copied_sent_and_matched():
    value = Point(1, name="a")
    assert copy.deepcopy(value) == copy.copy(value) == pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own
    match value:
        case Point(x, name=name):
            assert (x, name) == (1, "a")


def test_each_has_its_own_of_what_a_factory_makes():
    assert Bag() == Bag([]) != Bag([1])
    assert Bag().held is not Bag().held


@dataclass(frozen=True, slots=True)
class Strict:
    """A value that looks at what it is given."""

    size: int

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError(self.size)


def test_a_value_that_looks_at_what_it_is_given_does():
    assert Strict(1) == Strict(1)
    with pytest.raises(ValueError, match="-1"):
        Strict(-1)


def test_the_first_ones_of_many_threads_are_alike():
    @dataclass(frozen=True, slots=True)
    class New:
        """A value that nobody has made yet."""

        x: int
        y: int = 2

    start = threading.Barrier(8)

    def made(_: int) -> New:
        start.wait()
        return New(5)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(made, range(8))) == {New(5, 2)}


def test_what_asks_for_more_gets_it():
    assert repr(Shy("s")) == "Shy()"
    with pytest.raises(dataclasses.FrozenInstanceError):
        Shy("s").secret = ""  # type: ignore[misc]  # that is what is tried
