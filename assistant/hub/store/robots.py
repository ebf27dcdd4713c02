"""Robots and their runs: what is switched on, what each run came to, which requests a robot started."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert

from assistant.model.value import dataclass

from .ids import new_id
from .people_tables import robot, robot_message, robot_run, robot_start
from .prepared import Prepared
from .tables import delivery, outbox

DRAFT, ON, OFF, ARCHIVED = "draft", "on", "off", "archived"
_NEW_RUN = {
    "sqlite": sqlite.insert(robot_run).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(robot_run).on_conflict_do_nothing(),
}


@dataclass(frozen=True, slots=True)
class Robot:
    """A robot's row. `body` is what domain.robot reads, `listens` what wakes it; `rev` moves with each change."""

    id: str
    name: str
    kind: str
    role: str
    owner: str
    body: Mapping[str, Any]
    status: str
    rev: int
    updated: datetime
    listens: str


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what it came to.

    `state`: running (being tried), held (too many at once; it comes later), sending (acted; messages are under way),
    done, passed (its conditions did not hold), failed, refused.

    `error` is a code of hub/words with its values in JSON, or a word of the sender; `said` is what it did, in words.
    """

    id: str
    robot: str
    cause: str
    state: str
    tries: int
    said: str
    error: str
    at: datetime
    ended: datetime | None


def find(db: Connection, id: str) -> Robot | None:  # noqa: A002 - its own name
    """One robot."""
    row = db.execute(select(robot).where(robot.c.id == id)).first()
    return Robot(*row) if row else None


def every(db: Connection) -> Sequence[Robot]:
    """All of them by name."""
    return [Robot(*row) for row in db.execute(select(robot).order_by(robot.c.name, robot.c.id))]


def listening(db: Connection, listens: str) -> Sequence[Robot]:
    """Those that are on and wake by this, in the order of their making."""
    asked = select(robot).where(robot.c.listens == listens, robot.c.status == ON)
    return [Robot(*row) for row in db.execute(asked.order_by(robot.c.id))]


def heard(db: Connection, names: Sequence[str]) -> frozenset[str]:
    """Which of these events some robot is listening to."""
    return frozenset(names) & {row[0] for row in _HEARD.all(db, {})}


_HEARD = Prepared(select(robot.c.listens).where(robot.c.status == ON).distinct())  # at every press


def put(db: Connection, wanted: Robot, before: int) -> bool:
    """Make it (`before` 0), or change the one of revision `before`; False if that is not its revision any more."""
    row = {name: getattr(wanted, name) for name in Robot.__slots__}
    if not before:
        db.execute(insert(robot), row)
        return True
    same = (robot.c.id == wanted.id, robot.c.rev == before)
    return db.execute(update(robot).where(*same).values(row)).rowcount > 0


def acted(db: Connection, name: str, since: datetime) -> int:
    """How many runs of a robot did something since then; held ones, refused ones and idle ones do not count."""
    did = robot_run.c.state.in_(("sending", "done", "failed"))
    asked = select(func.count()).where(robot_run.c.robot == name, robot_run.c.at > since, did)
    return int(db.execute(asked).scalar_one())


def waiting(db: Connection, name: str) -> int:
    """How many of its runs are held."""
    held = (robot_run.c.robot == name, robot_run.c.state == "held")
    return int(db.execute(select(func.count()).where(*held)).scalar_one())


def forget(db: Connection, before: datetime) -> int:
    """Housekeeping: drops runs that ended before (UTC), and what was said to people; how many."""
    gone = db.execute(delete(robot_run).where(robot_run.c.ended < before)).rowcount
    return gone + db.execute(delete(robot_message).where(robot_message.c.at < before)).rowcount


def begin(db: Connection, name: str, cause: str, now: datetime) -> Run | None:
    """A try at acting upon a cause, under the lock of its row; None if it was acted upon before, or is over."""
    new: Insert = _NEW_RUN[db.dialect.name]
    fresh = {
        "id": new_id(now), "robot": name, "cause": cause, "state": "running", "tries": 0, "said": "", "error": "",
        "at": now, "ended": None,
    }  # fmt: skip
    db.execute(new, fresh)
    begun = (
        update(robot_run)
        .where(
            robot_run.c.robot == name,
            robot_run.c.cause == cause,
            robot_run.c.state.in_(("running", "held")),
        )
        .values(tries=robot_run.c.tries + 1, state="running", at=now)
        .returning(robot_run)
    )
    row = db.execute(begun).first()
    return Run(*row) if row else None


def follow(
    db: Connection, run_id: str, state: str, now: datetime, *, said: str = "", error: str = ""
) -> None:
    """Where a run stands; `said` "" leaves what it said."""
    ended = None if state in ("running", "held", "sending") else now
    values: dict[str, Any] = {"state": state, "error": error, "ended": ended}
    if said:
        values["said"] = said
    db.execute(update(robot_run).where(robot_run.c.id == run_id).values(values))


def given_up(db: Connection, name: str, cause: str, error: str, now: datetime) -> None:
    """No more tries are made, of the run or of a message of it."""
    one = (robot_run.c.robot == name, robot_run.c.cause == cause)
    values = {"state": "failed", "error": error, "ended": now}
    db.execute(
        update(robot_run)
        .where(*one, robot_run.c.state.in_(("running", "held", "sending")))
        .values(values)
    )


def landed(db: Connection, name: str, cause: str, keys: Sequence[str], now: datetime) -> None:
    """A message arrived; with the last of `keys` (this one's siblings) the run is done, even after it had failed.

    Two that arrive at once each see the other's try, which was written before.
    """
    arrived = select(delivery.c.effect).where(
        delivery.c.effect.in_(keys), delivery.c.status.is_not(None)
    )  # their rows may lag behind
    left = select(outbox.c.id).where(
        outbox.c.id.in_(keys),
        outbox.c.state.not_in(("done", "waived")),
        outbox.c.id.not_in(arrived),
    )
    if keys and db.execute(left.limit(1)).first():
        return
    one = (robot_run.c.robot == name, robot_run.c.cause == cause)
    values = {"state": "done", "error": "", "ended": now}
    db.execute(
        update(robot_run).where(*one, robot_run.c.state.in_(("sending", "failed"))).values(values)
    )


def run(db: Connection, id: str) -> Run | None:  # noqa: A002 - its own name
    """One run."""
    row = db.execute(select(robot_run).where(robot_run.c.id == id)).first()
    return Run(*row) if row else None


def runs(db: Connection, name: str, before: str, limit: int) -> Sequence[Run]:
    """Runs of a robot ("" = of all), newest first, behind the id `before` ("" = from the newest)."""
    asked = select(robot_run)
    if name:
        asked = asked.where(robot_run.c.robot == name)
    if before:
        asked = asked.where(robot_run.c.id < before)
    return [Run(*row) for row in db.execute(asked.order_by(robot_run.c.id.desc()).limit(limit))]


def started(db: Connection, request: str, name: str, run_id: str, chain: Sequence[str]) -> None:
    """A robot started this request."""
    row = {"request": request, "robot": name, "run": run_id, "chain": list(chain)}
    db.execute(insert(robot_start), row)


def chain_of(db: Connection, request: str) -> tuple[str, ...]:
    """The robots whose doing led to this request, () if people started it."""
    found = db.execute(select(robot_start.c.chain).where(robot_start.c.request == request)).scalar()
    return tuple(found or ())
