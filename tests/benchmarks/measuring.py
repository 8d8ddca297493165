"""Measuring a running service: resident memory of its processes, latency and throughput of a request."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import psutil


@dataclass(frozen=True)
class Load:
    """Figures of one load: latencies in milliseconds, throughput in messages per second."""

    p50: float
    p95: float
    per_second: float


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
    ordered = sorted(latencies)
    return Load(statistics.median(ordered), ordered[int(len(ordered) * 0.95) - 1], len(ordered) / seconds)
