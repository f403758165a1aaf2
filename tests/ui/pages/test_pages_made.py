"""A page of a ballot is made by its name, and what is none is refused in words."""

import sys
from types import ModuleType

import pytest

from game.level.load import load
from game.session.session import Playthrough
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages.ballot import make_page


def test_every_page_is_made_by_its_name() -> None:
    ballot = BallotState(Playthrough(load("honest_count")))
    assert [make_page(page, ballot).page for page in PAGES] == list(PAGES)


@pytest.mark.parametrize("attic", [None, int, "a page"])
def test_what_is_no_page_of_a_ballot_is_refused(attic: object, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("game.ui.pages.attic.scene")
    if attic is not None:
        vars(module)["AtticPage"] = attic
    monkeypatch.setitem(sys.modules, module.__name__, module)
    with pytest.raises(LookupError, match=r"attic\.scene has no page of a ballot that is called AtticPage"):
        make_page("attic", BallotState(Playthrough(load("honest_count"))))
