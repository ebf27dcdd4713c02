"""The port on DBOS: a SQLite file beside the hub's, or PostgreSQL. One instance per process, as DBOS itself is.

Each try is a workflow of its own, delayed by the queue; nothing sleeps in a thread while the other side is down.
Cron is a delayed workflow that hands on the next one: DBOS's own scheduler sleeps through a suspended computer.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from assistant.hub.store import queuefile
from assistant.system.clock import Clock, SystemClock

from . import crontime
from .crontime import Cron
from .port import PAUSES, Failed, Run
from .tries import Outcome, attempt, job_id, key_of

if TYPE_CHECKING:
    from dbos import DBOS, DBOSConfig, StepOptions

QUEUE = "effects"
NAME = "sundown-hub"
VERSION = "1"  # of the workflows' code: raise it never, for workflows of another version stay where they are
_ENDED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
_DEAD = ["ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
_WAITING = ["DELAYED", "ENQUEUED"]
_PAGE = 500
_PATIENT: StepOptions = {  # telling that it was given up: the database may be away for minutes
    "name": "failed", "retries_allowed": True, "max_attempts": 8, "interval_seconds": 1.0, "backoff_rate": 2.0,
}  # fmt: skip


class GivenUpError(Exception):
    """Ends a workflow in ERROR, which is where the dead letters are found."""


class Embedded:
    """`url` is sqlite:///PATH or postgresql://...; `executor` (hub-1, hub-2 ...) is held by one process at a time."""

    def __init__(
        self,
        url: str,
        executor: str = "hub-1",
        pauses: Sequence[float] = PAUSES,
        clock: Clock | None = None,
        poll: float = 1.0,
        width: int = 24,
    ) -> None:
        """`pauses` are seconds between tries, `poll` seconds between looks, `width` how many effects run at once."""
        self._url, self._executor, self._pauses = url, executor, tuple(pauses)
        self._clock, self._poll, self._width = clock or SystemClock(), poll, width
        self._dbos: type[DBOS] | None = None
        self._work: Callable[..., Any] | None = None

    def start(self, run: Run, failed: Failed) -> None:
        """As the port says; what this executor left unfinished is run again."""
        _keep_to_itself()
        from dbos import DBOS

        queuefile.prepare(self._url)
        made = DBOS(config=self._config())
        if made.conductor_key is not None:
            raise RuntimeError("the queue must not report to anybody")
        self._dbos = DBOS
        self._register(run, failed)
        DBOS.launch()
        DBOS.register_queue(
            QUEUE, worker_concurrency=self._width, polling_interval_sec=self._poll, on_conflict="always_update"
        )  # fmt: skip

    def enqueue(
        self, key: str, kind: str, body: Mapping[str, Any], not_before: datetime | None
    ) -> None:
        """As the port says."""
        self._hand(key, {"key": key, "kind": kind, "body": dict(body), "number": 1}, not_before)

    def cancel(self, key: str) -> None:
        """As the port says."""
        ids = [job_id(key, number) for number in range(1, 1 + len(self._pauses) + 1)]
        self._drop(self._known(workflow_ids=ids, status=_WAITING))

    def cron(
        self, name: str, expression: str, zone: str, kind: str, body: Mapping[str, Any]
    ) -> None:
        """As the port says."""
        cron = Cron(name, expression, zone, kind, body)
        waiting = self._known(workflow_id_prefix=crontime.prefix(name), status=_WAITING)
        if not expression:
            return self._drop(waiting)
        at = crontime.following(cron, self._clock.now())
        ours = crontime.queue_id(cron, at).rpartition("@")[0]
        self._drop([each for each in waiting if not each.startswith(ours + "@")])
        if not any(each.startswith(ours + "@") for each in waiting):
            self._hand_cron(cron, at)
        return None

    def failed(self) -> tuple[str, ...]:
        """As the port says."""
        return tuple(dict.fromkeys(key_of(each) for each in self._known(status=_DEAD)))

    def forget(self, before: datetime) -> int:
        """As the port says; in pages, so that no statement is long."""
        count = 0
        while page := self._known(
            status=_ENDED, completed_before=before.astimezone(UTC).isoformat(), limit=_PAGE
        ):
            self._api().delete_workflows(page)
            count += len(page)
        return count

    def unfinished(self) -> frozenset[str]:
        """Executors that have work under way, dead or alive."""
        found = self._api().list_workflows(status="PENDING", load_input=False, load_output=False)
        return frozenset(each.executor_id for each in found if each.executor_id)

    def adopt(self, executor: str) -> int:
        """Take over what a dead executor had begun; how many. Call it only with that executor's lock in hand."""
        orphans = self._known(status="PENDING", executor_id=executor)
        if orphans:
            self._api().resume_workflows(orphans, queue_name=QUEUE)
        return len(orphans)

    def stop(self) -> None:
        """As the port says."""
        if self._dbos is not None:
            self._dbos.destroy(destroy_registry=True)
            self._dbos = None

    def _config(self) -> DBOSConfig:
        return {
            "name": NAME,
            "system_database_url": self._url,
            "dbos_system_schema": "dbos",
            "application_version": VERSION,
            "executor_id": self._executor,
            "serializer": _json(),
            "log_level": "WARNING",
            "enable_otlp": False,
            "sys_db_pool_size": 6,
            "max_executor_threads": self._width * 2,
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": min(2.0, self._poll * 2),
            "scheduler_polling_interval_sec": 3600.0,
        }

    def _register(self, run: Run, failed: Failed) -> None:
        api, pauses = self._api(), self._pauses

        def once(job: dict[str, Any]) -> dict[str, Any]:
            made = attempt(run, job["key"], job["kind"], job["body"], job["number"], pauses)
            return {"why": made.why, "final": made.final, "pause": made.pause}

        def work(job: dict[str, Any]) -> None:
            if "cron" in job:
                self._next_cron(job["cron"])
            ended = Outcome(**api.run_step({"name": "once"}, once, job))
            if ended.final:
                api.run_step(_PATIENT, failed, str(job["key"]), str(job["kind"]), ended.why)
                raise GivenUpError(ended.why)
            if ended.why:
                self._again(job, ended.pause)

        self._work = api.workflow(name="effect")(work)

    def _again(self, job: dict[str, Any], pause: float) -> None:
        number = int(job["number"]) + 1
        plain = {each: job[each] for each in ("key", "kind", "body")}
        at = self._clock.now() + timedelta(seconds=pause)
        self._hand(job_id(str(job["key"]), number), {**plain, "number": number}, at)

    def _next_cron(self, packed: Mapping[str, Any]) -> None:
        cron, at = crontime.unpacked(packed)
        self._hand_cron(cron, crontime.following(cron, max(at, self._clock.now())))

    def _hand_cron(self, cron: Cron, at: datetime) -> None:
        job = {
            "key": crontime.run_key(cron, at), "kind": cron.kind, "body": dict(cron.body),
            "number": 1, "cron": crontime.packed(cron, at),
        }  # fmt: skip
        self._hand(crontime.queue_id(cron, at), job, at)

    def _hand(self, name: str, job: dict[str, Any], at: datetime | None) -> None:
        from dbos import SetEnqueueOptions, SetWorkflowID

        wait = 0.0 if at is None else (at - self._clock.now()).total_seconds()
        work = cast("Callable[..., Any]", self._work)
        with SetWorkflowID(name):
            if wait <= 0:
                self._api().enqueue_workflow(QUEUE, work, job)
                return
            with SetEnqueueOptions(delay_seconds=wait):
                self._api().enqueue_workflow(QUEUE, work, job)

    def _known(self, **where: Any) -> list[str]:
        found = self._api().list_workflows(load_input=False, load_output=False, **where)
        return [each.workflow_id for each in found]

    def _drop(self, ids: list[str]) -> None:
        if ids:
            self._api().cancel_workflows(ids)

    def _api(self) -> type[DBOS]:
        if self._dbos is None:
            raise RuntimeError("the queue is not running")
        return self._dbos


def _keep_to_itself() -> None:
    """Settings from outside that would make DBOS report to its vendor, or rename this process, are taken away."""
    for name in [each for each in os.environ if each.startswith("DBOS_")]:
        del os.environ[name]


def _json() -> Any:
    from dbos import DBOSPortableJSONSerializer

    return DBOSPortableJSONSerializer()
