"""The rules of a level: every parameter by its path, which of them a player may turn, and how one is set."""
