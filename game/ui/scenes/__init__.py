"""The scenes: one file for each screen of the game."""
