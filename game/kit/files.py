"""Whether files that come with the game are whole: told before a library opens them, which may take the game with it.

Each kind of file says of itself what it should be: fonts by a sum over all their bytes, pictures by a sum over each
piece, sounds by their length.
"""

import sys
import zlib
from array import array
from io import BytesIO
from pathlib import Path

from game.text.language import translate as _
from game.text.shipped import UnusableError, contents

FONT_SUM = 0xB1B0AFBA
"""What the bytes of every TrueType font add up to, four at a time."""

PICTURE_HEAD, LAST_PIECE = b"\x89PNG\r\n\x1a\n", b"IEND"


def opened(path: Path) -> Path | BytesIO:
    """Return what a library can open: what is in the file, where the name of a folder above it is no text."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return BytesIO(contents(path))
    return path


def whole_font(path: Path) -> Path:
    """Return the file, if it is a font and every byte of it is right.

    Raises
    ------
    UnusableError
        where it is not.
    """
    found = contents(path)
    words = array("I", found + bytes(-len(found) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    if sum(words) & 0xFFFFFFFF != FONT_SUM:
        raise UnusableError(path, _("it is damaged"))
    return path


def whole_picture(path: Path) -> Path:
    """Return the file, if it is a PNG and every piece of it is right.

    Raises
    ------
    UnusableError
        where it is not.
    """
    found = contents(path)
    at, name = len(PICTURE_HEAD), b""
    while found.startswith(PICTURE_HEAD) and at < len(found) and name != LAST_PIECE:
        end = at + 8 + int.from_bytes(found[at : at + 4], "big")
        name, kept = found[at + 4 : at + 8], found[end : end + 4]
        if int.from_bytes(kept, "big") != zlib.crc32(found[at + 4 : end]):
            break
        at = end + 4
    else:
        if name == LAST_PIECE:
            return path
    raise UnusableError(path, _("it is damaged"))


def whole_sound(path: Path) -> Path:
    """Return the file, if it is a WAV as long as it says.

    Raises
    ------
    UnusableError
        where it is not.
    """
    found = contents(path)
    if found[:4] != b"RIFF" or found[8:12] != b"WAVE" or int.from_bytes(found[4:8], "little") != len(found) - 8:
        raise UnusableError(path, _("it is damaged"))
    return path
