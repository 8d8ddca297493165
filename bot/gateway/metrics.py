"""Counters and timings in Prometheus's format."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20)


class Metrics:
    """The gateway's metrics, in a registry of their own so that two apps in one process do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter("ieum_requests", "HTTP requests", ["method", "route", "status"], registry=self.registry)
        self.seconds = Histogram(
            "ieum_stage_seconds",
            "Time spent in a stage of handling a message",
            ["stage"],
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self.messages = Counter(
            "ieum_messages", "Messages stored", ["role", "kind", "language"], registry=self.registry
        )
        self.faults = Counter(
            "ieum_faults", "Times that a part did not do its work", ["part", "fault"], registry=self.registry
        )
        self.streams = Gauge("ieum_event_streams", "Event streams open now", registry=self.registry)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time the block under the stage's name."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds.labels(name).observe(time.perf_counter() - started)

    def exposition(self) -> bytes:
        """All metrics as Prometheus reads them."""
        return bytes(generate_latest(self.registry))
