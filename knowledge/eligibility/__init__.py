"""Which programs someone can join, why, and what decides it.

`vocabulary` (with `vocabulary.yml`) says what may be known of a person or firm, `schema` what a rule may look like; the
rules themselves stand in the program records. Evaluation is three-valued (strong Kleene): a condition is met, not met,
or unknown, and an unknown never becomes a yes or a no.
"""
