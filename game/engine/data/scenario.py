"""What is to be simulated: a level's parts with their parameters. Everything else follows from it and a seed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar

from game.engine.data.knobs import Params
from game.engine.data.links import Link
from game.engine.data.motive import Motive

Kind = TypeVar("Kind", bound=Params)


@dataclass(frozen=True, eq=False, slots=True)
class Part:
    """One interchangeable part: what it is called, what it does, why anybody does it, where it was documented.

    ``title`` is its name on every page, ``why`` one plain sentence; ``reasons`` says in few words why counts were
    moved, by the column they were taken from ("" stands for every other), and ``motive`` how the part moves a person.
    All of them are source strings, translated where they are shown.
    """

    stage: str
    name: str
    title: str
    about: str
    why: str
    source: str
    params: type[Params]
    act: Callable[..., Any] | None
    turn: int
    """When in its stage the part acts; parts of the same turn act in the order of their names."""
    reasons: Mapping[str, str]
    motive: Motive | None
    moves: Mapping[str, tuple[str, ...]]
    """By the column they go to, the columns that people and papers may be taken from; empty where it moves none."""
    proportional: bool = False
    """Whether what it moves is on average a share of what it finds, so that a forecast may work with means alone."""
    stop: str = ""
    """Where on a ballot's way it stands, if not where its folder does: a word such as ``door``."""
    links: tuple[Link, ...] = ()
    """Which other parts it needs or undoes."""
    words: str = ""
    """Everyday words by which somebody may look for it who does not know what it is called."""

    def reason(self, column: str) -> str:
        """Why counts were taken from a column; a part that gives no reason is called by its title."""
        return self.reasons.get(column) or self.reasons.get("") or self.title


@dataclass(frozen=True, eq=False, slots=True)
class Active:
    """A part that is switched on, at its address such as ``reporting.province.turnout_quota``."""

    path: str
    part: Part
    params: Params
    above: str = field(init=False, repr=False)
    place: tuple[str, int, str] = field(init=False, repr=False)
    """What puts parts into the order in which they act."""

    def __post_init__(self) -> None:
        above = self.path.rpartition(".")[0]
        object.__setattr__(self, "above", above)
        object.__setattr__(self, "place", (above, self.part.turn, self.part.name))

    @property
    def acts(self) -> bool:
        """Whether the part does anything by itself; some only hold what a stage is set to."""
        return self.part.act is not None

    def act(self, *handed: Any) -> Any:
        """Let the part do what it does: what it is handed and returns is told with the parts of its stage."""
        assert self.part.act is not None
        return self.part.act(self.params, *handed)


_above, _place = attrgetter("above"), attrgetter("place")


@dataclass(frozen=True, eq=False, slots=True)
class Scenario:
    """Every rule of one ballot. Holds no chance: the seed stands beside it, not in it."""

    level: str
    active: tuple[Active, ...]
    provinces: tuple[tuple[str, int], ...] = ()
    """Names and seats of the provinces, from the level's map; empty where seats are shared out evenly."""
    _by_path: Mapping[str, Active] = field(init=False, repr=False)
    _under: Mapping[str, tuple[Active, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.active, key=_place))
        object.__setattr__(self, "active", ordered)
        object.__setattr__(self, "_by_path", {one.path: one for one in ordered})
        object.__setattr__(self, "_under", {prefix: tuple(group) for prefix, group in groupby(ordered, _above)})

    def one(self, path: str, kind: type[Kind]) -> Kind:
        """Return the parameters at ``path``, which every scenario has.

        Raises
        ------
        KeyError
            when the scenario was put together without it: a defect of ours.
        """
        params = self._by_path[path].params
        if not isinstance(params, kind):
            raise TypeError(f"{path} holds {type(params).__name__}, not {kind.__name__}")
        return params

    def find(self, path: str) -> Active | None:
        """Return the active part at ``path``, or None where it is off."""
        return self._by_path.get(path)

    def under(self, prefix: str) -> tuple[Active, ...]:
        """Return the active parts directly under ``prefix``, in the order in which they act."""
        return self._under.get(prefix, ())

    def settings(self) -> dict[str, Any]:
        """Return every parameter by its full path, in a stable order."""
        return {
            f"{one.path}.{name}": value
            for one in sorted(self.active, key=lambda one: one.path)
            for name, value in one.params.model_dump().items()
        }
