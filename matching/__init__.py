"""Companies for people and candidates for firms: profiles, their import and storage, samples, suggestions, and rounds.

`suggest.Matcher` is the way in for one, `rounds.run.run_round` for many: gates, then one score, then reasons as message
keys, which are worded elsewhere.
Knows `nlu` and nothing else of the project.
"""
