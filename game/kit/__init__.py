"""The window kit: knows pygame and not one word about ballots."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # the command line prints what was asked for, nothing else
