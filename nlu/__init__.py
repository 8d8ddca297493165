"""Understanding of a message: language, tokens, sentence vectors, entities, intent and whether it is in scope.

`components/` wraps these for Rasa (nothing else here knows it), `examples/` and `lexicons/` are data to add to. Nothing
here imports from the other folders.
"""

import os

# OpenMP threads spin while they wait, so with other work on the machine encoding a query took 1,000 ms instead of 30.
# It is read once, when the first library that brings OpenMP is loaded; child processes inherit it.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
