"""The chamber votes by the rules of its country, and what seats would be if they followed what people think."""

import numpy as np

from game.explain.assembly.chamber import MOTIONS, votes
from game.explain.assembly.support import private_seats
from tests.explain.assembly.chambers import march

FEAR = "spa_2026_fear"


def test_under_fear_every_hand_goes_up_and_in_secret_not() -> None:
    seen, unseen = votes(march(FEAR), seen=True), votes(march(FEAR), seen=False)
    assert [(one.ayes, one.noes) for one in seen] == [(687, 0)] * len(MOTIONS)
    assert any(not one.passed for one in unseen)
    assert all(before.noes <= after.noes for before, after in zip(seen, unseen, strict=True))


def test_where_little_is_feared_some_hands_stay_down() -> None:
    assert 0 < votes(march(), seen=True)[0].noes < 687 / 2


def test_every_vote_adds_up_and_harder_motions_meet_more_doubt() -> None:
    found = votes(march(), seen=False)
    assert {one.ayes + one.noes for one in found} == {687}
    costs = [MOTIONS[one.motion][1] for one in found]
    private = [one.doubts for one in found]
    assert private == [many for _cost, many in sorted(zip(costs, private, strict=True))]
    assert private[0] == 0


def test_private_support_is_that_of_the_adults() -> None:
    held = march(FEAR)
    found, truth = private_seats(held), held.truth()
    assert (found.opponents, found.adults) == (truth["opponents"], truth["adults"])
    assert sum(found.by_share) == sum(found.by_majority) == 687
    assert abs(found.by_share[0] / 687 - found.opponents / found.adults) < 1 / 687
    assert np.array_equal(found.opposed, found.share > 0.5)
