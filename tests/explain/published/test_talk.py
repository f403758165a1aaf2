"""Talk and copies in words: what readers who never saw the page say of it."""

import pytest

from game.engine.data.election import Election
from game.engine.simulate import election
from game.explain.published.talk import Spoken, spoken, talk_sentence
from game.explain.readers import Reading, readings
from tests.engine.countries import scenario


def held(**parts: dict[str, float]) -> Election:
    return election(scenario({f"audience.{name}": table for name, table in parts.items()}), 5)


def reading(ballot: Election, name: str) -> Reading:
    return next(one for one in readings(ballot) if one.name == name)


def test_the_most_talked_about_comes_first_and_is_the_one_in_the_sentence() -> None:
    told = spoken(held())
    assert [one.share for one in told] == sorted((one.share for one in told), reverse=True)
    assert f"{told[0].remarks} are about one figure" in talk_sentence(told)
    assert f"{told[0].figure.printed} %" in talk_sentence(told)


def test_nobody_is_rounded_away_and_silence_is_said() -> None:
    figure = held().bulletin.figures[0]
    assert Spoken(figure, 0.0004).remarks == "under 1"
    assert Spoken(figure, 0.0).remarks == "0"
    assert "nothing to talk about" in talk_sentence((Spoken(figure, 0.0),))
    assert "nothing to talk about" in talk_sentence(())


def test_who_hears_the_talk_says_what_it_is_about() -> None:
    ballot = held(hearsay={"ease": 0.2})
    heard = reading(ballot, "hearsay")
    assert heard.why.startswith(talk_sentence(spoken(ballot)))
    assert heard.belief is not None
    assert dict(heard.belief.talk) == {one.figure.name: one.share for one in spoken(ballot)}


@pytest.mark.parametrize(("often", "said"), [(1.0, "it slipped"), (0.0, "copied every figure")])
def test_who_reads_a_copy_says_what_their_paper_has(often: float, said: str) -> None:
    assert said in reading(held(copied_page={"slips": often}), "copied_page").why


def test_neither_is_missed_where_a_level_has_none_of_them() -> None:
    assert not {"hearsay", "copied_page"} & {one.name for one in readings(held())}
