"""The bridge to the screen readers of the system, through the package accesskit where it is installed."""

from importlib.util import find_spec


def available() -> bool:
    """Whether the package is there; asking does not load it."""
    return find_spec("accesskit") is not None
