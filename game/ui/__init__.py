"""The window of this game: its start, its tour, and its pages."""
