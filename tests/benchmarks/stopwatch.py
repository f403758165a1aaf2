"""Takes the times, in a process of its own: ``python -m tests.benchmarks.stopwatch TASK ROUNDS`` prints one JSON.

What is compared is measured in turns, again and again, in seconds of the processor, and the least of each counts:
whatever else the machine does can only make a time longer.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as main.py does

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from game.engine.data.electorate import Country
from game.engine.data.scenario import Scenario
from game.engine.population.build import build
from game.engine.simulate import election, forecast
from game.level.load import load_rules
from tests.benchmarks.person_loop import hold

LEVEL = "full_country"
CELLS = 8
PEOPLE = 20_000
LARGE = {
    "population.country.map": "",
    "population.country.constituencies": 9_000,
    "population.country.precincts": 30,
}

Work = Callable[[], object]


def least(works: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Least seconds of each piece of work, all of them in turns."""
    times = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            work()
            times[name] = min(times[name], time.process_time() - start)
    return times


def ballots(scenario: Scenario, country: Country) -> dict[str, Work]:
    """A forecast as a slider asks for it, and an election with what every reader makes of it."""
    return {"forecast": lambda: forecast(scenario, country), "election": lambda: election(scenario, 1, country).beliefs}


def bare_draw(country: Country) -> Work:
    """One multinomial draw for every station, of as many people, into eight cells: what a ballot cannot do without."""
    adults = country.electorate.adults
    generator = np.random.Generator(np.random.PCG64(1))
    shares = generator.dirichlet(np.arange(CELLS, 0.0, -1.0), adults.size)
    return lambda: generator.multinomial(adults, shares)


def country_task(rounds: int) -> dict[str, float]:
    """The whole country, the bare draw, and one station of people one after the other."""
    scenario = load_rules(LEVEL).scenario
    country = build(scenario)
    works = {"bare": bare_draw(country), **ballots(scenario, country), "people": lambda: hold(PEOPLE, 1)}
    times = least(works, rounds)
    one_by_one = times.pop("people") / PEOPLE * float(country.electorate.adults.sum())
    return {**times, "one_by_one": one_by_one, "stations": country.electorate.adults.size}


def large_task(rounds: int) -> dict[str, float]:
    """A country of 270,000 stations (a level may have 300,000) in times of the whole country, and its memory.

    A large ballot takes so long that the machine is never quiet all the while; so it is held against the mean of small
    ballots just before and just after it.
    """
    small, large = load_rules(LEVEL).scenario, load_rules(LEVEL, LARGE).scenario
    start = time.process_time()
    country = build(large)
    found = {"build": time.process_time() - start, "stations": float(country.electorate.adults.size)}
    beside, works = ballots(small, build(small)), ballots(large, country)
    for _ in range(rounds):
        for name, work in works.items():
            before, taken, after = mean(beside[name]), mean(work, 1), mean(beside[name])
            found[f"seconds_{name}"] = min(taken, found.get(f"seconds_{name}", taken))
            ratio = taken / (0.5 * (before + after))
            found[f"ratio_{name}"] = min(ratio, found.get(f"ratio_{name}", ratio))
    return {**found, "peak_bytes": float(peak_bytes())}


def peak_bytes() -> int:
    """Most memory of this program so far; on Linux the rusage of a process begins with that of whoever started it."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def mean(work: Work, often: int = 20) -> float:
    """Mean seconds of a piece of work done many times over."""
    start = time.process_time()
    for _ in range(often):
        work()
    return (time.process_time() - start) / often


if __name__ == "__main__":
    task = {"country": country_task, "large": large_task}[sys.argv[1]]
    print(json.dumps(task(int(sys.argv[2]))))
