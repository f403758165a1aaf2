"""What of the files that came with the game had to be done without so far, with the reason; each file once."""

from pathlib import Path

_faults: dict[Path, str] = {}


def missed(path: Path, fault: str) -> None:
    """Remember that the game does without a file."""
    _faults.setdefault(path, fault)


def all_missed() -> dict[Path, str]:
    """Return every such file with what is the matter with it."""
    return _faults.copy()
