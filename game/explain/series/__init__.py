"""Ballots in sequence in words and figures: what was printed, cast, private and believed in each."""
