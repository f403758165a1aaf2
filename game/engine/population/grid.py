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

REGION = 32_768
"""About how many precincts share a grid."""


def lay_grids(places: Places, electorate: Electorate) -> tuple[SupportGrid, ...]:
    """Spread each precinct's supporters and opponents over a grid, region by region."""
    root, width = np.polynomial.legendre.leggauss(NODES)
    step = STRETCH * 0.5 * (root + 1.0)
    reach = min(max(REACH, float(np.abs(electorate.mean_support).max()) + BEYOND), FARTHEST)
    up = reach * np.sinh(step) / np.sinh(STRETCH)
    width = 0.5 * STRETCH * reach * np.cosh(step) / np.sinh(STRETCH) * width
    nodes = np.stack((up, -up))
    first = places.first_child("precinct")
    edges = [*first[np.diff(first // REGION, prepend=-1) > 0].tolist(), electorate.adults.size]
    regions = map(slice, edges, edges[1:])
    return tuple(_lay_grid(places, electorate, nodes, width, region) for region in regions)


def _lay_grid(places: Places, electorate: Electorate, nodes: Reals, width: Reals, region: slice) -> SupportGrid:
    constituency, setting = places.parent[0][region], places.setting[region]
    key = constituency.astype(np.int64) * len(places.settings) + setting
    begins = np.flatnonzero(np.diff(key, prepend=-1))
    precincts = np.diff(begins, append=key.size)
    in_order = np.argsort(precincts, kind="stable")
    begins, precincts = begins[in_order], precincts[in_order].astype(np.int32)
    first_line = np.cumsum(precincts, dtype=np.int32) - precincts
    lines = np.arange(key.size, dtype=np.int32)
    precinct = np.repeat(begins - first_line, precincts) + lines
    line = np.empty_like(lines)
    line[precinct] = lines
    weight = _weights(nodes, width, electorate.mean_support[region][precinct])
    supporters = electorate.supporter_share[region][precinct]
    people = electorate.adults[region][precinct, None] * np.stack((supporters, 1.0 - supporters), axis=1)
    return SupportGrid(
        nodes=nodes,
        weight=weight,
        line=line,
        first_line=np.repeat(first_line, precincts)[line],
        beside=np.repeat(precincts, precincts)[line],
        precincts=precincts,
        row_weight=np.add.reduceat(weight * people[:, :, None], first_line, axis=0).astype(np.float32),
        constituency=constituency[begins] - constituency[0],
        setting=setting[begins],
    )


def _weights(nodes: Reals, width: Reals, mean_support: Reals) -> Singles:
    weight = np.empty((mean_support.size, 2, NODES), dtype=np.float32)
    for start in range(0, mean_support.size, BLOCK):
        block = slice(start, start + BLOCK)
        # subtracting the largest exponent keeps a stance that hardly exists from dividing zero by zero
        power = -0.5 * (nodes[None] - mean_support[block, None, None]) ** 2
        density = np.exp(power - power.max(axis=2, keepdims=True)) * width
        weight[block] = density / density.sum(axis=2, keepdims=True)
    return weight
