"""The grids of private support on which choices are worked out once for all people alike.

Gauss–Legendre nodes on either side of zero, stretched by sinh so that they are closest where most people are; each
precinct's normal density gives their weights.
"""

import numpy as np

from game.engine.data.arrays import Reals, Singles
from game.engine.data.electorate import Electorate, SupportGrid
from game.engine.data.places import Places

NODES = 16
"""Nodes on each side of zero: choice probabilities are then right to about one part in ten thousand."""

REACH, STRETCH = 6.5, 1.5
"""The grid goes to ±6.5 spreads, which few people are beyond; how much closer the nodes are near zero."""

BEYOND, FARTHEST = 4.0, 20.0
"""The grid is longer where a station is nearer to its end than four spreads, up to ±20, where every mind is made up."""

BLOCK = 65_536
"""Precincts worked on at a time, so that a huge country fits in memory."""

REGION, CONSTITUENCIES = 32_768, 4_096
"""About how many precincts share a grid, and how many constituencies at most."""


def lay_grids(places: Places, electorate: Electorate) -> tuple[SupportGrid, ...]:
    """Spread each precinct's supporters and opponents over a grid, region by region."""
    root, width = np.polynomial.legendre.leggauss(NODES)
    step = STRETCH * 0.5 * (root + 1.0)
    reach = min(max(REACH, float(np.abs(electorate.mean_support).max()) + BEYOND), FARTHEST)
    up = reach * np.sinh(step) / np.sinh(STRETCH)
    width = 0.5 * STRETCH * reach * np.cosh(step) / np.sinh(STRETCH) * width
    nodes = np.stack((up, -up))
    first = places.first_child("precinct")
    begins = np.diff(first // REGION, prepend=-1) > 0
    begins[::CONSTITUENCIES] = True
    edges = [*first[begins].tolist(), electorate.adults.size]
    regions = map(slice, edges, edges[1:])
    return tuple(_lay_grid(places, electorate, nodes, width, region) for region in regions)


def _lay_grid(places: Places, electorate: Electorate, nodes: Reals, width: Reals, region: slice) -> SupportGrid:
    constituency, setting = places.parent[0][region], places.setting[region].astype(np.intp)
    settings, constituencies = len(places.settings), int(constituency[-1] - constituency[0]) + 1
    cell = (constituency - constituency[0]) * settings + setting
    first = np.flatnonzero(np.diff(cell, prepend=-1))
    precincts = np.diff(first, append=cell.size)
    # precincts of one cell stand together: groups are put in another order whole
    order = np.lexsort((precincts, setting[first]))
    sizes = precincts[order]
    precinct = np.repeat(first[order] - (np.cumsum(sizes) - sizes), sizes) + np.arange(cell.size)
    line = np.empty_like(precinct)
    line[precinct] = np.arange(cell.size)
    weight, stances = _weights(nodes, width, electorate.mean_support[region]), _stances(electorate, region)
    return SupportGrid(
        nodes=nodes,
        weight=weight[precinct],
        line=line,
        group=cell[first[order]],
        precincts=sizes.astype(np.int32),
        people=(weight * stances[:, :, None].astype(np.float32)).reshape(constituencies, -1, *weight.shape[1:]),
        adults=np.stack([np.bincount(cell, one, constituencies * settings) for one in stances.T], axis=1),
        setting=setting,
        first=first,
    )


def _stances(electorate: Electorate, region: slice) -> Reals:
    """(P, 2) supporters and opponents among the adults."""
    adults, supporters = electorate.adults[region], electorate.supporter_share[region]
    return np.asarray(adults[:, None] * np.stack((supporters, 1.0 - supporters), axis=1))


def _weights(nodes: Reals, width: Reals, mean_support: Reals) -> Singles:
    weight = np.empty((mean_support.size, 2, NODES), dtype=np.float32)
    # as large for any country: what a process gave back once, the C library keeps at hand for ballots to come
    scratch = np.empty((BLOCK, 2, NODES))
    for start in range(0, mean_support.size, BLOCK):
        means = mean_support[start : start + BLOCK, None, None]
        density = np.subtract(nodes[None], means, out=scratch[: len(means)])
        np.square(density, out=density)
        density *= -0.5
        # subtracting the largest exponent keeps a stance that hardly exists from dividing zero by zero
        density -= density.max(axis=2, keepdims=True)
        np.exp(density, out=density)
        density *= width
        density /= density.sum(axis=2, keepdims=True)
        weight[start : start + BLOCK] = density
    return weight
