"""Ballots in sequence: what is kept of those that lie behind, and where one stands before the next."""
