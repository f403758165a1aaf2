"""How far the rules stand from those a level starts with, counted as a frugal player would."""

from collections.abc import Iterator
from functools import lru_cache

from game.engine.data.scenario import Active, Scenario
from game.level.rules.turnables import default_params


@lru_cache(maxsize=16)
def changed_paths(start: Scenario, now: Scenario) -> tuple[str, ...]:
    """Return what differs: paths of parameters, and addresses of parts switched on or off and not set otherwise.

    Turning a knob there and back again is no change.
    """
    before, after = ({one.path: one for one in scenario.active} for scenario in (start, now))
    return tuple(
        path
        for address in sorted({*before, *after})
        for path in _differences(address, before.get(address), after.get(address))
    )


def _differences(address: str, before: Active | None, after: Active | None) -> Iterator[str]:
    if after is None:
        yield address
        return
    params = after.params.model_dump()
    usual = default_params(address) if before is None else before.params.model_dump()
    different = [f"{address}.{name}" for name, value in params.items() if value != usual[name]]
    if before is None and not different:
        yield address
    yield from different
