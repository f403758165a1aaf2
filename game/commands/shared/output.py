"""Standard output and standard error of a good citizen: readers may leave, disks fill up, streams be closed.

A reader that has had enough of the output (``| head -1``) ends the printing and not the work, so that the exit code is
that of the command. Output that cannot be written is `OutputError`. Complaints that cannot be written are given up:
there is nobody left to tell.
"""

import errno
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

from game.text import shipped

LEFT = (errno.EPIPE, errno.ESHUTDOWN, *((errno.EINVAL,) if os.name == "nt" else ()))
"""What the system says when nobody reads any more; on Windows it calls it an invalid argument."""


OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What a terminal may obey instead of showing it, or what may turn the line round; lines and tabs are ours."""


class OutputError(OSError):
    """Standard output cannot be written."""


def tell_missed() -> None:
    """Say once which files of the game a command had to do without."""
    for line in shipped.missing():
        print(line, file=sys.stderr)


class Plain:
    """A stream that spells out whatever a terminal might obey, as JSON does: titles come from files of anybody."""

    def __init__(self, inner: TextIO) -> None:
        self.inner = inner

    def write(self, text: str) -> int:
        """Write text; the answer is its length."""
        self.inner.write(OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write one text after the other."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        """Be the stream within in everything else."""
        return getattr(self.inner, name)


@contextmanager
def plain() -> Iterator[None]:
    """Have both streams spell out what a terminal might obey, for as long as a command runs."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (cast("TextIO", Plain(stream)) for stream in before)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def terminal() -> TextIO:
    """Return standard error for what is meant to be obeyed: a bar of progress is drawn so."""
    return sys.stderr.inner if isinstance(sys.stderr, Plain) else sys.stderr


def prepare() -> None:
    """Put both streams in order; those that a test has put in their place are only told about letters."""
    _keep_numbers_taken()
    for name, own, complaints in (("stdout", sys.__stdout__, False), ("stderr", sys.__stderr__, True)):
        stream: TextIO | None = getattr(sys, name)
        if stream is None or (stream is own and hasattr(stream, "buffer")):
            setattr(sys, name, _stream(stream, complaints=complaints))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _keep_numbers_taken() -> None:
    """Open what was closed: a file opened later would get the number, and what libraries print would end up in it."""
    while (taken := os.open(os.devnull, os.O_RDWR)) <= 2:  # noqa: PLR2004 -- 0, 1 and 2 are the standard streams
        pass
    os.close(taken)


def _stream(before: TextIO | None, *, complaints: bool) -> TextIO:
    """Return a stream that writes UTF-8; terminals elsewhere may not expect “–”, nor anyone a name that is not text."""
    if before is not None:
        before.flush()
    raw = _Descriptor(None if before is None else before.fileno(), complaints=complaints)
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding="utf-8",
        errors="backslashreplace",
        line_buffering=complaints or raw.isatty(),
    )


class _Descriptor(io.RawIOBase):
    """Bytes to a file descriptor; None stands for one that was closed when the program began."""

    def __init__(self, number: int | None, *, complaints: bool) -> None:
        self._number = number
        self._complaints = complaints
        self._left = False

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        if self._number is None:
            raise io.UnsupportedOperation("closed")
        return self._number

    def isatty(self) -> bool:
        return self._number is not None and os.isatty(self._number)

    def write(self, data: Any, /) -> int:
        if self._left:
            return len(data)
        try:
            if self._number is None:
                raise OSError(errno.EBADF, "it is closed")  # noqa: TRY301
            return os.write(self._number, data)
        except OSError as error:
            self._left = True  # what is printed from now on is for nobody, and a fault is told once
            if error.errno not in LEFT and not self._complaints:
                raise OutputError(error.errno, error.strerror) from None
            return len(data)
