"""Whether files that come with the game are whole: told before a library opens them, which may take the game with it.

Each kind of file says of itself what it should be: fonts by a sum over all their bytes, pictures by a sum over each
piece, sounds by their length.
"""

import sys
import zlib
from array import array
from collections.abc import Callable
from functools import partial
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


def _adds_up(font: bytes) -> bool:
    words = array("I", font + bytes(-len(font) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF == FONT_SUM


def _has_all_pieces(picture: bytes) -> bool:
    at, name = len(PICTURE_HEAD), b""
    while picture.startswith(PICTURE_HEAD) and at < len(picture) and name != LAST_PIECE:
        end = at + 8 + int.from_bytes(picture[at : at + 4], "big")
        name, kept = picture[at + 4 : at + 8], picture[end : end + 4]
        if int.from_bytes(kept, "big") != zlib.crc32(picture[at + 4 : end]):
            return False
        at = end + 4
    return name == LAST_PIECE


def _is_as_long_as_it_says(sound: bytes) -> bool:
    return sound[:4] == b"RIFF" and sound[8:12] == b"WAVE" and int.from_bytes(sound[4:8], "little") == len(sound) - 8


def _whole(right: Callable[[bytes], bool], path: Path) -> Path:
    """Return the file, if what is in it is right.

    Raises
    ------
    UnusableError
        where it is not.
    """
    if not right(contents(path)):
        raise UnusableError(path, _("it is damaged"))
    return path


whole_font = partial(_whole, _adds_up)
whole_picture = partial(_whole, _has_all_pieces)
whole_sound = partial(_whole, _is_as_long_as_it_says)
