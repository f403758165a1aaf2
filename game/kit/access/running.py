"""Whether a screen reader runs on this machine: asked of the system, beside the window, and of no network."""

import subprocess
import sys
from pathlib import Path

PROCESSES = Path("/proc")
LINUX_READERS = ("orca", "brltty")
ASKED_OF_MACOS = ("/usr/bin/defaults", "read", "com.apple.universalaccess", "voiceOverOnOffKey")
GET_SCREEN_READER = 0x46
PATIENCE = 5.0


def screen_reader_runs() -> bool:
    """Whether one runs now; no, where the system does not say."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    return _linux()


def _windows() -> bool:
    import ctypes  # noqa: PLC0415 -- for one system, and not at every start

    on = ctypes.c_int(0)
    asked = getattr(ctypes, "windll").user32.SystemParametersInfoW  # noqa: B009 -- not there on other systems
    return bool(asked(GET_SCREEN_READER, 0, ctypes.byref(on), 0)) and bool(on.value)


def _macos() -> bool:
    try:
        told = subprocess.run(ASKED_OF_MACOS, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603 -- a fixed question
    except (OSError, subprocess.SubprocessError):
        return False
    return told.stdout.strip() == "1"


def _linux() -> bool:
    return any(_name(folder) in LINUX_READERS for folder in sorted(PROCESSES.glob("[0-9]*")))


def _name(process: Path) -> str:
    """The name of a process; empty for one that has ended meanwhile."""
    try:
        return (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
