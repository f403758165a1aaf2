"""Every part that draws or decides before the count is written a second time, in the words of the model alone."""

import inspect

import pytest

from tests.engine import twins
from tests.reference import one_person

TO_DO = """has no twin yet, so nothing checks that it does what it says. Write it once more, one person at a time, in
tests/reference/one_person.py (a rule in utilities(), a mechanism in _enrolled(), an irregularity in hold()), and give
it a case and its parameters a line in tests/verification/test_one_person_at_a_time.py."""


def test_every_part_before_the_count_has_a_twin() -> None:
    missing = twins.without_twin()
    assert missing == [], f"{', '.join(missing)} {TO_DO}"


def test_a_part_that_the_reference_does_not_know_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    known = inspect.getsource(one_person).replace("civic_duty", "civic_pride")
    monkeypatch.setattr(inspect, "getsource", lambda _module: known)
    assert twins.without_twin() == ["behaviour.civic_duty"]
