"""Ballots in sequence: played, kept, and played again."""
