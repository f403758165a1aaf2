"""Ctrl-C at any moment: the work is left in good order, no traceback is shown, and the exit code is 130.

Python raises KeyboardInterrupt wherever it happens to be. A library that is just being loaded may stumble over that, so
it is put off until nothing is being loaded. In a destructor or a callback it would only be printed and forgotten, and
others may turn it into an error of their own; so it is also remembered.
"""

import _thread
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

EXIT_CODE = 130
SAID = "Stopped."
LOADING = "<frozen importlib._bootstrap>"
SOON = 0.01
SHOW_CURSOR = "\x1b[?25h"

_asked = threading.Event()
_put_off = threading.Event()


def asked() -> bool:
    """Whether somebody pressed Ctrl-C."""
    return _asked.is_set()


@contextmanager
def heeded() -> Iterator[None]:
    """Heed Ctrl-C: at first by KeyboardInterrupt, and at the second time, or where that would be lost, at once."""
    before, unraisable = signal.getsignal(signal.SIGINT), sys.unraisablehook
    if before is signal.SIG_IGN:  # started by a shell in the background
        yield
        return

    def lost(what: "sys.UnraisableHookArgs") -> None:
        if what.exc_type is not None and issubclass(what.exc_type, KeyboardInterrupt):
            leave()
        unraisable(what)

    signal.signal(signal.SIGINT, _interrupt)
    sys.unraisablehook = lost
    try:
        yield
        if _put_off.is_set():
            raise KeyboardInterrupt
    finally:
        sys.unraisablehook = unraisable
        signal.signal(signal.SIGINT, before)
        _asked.clear()
        _put_off.clear()


def leave() -> NoReturn:
    """End the program now."""
    with suppress(OSError):
        os.write(2, f"{SHOW_CURSOR if os.isatty(2) else ''}{SAID}\n".encode())
    os._exit(EXIT_CODE)


def _interrupt(_signal: int, frame: FrameType | None) -> None:
    if asked():
        leave()
    if _loading(frame):
        _put_off.set()
        again = threading.Timer(SOON, _thread.interrupt_main)
        again.daemon = True
        again.start()
        return
    _put_off.clear()
    _asked.set()
    raise KeyboardInterrupt


def _loading(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename == LOADING:
            return True
        frame = frame.f_back
    return False
