"""The pages of the game: one folder each."""
