"""Tests of what leaves the game: JSON and tables."""
