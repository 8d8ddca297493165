"""Files of every accepted kind as records: named values with the row that they stand in."""
