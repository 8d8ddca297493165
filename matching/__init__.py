"""Companies for people and candidates for firms: profiles, their import and storage, and samples to try things with.

Knows `nlu` and nothing else of the project.
"""
