"""Approvals: what the core needs for a pull, a list and a click, with thousands of open ones.

The floor of a list is the same SQL on the same connection with its rows thrown away, of a click one transaction of two
rows. The whole way of a click, through the window, is in clicks.py.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

from assistant.app import Sundown
from assistant.connectors.paper import PaperServer, Request
from assistant.model.approval import Action, ApprovalTask, Bucket, Decide, Fact, Origin
from assistant.services.approvals import inbox
from assistant.store import approvals
from tests.approvals import paper_device
from tests.bench.options import Options
from tests.bench.programs import folder
from tests.bench.table import Measure

OPEN = 5_000
LISTED = 200
CLICKS = 300
READS = 100
PULLS = 3


def measures(options: Options) -> Iterator[Measure]:
    """Pull, list, click."""
    del options
    server = _served()
    gc.collect()
    gc.freeze()  # the source is in this process, and is no part of the program
    with folder() as place, closing(paper_device(place / "profile", server)) as app:
        yield _first(app)
        yield from _pulls(app, server)
        yield from _lists(app)
        yield _clicks(app)


def _served() -> PaperServer:
    server = PaperServer()
    facts = tuple(Fact(f"/f{number}", f"Field {number}", f"Value {number}") for number in range(5))
    for number in range(OPEN):
        due = server.now + timedelta(minutes=number % 9_000)
        title = f"Expense {number} 交通費"
        server.add(
            Request(title, amount=f"{number}.50", facts=facts, due=due, urgent=number % 97 == 0)
        )
    return server


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    begin, cpu = time.perf_counter(), time.thread_time()
    work()
    return time.perf_counter() - begin, time.thread_time() - cpu


def _share(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100)[share - 1]


def _first(app: Sundown) -> Measure:
    seconds, cpu = _timed(app.sync)
    rate = OPEN / seconds
    note = f"{OPEN:,} rows from memory, in pieces of 100"
    return Measure("approvals: first pull", rate, None, 1_000, "rows/s", cpu=cpu, note=note)


def _pulls(app: Sundown, server: PaperServer) -> Iterator[Measure]:
    """A listing that brings nothing new: what a poll costs; the floor is the listing alone."""
    taken = [_timed(app.sync) for _ in range(PULLS)]
    with closing(app.core.connect(app.core.account("Paper"))) as link:
        source = link.source
        assert source is not None
        bare = [_timed(lambda: list(source.pull(frozenset(), lambda _a, _b: None))) for _ in taken]
    yield Measure(
        "approvals: pull without news", min(taken)[0] * 1000, min(bare)[0] * 1000, None, "ms",
        cpu=min(cpu for _, cpu in taken), note=f"{len(server.requests):,} rows; floor: the source alone",
    )  # fmt: skip


def _lists(app: Sundown) -> Iterator[Measure]:
    listed = [_timed(lambda: _fresh(app)) for _ in range(READS)]
    floor = [_timed(_bare_list(app))[0] for _ in range(READS)]
    seconds = _share([each for each, _ in listed], 95)
    cpu = _share([each for _, each in listed], 95)
    note = f"of {OPEN:,}; floor: its SQL alone"
    yield Measure(
        f"approvals: {LISTED} listed, p95", seconds * 1000, _share(floor, 95) * 1000, 100, "ms",
        cpu=cpu, note=note,
    )  # fmt: skip
    counted = [_timed(app.approval_counts) for _ in range(READS)]
    yield Measure(
        "approvals: counts of the badge, p95", _share([each for each, _ in counted], 95) * 1000, None,
        20, "ms", cpu=_share([each for _, each in counted], 95),
    )  # fmt: skip


def _clicks(app: Sundown) -> Measure:
    """`decide`, then what the window reads at once: the card and the counts."""
    rows = app.approvals(Bucket.TO_DECIDE, limit=CLICKS)
    taken = [_timed(lambda row=row: _click(app, row)) for row in rows]  # type: ignore[misc]  # run at once
    floor = [_timed(lambda number=number: _bare_click(app, number))[0] for number in range(CLICKS)]  # type: ignore[misc]  # run at once
    seconds, cpu = (_share([each[n] for each in taken], 99) for n in (0, 1))
    middle = statistics.median(each for each, _ in taken) * 1000
    note = f"{OPEN:,} open; durable, card, counts; floor: a bare transaction; p50 {middle:.0f} ms; the window: click"
    return Measure(
        "approvals: a click's part of the core, p99", seconds * 1000, _share(floor, 99) * 1000, 50,
        "ms", cpu=cpu, note=note,
    )  # fmt: skip


def _rows(app: Sundown) -> tuple[ApprovalTask, ...]:
    return app.approvals(Bucket.TO_DECIDE, limit=LISTED)


def _fresh(app: Sundown) -> tuple[ApprovalTask, ...]:
    """As if they had not been read before."""
    approvals._task.cache_clear()
    return _rows(app)


def _click(app: Sundown, row: ApprovalTask) -> None:
    app.decide(Decide(row.id, Action.APPROVE, row.version, Origin.CARD))
    app.approval(row.id)
    app.approval_counts()


def _bare_click(app: Sundown, number: int) -> None:
    with app.core.database.write() as connection:
        connection.execute("INSERT INTO meta VALUES (?, '')", (f"bench {number}",))
        connection.execute(
            "INSERT INTO journal (at, kind, title, detail, item_id, command_id) VALUES (0, '', '', '', '', '')"
        )


def _bare_list(app: Sundown) -> Callable[[], object]:
    """The statements of a list, with their rows thrown away."""
    connection, found = app.core.database.connection, list[str]()
    connection.set_trace_callback(found.append)
    inbox.rows(app.core, Bucket.TO_DECIDE, LISTED, 0, "")
    connection.set_trace_callback(None)
    selects = [sql for sql in found if sql.startswith("SELECT")]

    def run() -> None:
        for sql in selects:
            connection.execute(sql).fetchall()

    return run
