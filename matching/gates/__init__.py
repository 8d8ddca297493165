"""Gates: limits that either side states, judged over all profiles before anything is scored.

A gate passes, fails, or finds that a fact is missing: then the pair stays, and what is missing is shown as to be
checked. `GATES` are asked between a candidate and a job, all but `CONSENT` also when a candidate looks for jobs.
"""

from matching.gates.gate import Gate, State
from matching.gates.languages import LANGUAGES
from matching.gates.papers import DEGREE, KOREAN, VISA
from matching.gates.places import DISTANCE, REGIONS
from matching.gates.terms import CLOSING, CONSENT, NIGHT_SHIFTS, places_left_state

GATES_FOR_CANDIDATES: tuple[Gate, ...] = (VISA, KOREAN, LANGUAGES, REGIONS, DISTANCE, NIGHT_SHIFTS, DEGREE, CLOSING)
"""What counts when a candidate looks for jobs: nothing is shown to firms, so that consent is not needed."""

GATES: tuple[Gate, ...] = (*GATES_FOR_CANDIDATES, CONSENT)
"""What counts when a candidate is suggested to a firm."""

__all__ = ["GATES", "GATES_FOR_CANDIDATES", "Gate", "State", "places_left_state"]
