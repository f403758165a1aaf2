"""Where people vote: provinces, constituencies and precincts, and what kind of place each precinct is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.engine.data.arrays import Indices, Reals, sealed
from game.engine.data.columns import TIERS


@dataclass(frozen=True, eq=False, slots=True)
class Places:
    """The tiers of a country. The units of a tier stand together in order of their parent.

    parent[t] : (N_t,) int32, the parent of each unit of tier t; the centre has none.
    setting   : (P,) uint8, index into ``settings``.
    """

    parent: tuple[Indices, ...]
    setting: NDArray[np.uint8]
    settings: tuple[str, ...]
    provinces: tuple[str, ...]
    _first_child: tuple[NDArray[np.intp], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for units in self.parent:
            sealed(units, (units.size,), np.int32)
        sealed(self.setting, (self.parent[0].size,), np.uint8)
        above = [*(units.size for units in self.parent[1:]), 1]
        first = (np.searchsorted(units, np.arange(size)) for units, size in zip(self.parent, above, strict=True))
        object.__setattr__(self, "_first_child", tuple(sealed(one, one.shape, np.intp) for one in first))

    def units(self, tier: str) -> int:
        """How many units a tier has."""
        index = TIERS.index(tier)
        return self.parent[index].size if index < len(self.parent) else 1

    def constituency_name(self, constituency: int) -> str:
        """Name of a constituency: its province and its number there, counted from 1."""
        province = int(self.parent[1][constituency])
        first = int(np.searchsorted(self.parent[1], province))
        return f"{self.provinces[province]} {constituency - first + 1}"

    def station_number(self, precinct: int) -> int:
        """Number of a station in its constituency, counted from 1 as people count."""
        return precinct - int(self.first_child("precinct")[self.parent[0][precinct]]) + 1

    def sum_up(self, tier: str, counts: NDArray[np.generic]) -> NDArray[np.generic]:
        """Add up ``counts`` (N_t, …) over the units of ``tier`` into their parents (N_t+1, …)."""
        return np.add.reduceat(counts, self.first_child(tier), axis=0)

    def first_child(self, tier: str) -> NDArray[np.intp]:
        """(N_t+1,) the first unit of ``tier`` in each parent."""
        return self._first_child[TIERS.index(tier)]

    def ancestor(self, tier: str) -> Indices:
        """(P,) the unit of ``tier`` that each precinct belongs to."""
        unit: Indices = np.arange(self.units("precinct"), dtype=np.int32)
        for parents in self.parent[: TIERS.index(tier)]:
            unit = parents[unit]
        return unit


@dataclass(frozen=True, eq=False, slots=True)
class Traits:
    """What the kinds of place do to people, one number per setting: (S,) each.

    visibility : factor on how well a choice can be seen
    reach      : factor on how easily people are found and fetched
    away       : share of those on the roll who are away on polling day
    urban      : 1 where neighbours do not know who lives next door, else 0
    """

    visibility: Reals
    reach: Reals
    away: Reals
    urban: Reals

    @classmethod
    def of(cls, rows: Sequence[tuple[float, float, float, bool]]) -> "Traits":
        """Make the table from one row per setting."""
        return cls(
            *(
                sealed(np.array(column, dtype=np.float64), (len(rows),), np.float64)
                for column in zip(*rows, strict=True)
            )
        )
