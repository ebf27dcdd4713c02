from __future__ import annotations

from tests.bench.table import Measure, table
from tests.gen_calendar import events, generate, todos


def test_ratios_say_how_many_times_better_we_are():
    assert Measure("rate", 200, floor=100, goal=150, unit="items/s").ratio == 2
    assert Measure("time", 2.0, floor=8.0).ratio == 4
    assert Measure("time", 2.0).ratio is None


def test_goals():
    assert Measure("rate", 200, goal=300, unit="items/s").met is False
    assert Measure("time", 0.1, goal=0.4).met is True
    assert Measure("time", 0.1).met is None


def test_the_table_is_aligned():
    lines = table(
        [Measure("scan", 20_000, 800, 10_000, "items/s", 0.5, "a note"), Measure("x", 0.1234)]
    ).split("\n")
    assert lines[2].split() == [
        "scan",
        "20,000",
        "items/s",
        "800",
        "25.0x",
        "10,000",
        "yes",
        "0.500",
        "a",
        "note",
    ]
    assert lines[2].index("20,000 items/s") + 14 == lines[3].index("0.123 s") + 7


def test_the_same_seed_makes_the_same_calendar(tmp_path):
    counts = generate(tmp_path, events=20, todos=5, seed=3)
    files = {path.stem: path.read_bytes().decode() for path in tmp_path.glob("work/*.ics")}
    assert files == dict(events(20, seed=3))
    assert counts["events"] == 20
    assert list(todos(5, seed=3)) == list(todos(5, seed=3))
