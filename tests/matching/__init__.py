"""Tests of profiles, their import, their storage and the samples."""
