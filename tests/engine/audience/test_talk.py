"""What people talk about: shares of talk add up, news is surprise one can meet, and the loudest gets louder."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.audience.readers import hearsay
from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.data.talk import news, talk
from game.engine.streams import Mean

MARCH_2026 = {"turnout": "99.99", "for": "99.93", "against": "0.07", "away": "0.0037", "abstained": "0.00003"}
BEFORE = {"turnout": "99.99", "for": "100", "against": "0"}
"""2026 and 2019: published_elections.csv."""

PAGES = st.dictionaries(
    st.sampled_from(list(MARCH_2026)), st.integers(0, 10_000).map(lambda parts: f"{parts / 100:.2f}"), min_size=1
)
RETOLD = st.integers(0, 19).map(lambda step: step / 20)


def figures(page: Mapping[str, str]) -> tuple[Figure, ...]:
    return tuple(Figure(name, 1, 1, "cast", 2, "half_up", printed) for name, printed in page.items())


def heard(page: Mapping[str, str], ease: float) -> float:
    nothing = Protocols(*(Mean().chosen(0.0, 1) for _ in range(7)))
    press = Press(Bulletin(figures(page), 1, ""), nothing)
    return hearsay.act(hearsay.Params(ease=ease), press, Mean()).perceived_dissent


def test_seven_in_ten_thousand_become_most_of_the_talk() -> None:
    fresh, retold = (talk(figures(MARCH_2026), part) for part in (0.0, 0.5))
    assert max(fresh, key=lambda name: fresh[name]) == "against"
    assert fresh["against"] == pytest.approx(0.81, abs=0.01)
    assert 0.88 < retold["against"] < 0.95
    assert fresh["against"] > 1_000 * 0.0007


def test_where_nobody_is_printed_against_nobody_talks_of_them() -> None:
    assert talk(figures(BEFORE), 0.5) == {"turnout": 1.0, "for": 0.0, "against": 0.0}
    assert talk(figures({"turnout": "100", "for": "100", "against": "0"}), 0.5) == {
        "turnout": 0.0, "for": 0.0, "against": 0.0,
    }  # fmt: skip
    assert talk((), 0.5) == {}


def test_what_is_too_rare_to_meet_is_no_news_and_neither_is_what_goes_without_saying() -> None:
    assert news(0.0007) > news(0.000037) > news(0.0000003) > news(0.0) == 0.0
    assert news(0.0007) > news(0.9999) > news(1.0) == 0.0


@given(PAGES, RETOLD)
def test_shares_of_talk_add_up(page: dict[str, str], retold: float) -> None:
    shares = talk(figures(page), retold)
    assert set(shares) == set(page)
    assert all(0.0 <= share <= 1.0 for share in shares.values())
    assert sum(shares.values()) == pytest.approx(float(any(news(float(one) / 100) for one in page.values())))


@given(PAGES, RETOLD)
def test_retelling_makes_the_loudest_louder(page: dict[str, str], retold: float) -> None:
    fresh, later = talk(figures(page), 0.0), talk(figures(page), retold)
    loudest = max(fresh, key=lambda name: fresh[name])
    assert later[loudest] >= fresh[loudest] - 1e-12


@given(st.integers(0, 100).map(lambda step: step / 100))
def test_who_only_hears_goes_from_the_figure_to_the_talk(ease: float) -> None:
    share = talk(figures(MARCH_2026), hearsay.Params().retold)["against"]
    assert heard(MARCH_2026, ease) == pytest.approx(0.0007 + ease * (share - 0.0007))
    assert heard({"turnout": "99.99", "for": "90.00"}, ease) == pytest.approx(0.1)
