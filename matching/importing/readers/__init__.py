"""One file a kind of value: each reader takes a `Value` and gives what it says, or raises a `ReadingError`."""
