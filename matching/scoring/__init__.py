"""The score: its weights (`weights.yml`), and each part as a pure function from 0 to 1, None where a fact is missing.

Nothing personal is read here; `matching.index` applies the parts to many profiles at once.
"""
