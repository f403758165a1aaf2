"""The printed page as a record, and what readers find on it."""

import numpy as np
import pytest

from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols

PAGE = Bulletin((Figure("turnout", 9_993, 10_000, "registered", 2, "half_up", "99.93"),), 1, "The text.")
STATIONS = Protocols(*(np.ones(3, dtype=np.int64) for _ in range(7)))


def test_figures_are_found_by_name() -> None:
    assert PAGE.figure("turnout").printed == "99.93"
    with pytest.raises(KeyError, match="against"):
        PAGE.figure("against")


def test_readers_see_printed_shares_and_assume_the_rest() -> None:
    press = Press(PAGE, STATIONS)
    assert press.share("turnout", 0.5) == pytest.approx(0.9993, abs=1e-15)
    assert press.share("against", 0.25) == 0.25
    empty = Bulletin((Figure("turnout", 0, 0, "registered", 2, "half_up", "–"),), 1, "")
    assert Press(empty, STATIONS).share("turnout", 0.5) == 0.5
