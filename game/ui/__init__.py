"""The window of this game: its start, its tour, and its pages."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # as in the kit, for whoever imports this first
