"""The chamber: its seats, its votes, and the sheets its seats were won with."""
