"""How large the campaigns of random trials are: small in the suite, as large as one likes by hand.

GAME_9993_CAMPAIGN=25 python -m pytest tests/store/test_journal_property.py
"""

import os


def trials(usual: int) -> range:
    """The trials of a campaign; the environment variable GAME_9993_CAMPAIGN says how many times the usual number."""
    return range(round(usual * float(os.environ.get("GAME_9993_CAMPAIGN", "1"))))
