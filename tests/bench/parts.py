"""The parts of the bench, each run in a process of its own."""

from __future__ import annotations

import importlib
import warnings
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.bench.options import Options
from tests.bench.table import Measure

PARTS = ("indexing", "lists", "approvals", "clicks", "news", "sync", "window")


def measured(part: str, options: Options) -> list[Measure]:
    """The measures of one part."""
    warnings.simplefilter("ignore")
    module = importlib.import_module(f"tests.bench.{part}")
    return list(module.measures() if part == "indexing" else module.measures(options))


def alone(part: str, options: Options) -> list[Measure]:
    """The same in a process of its own: what a program is said to have used begins with its parent's memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measured, part, options).result()
