"""What people tell of themselves in their own words, read as facts of `vocabulary.yml`.

The phrases and cues of each fact stand in the vocabulary, the words that work on all of them in `words.yml`. The
entities of a message come from `nlu.entities`.
"""
