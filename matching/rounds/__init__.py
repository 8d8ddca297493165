"""Rounds: many candidates assigned to many posts at once, under headcounts.

`run_round` is the way in. Every pair is judged by all gates and scored; only pairs that would be suggested may be
assigned, by the greatest sum of scores (`greatest_total`) or so that no two would rather have one another (`stable`).
Who is left over is told why.
"""
