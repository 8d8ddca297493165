"""Profiles that are made up, seeded, and labelled as samples: to try the assistant with, and to measure it."""

from matching.samples.loading import ensure_samples

__all__ = ["ensure_samples"]
