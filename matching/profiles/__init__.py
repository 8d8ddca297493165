"""What is known of a candidate and of a job: one flat typed core each, and the open formats they travel in."""

from matching.profiles.candidate import Candidate, Personal
from matching.profiles.job import Job

__all__ = ["Candidate", "Job", "Personal"]
