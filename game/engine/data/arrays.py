"""Array types of the records, and the one check every record makes when it is created."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Counts: TypeAlias = NDArray[Any]
"""Whole people or papers: int64 in an election, float64 (expected counts) in a forecast."""

Reals: TypeAlias = NDArray[np.float64]
Singles: TypeAlias = NDArray[np.float32]
Floats: TypeAlias = NDArray[Any]
"""Real numbers in single or double precision."""

Kind: TypeAlias = type[np.float32] | type[np.float64]
"""Which of the two."""

Indices: TypeAlias = NDArray[np.int32]
Positions: TypeAlias = NDArray[np.intp]

COUNT_TYPES = (np.dtype(np.int64), np.dtype(np.float64))


def sealed(array: NDArray[Any], shape: tuple[int, ...], *kinds: Any) -> NDArray[Any]:
    """Return ``array``, read-only, after checking that it has this shape and one of these dtypes.

    Raises
    ------
    TypeError
        when shape or dtype differ: a defect of ours, never of a player's file.
    """
    allowed = tuple(np.dtype(kind) for kind in kinds) or COUNT_TYPES
    if array.shape != shape or array.dtype not in allowed:
        names = " or ".join(str(kind) for kind in allowed)
        raise TypeError(f"expected {names} of shape {shape}, got {array.dtype} of shape {array.shape}")
    array.flags.writeable = False
    return array


def by_column(precincts: int, *shape: int, kind: Any = np.float64) -> NDArray[Any]:
    """(P, …) a new array, filled with nothing in particular, whose memory runs along the precincts column by column.

    Stages work on whole columns; along memory that takes a fifth of the time.
    """
    return np.moveaxis(np.empty((*shape, precincts), dtype=kind), -1, 0)


def nobody(like: NDArray[Any]) -> NDArray[Any]:
    """Return zeros of the same shape and dtype, one number that stands for all of them: it cannot be written to."""
    zeros: NDArray[Any] = np.ndarray(like.shape, like.dtype, np.zeros((), like.dtype), strides=(0,) * like.ndim)
    zeros.flags.writeable = False
    return zeros


def added(count: NDArray[Any], more: NDArray[Any]) -> NDArray[Any]:
    """Return the sum of both; the count itself where the others are ``nobody``."""
    return count + more if any(more.strides) or more[:1].any() else count


def both_stances(array: NDArray[Any]) -> NDArray[Any]:
    """(P, …) supporters and opponents together, from (P, 2, …)."""
    total: NDArray[Any] = array[:, 0] + array[:, 1]
    return total


def over_all(array: NDArray[Any]) -> NDArray[Any]:
    """(K,) the sum over every axis but the last."""
    total: NDArray[Any] = array.sum(axis=tuple(range(array.ndim - 1)))
    return total
