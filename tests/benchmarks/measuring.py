"""Measuring a running service: resident memory of its processes, latency and throughput of a request."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import psutil


@dataclass(frozen=True)
class Spread:
    """Latencies in milliseconds: what half of them, and 95 in 100, stay under."""

    p50: float
    p95: float


@dataclass(frozen=True)
class Load(Spread):
    """Figures of one load: latencies, and throughput in messages per second."""

    per_second: float


def spread(latencies: list[float]) -> Spread:
    """Of at least one latency."""
    ordered = sorted(latencies)
    return Spread(statistics.median(ordered), ordered[max(0, int(len(ordered) * 0.95) - 1)])


def resident_megabytes(process_ids: list[int]) -> float:
    """Proportional memory of processes and their children (shared pages are counted once), in MB."""
    total = 0
    for process_id in process_ids:
        root = psutil.Process(process_id)
        for process in [root, *root.children(recursive=True)]:
            total += process.memory_full_info().pss
    return total / 1e6


async def measure_load(send: Callable[[int, int], Awaitable[None]], conversations: int, messages: int) -> Load:
    """Send `messages` messages in each of `conversations` at once; `send(conversation, number)` sends one."""
    latencies: list[float] = []

    async def converse(conversation: int) -> None:
        for number in range(messages):
            began = time.perf_counter()
            await send(conversation, number)
            latencies.append((time.perf_counter() - began) * 1000)

    began = time.perf_counter()
    await asyncio.gather(*(converse(conversation) for conversation in range(conversations)))
    seconds = time.perf_counter() - began
    found = spread(latencies)
    return Load(found.p50, found.p95, len(latencies) / seconds)
