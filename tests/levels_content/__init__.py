"""Levels of the game: that each can be won, and says what it should."""
