"""The window, its widgets and its scenes: the only part of the game that knows pygame."""
