"""Companies for people and candidates for firms: profiles, their import and storage, samples, and suggestions.

`suggest.Matcher` is the way in: gates, then one score, then reasons as message keys, which are worded elsewhere.
Knows `nlu` and nothing else of the project.
"""
