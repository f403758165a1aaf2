"""The almanac in words and in order: rows to look through, a scale for small shares, ballots that print a row."""
