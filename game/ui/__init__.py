"""The window, its widgets and its scenes: the only part of the game that knows pygame."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # the command line prints what was asked for, nothing else
