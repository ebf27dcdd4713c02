"""What is measured, for Prometheus: routes and states, never people. One registry per application."""

from __future__ import annotations

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.005, 0.01, 0.02, 0.03, 0.06, 0.1, 0.25, 0.5, 1, 2.5, 10)
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """Counters of this process, and gauges that are read from the database when somebody asks."""

    def __init__(self) -> None:
        """Everything at nought."""
        self._registry = CollectorRegistry()
        self._answers = Histogram(
            "sundown_hub_http_seconds", "Time to answer, by route template and status class.",
            ("method", "route", "status"), buckets=_SECONDS, registry=self._registry,
        )  # fmt: skip
        self._presses = Counter(
            "sundown_hub_presses", "Decisions taken over HTTP, by action and whether it was a replay.",
            ("action", "replayed"), registry=self._registry,
        )  # fmt: skip
        self._listeners = Gauge(
            "sundown_hub_listeners", "Desktops that listen now.", registry=self._registry
        )
        self._requests = Gauge(
            "sundown_hub_requests", "Requests that are not closed, by state.", ("state",), registry=self._registry
        )  # fmt: skip
        self._effects = Gauge(
            "sundown_hub_effects", "Effects by state: the backlog, and what was given up.", ("state",),
            registry=self._registry,
        )  # fmt: skip

    def saw(self, method: str, route: str, status: int, took: float) -> None:
        """A request was answered in `took` seconds."""
        self._answers.labels(method, route, f"{status // 100}xx").observe(took)

    def pressed(self, action: str, *, replayed: bool) -> None:
        """A decision was taken, or an earlier answer was given again."""
        self._presses.labels(action, str(replayed).lower()).inc()

    def page(
        self, requests: Mapping[str, int], effects: Mapping[str, int], listeners: int
    ) -> bytes:
        """The exposition, with the gauges as they were just read."""
        for gauge, counts in ((self._requests, requests), (self._effects, effects)):
            gauge.clear()
            for state, count in counts.items():
                gauge.labels(state).set(count)
        self._listeners.set(listeners)
        return generate_latest(self._registry)
