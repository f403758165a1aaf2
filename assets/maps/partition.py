"""Share hexes out among provinces: every province its exact number of hexes, in one piece, with a tidy border.

Three steps. `shared_out` gives every province its number at the least total cost. `in_one_piece` takes away stray
pieces and evens the numbers out again across borders. `tidied` swaps hexes between neighbours while that shortens
borders. Costs are whole numbers, so the answer does not depend on the machine.
"""

from collections import deque

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from assets.maps.hexes import Hex, neighbours, pieces, runs_around

Costs = NDArray[np.int64]
Owners = dict[Hex, int]

STRANGENESS = 10  # how many times worse a border is between provinces that have none in the source


def shared_out(cells: list[Hex], costs: Costs, seats: list[int]) -> Owners:
    """The cheapest way to give province p `seats[p]` hexes; `costs` has a row per hex, a column per province."""
    province_of_seat = np.repeat(np.arange(len(seats)), seats)
    rows, columns = linear_sum_assignment(costs[:, province_of_seat])
    return {cells[row]: int(province_of_seat[column]) for row, column in zip(rows, columns, strict=True)}


class Borders:
    """A division of hexes among provinces that can be moved hex by hex without breaking a province in two."""

    def __init__(self, owners: Owners, cells: list[Hex], costs: Costs, seats: list[int], tidiness: int) -> None:
        self.owners = dict(owners)
        self.strangers: set[tuple[int, int]] = set()
        self.cost = {cell: [int(value) for value in row] for cell, row in zip(cells, costs, strict=True)}
        self.seats = seats
        self.tidiness = tidiness
        self.territory: list[set[Hex]] = [set() for _ in seats]
        for cell, owner in owners.items():
            self.territory[owner].add(cell)

    def give(self, cell: Hex, owner: int) -> None:
        """Hand a hex to a province."""
        self.territory[self.owners[cell]].discard(cell)
        self.territory[owner].add(cell)
        self.owners[cell] = owner

    def price(self, cell: Hex, owner: int) -> int:
        """What it costs that a province holds a hex: its distance and the length of border it makes there."""
        around = [self.owners[beside] for beside in neighbours(cell) if beside in self.owners]
        border = sum(1 for other in around if other != owner)
        strange = sum(1 for other in around if (owner, other) in self.strangers)
        return self.cost[cell][owner] + self.tidiness * (border + STRANGENESS * strange)

    def gain(self, cell: Hex, owner: int) -> int:
        """How much cheaper the division gets when a province takes a hex."""
        return self.price(cell, self.owners[cell]) - self.price(cell, owner)

    def can_move(self, cell: Hex, owner: int) -> bool:
        """Whether a hex can change hands and leave both provinces in one piece."""
        giver = self.territory[self.owners[cell]]
        touches = any(beside in self.territory[owner] for beside in neighbours(cell))
        return touches and len(giver) > 1 and runs_around(cell, giver) == 1

    def movable(self, giver: int, taker: int) -> list[Hex]:
        """Hexes that `giver` could hand to `taker`, best first."""
        able = [cell for cell in sorted(self.territory[giver]) if self.can_move(cell, taker)]
        return sorted(able, key=lambda cell: (-self.gain(cell, taker), cell))

    def beside(self, province: int) -> list[int]:
        """The provinces that share a border with one."""
        around = {self.owners.get(step, province) for cell in self.territory[province] for step in neighbours(cell)}
        return sorted(around - {province})


def divided(
    cells: list[Hex],
    costs: Costs,
    seats: list[int],
    tidiness: int,
    strangers: set[tuple[int, int]] | None = None,
) -> Borders:
    """The finished division: shared out at least cost, every province in one piece, borders tidied."""
    borders = Borders(shared_out(cells, costs, seats), cells, costs, seats, tidiness)
    borders.strangers = strangers or set()
    in_one_piece(borders)
    tidied(borders)
    return borders


def in_one_piece(borders: Borders) -> None:
    """Take stray pieces from their provinces, then hand hexes on from neighbour to neighbour until all is exact."""
    for territory in borders.territory:
        for stray in pieces(territory)[1:]:
            _give_away(borders, stray)
    for _ in range(len(borders.owners)):
        surplus = [len(land) - wanted for land, wanted in zip(borders.territory, borders.seats, strict=True)]
        if not any(surplus):
            return
        _pass_on(borders, surplus)
    raise ValueError("the numbers of hexes could not be made exact")


def _give_away(borders: Borders, stray: set[Hex]) -> None:
    """Give each hex of a stray piece to the cheapest other province it touches."""
    edge = sorted(stray)
    while edge:
        cell = edge.pop(0)
        others = {borders.owners[step] for step in neighbours(cell) if step in borders.owners and step not in stray}
        takers = sorted(others - {borders.owners[cell]}, key=lambda owner: (borders.price(cell, owner), owner))
        if takers:
            borders.give(cell, takers[0])
            stray.discard(cell)
        else:
            edge.append(cell)


def _pass_on(borders: Borders, surplus: list[int]) -> None:
    """Move one hex's worth from the province with most too many, along the shortest chain, to one with too few."""
    start = surplus.index(max(surplus))
    came_from: dict[int, int] = {start: start}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if surplus[here] < 0:
            break
        for there in borders.beside(here):
            if there not in came_from and borders.movable(here, there):
                came_from[there] = here
                queue.append(there)
    while here != start:
        giver = came_from[here]
        borders.give(borders.movable(giver, here)[0], here)
        here = giver


def tidied(borders: Borders, rounds: int = 40) -> None:
    """Swap pairs of hexes between neighbours while that makes the division cheaper."""
    for _ in range(rounds):
        swaps = 0
        for first in range(len(borders.seats)):
            for second in borders.beside(first):
                if first < second:
                    swaps += _swapped(borders, first, second)
        if not swaps:
            return


def _swapped(borders: Borders, first: int, second: int) -> int:
    """Swap hexes between two provinces, best first; how many pairs were swapped."""
    count = 0
    for outward in borders.movable(first, second):
        if not borders.can_move(outward, second):
            continue
        won = borders.gain(outward, second)
        borders.give(outward, second)
        back = next((cell for cell in borders.movable(second, first) if cell != outward), None)
        if back is not None and won + borders.gain(back, first) > 0:
            borders.give(back, first)
            count += 1
        else:
            borders.give(outward, first)
    return count
