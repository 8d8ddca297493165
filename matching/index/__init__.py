"""Gates and score over all profiles at once: tables of columns, what narrows large ones down, and keeping up to date.

`best_rows` is the search, `Live` the tables as the store has them now. No rule of its own: what fits is said in
`matching.gates` and `matching.scoring`.
"""
