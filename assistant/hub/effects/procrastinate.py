"""The port on procrastinate: PostgreSQL only, schema `procrastinate`. The second adapter: it keeps the port honest.

Each try is a job of its own whose `lock` is its name. A worker that died is found by its heart, which stopped beating.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from assistant.hub.store import queuefile
from assistant.system.clock import Clock, SystemClock

from . import crontime
from .crontime import Cron
from .port import PAUSES, Failed, Run
from .tries import attempt, job_id, key_of

if TYPE_CHECKING:
    from procrastinate import App
    from procrastinate.jobs import Job

SCHEMA = "procrastinate"
TASK = "effect"
QUEUE = "effects"
_ENDED = ("succeeded", "failed", "cancelled", "aborted")
_BEAT = 2.0  # seconds between a worker's signs of life
_SILENT = 10.0  # seconds without one after which its jobs are another's
_LONGEST_STOP = 10.0


class GivenUpError(Exception):
    """Ends a job as failed, which is where the dead letters are found."""


class Procrastinate:
    """`url` is postgresql://...; any number of processes may work on one database."""

    def __init__(
        self,
        url: str,
        pauses: Sequence[float] = PAUSES,
        clock: Clock | None = None,
        poll: float = 1.0,
        width: int = 24,
        silent: float = _SILENT,
    ) -> None:
        """`pauses` are seconds between tries, `silent` seconds after which a worker counts as dead."""
        self._url, self._pauses, self._poll = queuefile.plain(url), tuple(pauses), poll
        self._clock, self._width, self._silent = clock or SystemClock(), width, silent
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ready, self._thread = threading.Event(), threading.Thread(target=self._live)
        self._sync: App | None = None
        self._async: App | None = None
        self._worker: asyncio.Task[None] | None = None
        self._run: Run = _nothing
        self._failed: Failed = _nobody

    def start(self, run: Run, failed: Failed) -> None:
        """As the port says."""
        from procrastinate import App, SyncPsycopgConnector

        self._run, self._failed = run, failed
        self._sync = App(connector=SyncPsycopgConnector(**self._address()))
        self._sync.open()
        with queuefile.schema(self._url, SCHEMA, "procrastinate_jobs") as missing:
            if missing:
                self._sync.schema_manager.apply_schema()
        self._thread.start()
        self._ready.wait(_LONGEST_STOP)

    def enqueue(
        self, key: str, kind: str, body: Mapping[str, Any], not_before: datetime | None
    ) -> None:
        """As the port says."""
        self._hand(key, {"key": key, "kind": kind, "body": dict(body), "number": 1}, not_before)

    def cancel(self, key: str) -> None:
        """As the port says."""
        for number in range(1, len(self._pauses) + 2):
            self._drop(self._jobs(lock=job_id(key, number), status="todo"))

    def cron(
        self, name: str, expression: str, zone: str, kind: str, body: Mapping[str, Any]
    ) -> None:
        """As the port says."""
        cron = Cron(name, expression, zone, kind, body)
        waiting = self._jobs(queue=crontime.prefix(name), status="todo")
        if not expression:
            return self._drop(waiting)
        at = crontime.following(cron, self._clock.now())
        ours = crontime.queue_id(cron, at).rpartition("@")[0] + "@"
        self._drop([each for each in waiting if not (each.lock or "").startswith(ours)])
        if not any((each.lock or "").startswith(ours) for each in waiting):
            self._hand_cron(cron, at)
        return None

    def failed(self) -> tuple[str, ...]:
        """As the port says."""
        dead = self._jobs(task=TASK, status="failed")
        return tuple(dict.fromkeys(key_of(each.lock or "") for each in dead))

    def forget(self, before: datetime) -> int:
        """As the port says; procrastinate counts in whole hours."""
        hours = max(0, int((self._clock.now() - before).total_seconds() // 3600))
        had = self._ended()
        if self._async is None:
            raise RuntimeError("the queue is not running")
        self._wait(
            self._async.job_manager.delete_old_jobs(
                hours, include_failed=True, include_cancelled=True, include_aborted=True
            )
        )
        return had - self._ended()

    def stop(self) -> None:
        """As the port says."""
        if self._loop is not None and self._worker is not None:
            self._loop.call_soon_threadsafe(self._worker.cancel)
            self._thread.join(_LONGEST_STOP)
        if self._sync is not None:
            self._sync.close()
            self._sync = None

    def _live(self) -> None:
        asyncio.run(self._work())

    async def _work(self) -> None:
        from procrastinate import App, PsycopgConnector

        app = App(connector=PsycopgConnector(**self._address()))
        app.task(name=TASK, pass_context=True)(self._one)
        self._async = app
        async with app.open_async():
            self._loop, self._worker = asyncio.get_running_loop(), asyncio.current_task()
            rescue = asyncio.create_task(self._rescue(app))
            self._ready.set()
            try:
                await app.run_worker_async(
                    concurrency=self._width, install_signal_handlers=False, listen_notify=False,
                    fetch_job_polling_interval=self._poll, update_heartbeat_interval=_BEAT,
                    stalled_worker_timeout=self._silent, shutdown_graceful_timeout=_BEAT,
                )  # fmt: skip
            except asyncio.CancelledError:
                rescue.cancel()

    async def _rescue(self, app: App) -> None:
        """Put back what a dead worker had begun (the recipe of procrastinate's own documentation)."""
        while True:
            await asyncio.sleep(self._silent / 4)
            manager = app.job_manager
            for job in await manager.get_stalled_jobs(seconds_since_heartbeat=self._silent):
                await manager.retry_job(job, retry_at=self._clock.now())

    def _one(self, context: Any, job: dict[str, Any]) -> None:
        if self._is_copy(context.job):
            return
        if "cron" in job:
            cron, at = crontime.unpacked(job["cron"])
            self._hand_cron(cron, crontime.following(cron, max(at, self._clock.now())))
        key, kind, number = str(job["key"]), str(job["kind"]), int(job["number"])
        ended = attempt(self._run, key, kind, job["body"], number, self._pauses)
        if ended.final:
            self._failed(key, kind, ended.why)
            raise GivenUpError(ended.why)
        if ended.why:
            plain = {"key": key, "kind": kind, "body": job["body"], "number": number + 1}
            at = self._clock.now() + timedelta(seconds=ended.pause)
            self._hand(job_id(key, number + 1), plain, at)

    def _is_copy(self, mine: Job) -> bool:
        """Whether two hubs handed over the same thing at the same moment, and this is the second."""
        return any((each.id or 0) < (mine.id or 0) for each in self._jobs(lock=mine.lock))

    def _hand_cron(self, cron: Cron, at: datetime) -> None:
        job = {
            "key": crontime.run_key(cron, at), "kind": cron.kind, "body": dict(cron.body),
            "number": 1, "cron": crontime.packed(cron, at),
        }  # fmt: skip
        self._hand(crontime.queue_id(cron, at), job, at, crontime.prefix(cron.name))

    def _hand(
        self, name: str, job: dict[str, Any], at: datetime | None, queue: str = QUEUE
    ) -> None:
        from procrastinate.exceptions import AlreadyEnqueued

        if self._jobs(lock=name):
            return
        task = self._api().configure_task(
            TASK,
            queue=queue,
            lock=name,
            queueing_lock=name,
            schedule_at=self._clock.wall(at) if at else None,
        )
        try:
            task.defer(job=job)
        except AlreadyEnqueued:
            return

    def _jobs(self, **where: Any) -> list[Job]:
        return list(self._api().job_manager.list_jobs(**where))

    def _drop(self, jobs: Sequence[Job]) -> None:
        for each in jobs:
            self._api().job_manager.cancel_job_by_id(each.id or 0)

    def _ended(self) -> int:
        return sum(len(self._jobs(status=each)) for each in _ENDED)

    def _wait(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            raise RuntimeError("the queue is not running")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def _api(self) -> App:
        if self._sync is None:
            raise RuntimeError("the queue is not running")
        return self._sync

    def _address(self) -> dict[str, Any]:
        return {
            "conninfo": self._url,
            "kwargs": {"options": f"-c search_path={SCHEMA}"},
            "min_size": 1,
            "max_size": 6,
        }


def _nothing(key: str, kind: str, body: Mapping[str, Any]) -> None:
    """Until the port is started."""


def _nobody(key: str, kind: str, error: str) -> None:
    """Until the port is started."""
