"""Reads QR codes as a camera's program does: format, mask, bits in zigzag; without mending what is spoilt.

Source · ISO/IEC 18004:2015, versions 1 to 3 with all data in one block.
"""

from collections.abc import Callable, Iterator, Sequence

Squares = Sequence[Sequence[int]]
FORMAT_MASK = 0b101010000010010
ONE_BLOCK = {21: (0, 1, 2, 3), 25: (0, 1, 2, 3), 29: (0, 1)}
"""By size, the levels of correction (M, L, H, Q) whose data lie in one piece."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
ALPHANUMERIC, BYTES = 0b0010, 0b0100
MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, _x: y % 2 == 0,
    lambda _y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)


def read(squares: Squares) -> str:
    """What the squares say; ValueError where they are none of these codes."""
    size = len(squares)
    if size not in ONE_BLOCK:
        raise ValueError(f"{size} squares across")
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    told = int("".join(str(squares[y][x]) for y, x in places), 2) ^ FORMAT_MASK
    if told >> 13 not in ONE_BLOCK[size]:
        raise ValueError("data in several blocks")
    mask = MASKS[told >> 10 & 7]
    bits = "".join(str(squares[y][x] ^ mask(y, x)) for y, x in _zigzag(size))
    return _said(bits)


def _zigzag(size: int) -> Iterator[tuple[int, int]]:
    """Places of data, two columns at a time from the right, upwards first."""
    up = True
    for right in [x for x in range(size - 1, 0, -2) if x > 6] + [5, 3, 1]:
        for y in range(size - 1, -1, -1) if up else range(size):
            yield from ((y, x) for x in (right, right - 1) if not _fixed(size, y, x))
        up = not up


def _fixed(size: int, y: int, x: int) -> bool:
    """Whether a place belongs to the marks and not to the data."""
    corners = (y < 9 and (x < 9 or x >= size - 8)) or (x < 9 and y >= size - 8)
    aligned = size > 21 and abs(y - (size - 7)) <= 2 and abs(x - (size - 7)) <= 2
    return corners or aligned or 6 in (y, x)


def _said(bits: str) -> str:
    mode, rest = int(bits[:4], 2), bits[4:]
    if mode == BYTES:
        count, rest = int(rest[:8], 2), rest[8:]
        return bytes(int(rest[8 * at : 8 * at + 8], 2) for at in range(count)).decode()
    if mode != ALPHANUMERIC:
        raise ValueError(f"mode {mode}")
    count, rest, text = int(rest[:9], 2), rest[9:], ""
    for _pair in range(count // 2):
        pair, rest = int(rest[:11], 2), rest[11:]
        text += ALPHABET[pair // 45] + ALPHABET[pair % 45]
    return text + (ALPHABET[int(rest[:6], 2)] if count % 2 else "")
