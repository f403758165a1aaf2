"""A ballot takes hardly longer than the random numbers in it, whatever the size of the country."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.tries import Times, until_good

ROOT = Path(__file__).parents[2]
GIBIBYTE = 2**30
MOST, GOOD = 25.0, 18.0
"""Thirteen times the stations take some fifteen ballots of the small country, whose arrays fit in the cache."""

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(sys.platform == "win32", reason="memory and processes are measured in another way there"),
]


def measured(task: str, rounds: int) -> Times:
    words = [sys.executable, "-m", "tests.benchmarks.stopwatch", task, str(rounds)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=600)
    times: Times = json.loads(done.stdout)
    return times


def country_ratios(times: Times) -> tuple[float, float, float]:
    """Forecast and election in bare draws, and elections in the time of one person after the other."""
    return times["forecast"] / times["bare"], times["election"] / times["bare"], times["one_by_one"] / times["election"]


def is_country_fast(times: Times) -> bool:
    forecast, election, gain = country_ratios(times)
    return forecast <= 0.45 and election <= 1.7 and gain >= 1_000.0


@pytest.fixture(scope="module")
def country() -> Times:
    return until_good(lambda: measured("country", 15), is_country_fast)


def test_a_forecast_takes_less_than_one_draw_for_every_station(country: Times) -> None:
    assert country["stations"] == 20_610
    assert country_ratios(country)[0] <= 1.0, country


def test_a_whole_election_takes_less_than_two_draws(country: Times) -> None:
    assert country_ratios(country)[1] <= 2.2, country


def test_an_election_is_a_thousand_times_faster_than_one_person_after_the_other(country: Times) -> None:
    assert country_ratios(country)[2] >= 1_000.0, country


def large_ratios(times: Times) -> tuple[float, float]:
    """An election and a forecast of 270,000 stations, in those of twenty thousand."""
    return times["ratio_election"], times["ratio_forecast"]


@pytest.fixture(scope="module")
def large() -> Times:
    def good(times: Times) -> bool:
        return max(large_ratios(times)) <= GOOD

    return until_good(lambda: measured("large", 2), good)


def test_a_quarter_of_a_million_stations_take_little_more_than_their_share(large: Times) -> None:
    assert large["stations"] == 9_000 * 30
    assert max(large_ratios(large)) <= MOST, large


def test_a_quarter_of_a_million_stations_fit_in_the_memory_of_an_ordinary_machine(large: Times) -> None:
    assert large["peak_bytes"] < 0.5 * GIBIBYTE


def test_a_small_ballot_from_the_command_line_starts_nearly_as_fast_as_its_libraries(tmp_path: Path) -> None:
    """Importing numpy and pydantic two and a half times is enough for engine, level, country and ballot.

    In seconds of the processor, as whatever else the machine does makes both longer, but not alike.
    """
    resource = pytest.importorskip("resource")
    libraries = [sys.executable, "-c", "import numpy, pydantic"]
    ballot = [sys.executable, "main.py", "run", "honest_count"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"OPENBLAS_NUM_THREADS": "1", "PYTHONPYCACHEPREFIX": str(tmp_path)}

    def seconds(words: list[str]) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, cwd=ROOT, env=environment, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return float(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

    def measure() -> Times:
        for words in (libraries, ballot):  # so that the compiled files are there
            seconds(words)
        turns = [(seconds(libraries), seconds(ballot)) for _ in range(15)]
        return {"libraries": min(one for one, _ in turns), "ballot": min(other for _, other in turns)}

    times = until_good(measure, lambda times: times["ballot"] <= 2.4 * times["libraries"])
    assert times["ballot"] <= 2.7 * times["libraries"], times
