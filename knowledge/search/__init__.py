"""Hybrid search: sentence vectors and morphemes, on the project's facts or on any set of passages.

`hybrid` joins `dense` and `lexical`; `passages` makes the project's records searchable, `service` keeps their index on
disk, `evaluation` measures the same search on other sets. Loading an index and searching with a query whose vector and
terms are given needs neither torch nor Kiwi.
"""
