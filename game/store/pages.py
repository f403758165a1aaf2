"""Rows read straight from the pages of a damaged SQLite file, where SQLite itself no longer finds its way to them.

Source · "Database File Format", https://www.sqlite.org/fileformat2.html: b-tree pages (1.6), records (2.1), the
write-ahead log (4.1). Read are only the rows that whole pages hold, each by itself: a page or a row that makes no sense
costs itself.
"""

import struct
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

Row: TypeAlias = tuple[object, ...]

PAGE = 4096
"""Bytes of a page; the notebook's have always had this many."""

LOG_HEAD, FRAME_HEAD = 32, 24
FRAME = FRAME_HEAD + PAGE
FILE_HEAD = 100
"""Bytes at the front of the first page that belong to the whole file."""

TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR = 0x0D, 0x0A, 0x02
LARGEST_ROW = 64_000_000
INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
FLOAT, ZERO, ONE, FIRST_BLOB = 7, 8, 9, 12

Pages: TypeAlias = Mapping[int, bytes]
Numbered: TypeAlias = list[tuple[int, bytes]]
Order: TypeAlias = Literal["big", "little"]

MAGICS: dict[bytes, Order] = {b"\x37\x7f\x06\x82": "little", b"\x37\x7f\x06\x83": "big"}
"""How a log begins, by the order of bytes in which its sums were made: that of the machine."""


def rows_in(path: Path) -> Iterator[Row]:
    """Yield every row of a file and of the log beside it, in the order in which they stand there.

    A row that is in both is yielded as the file has it, and then as the log has it, which is the newer one; but pages
    of the log that may be damaged come first of all. A row that goes on on other pages, of which there are several
    copies, is yielded once for each reading, the surest one last.

    Raises
    ------
    OSError
        when the file cannot be read.
    """
    content = path.read_bytes()
    pages = {number + 1: content[at : at + PAGE] for number, at in enumerate(range(0, len(content), PAGE))}
    logged, whole = _logged(path.with_name(path.name + "-wal"))
    views = ({**pages, **dict(logged)}, {**dict(reversed(logged)), **pages}, {**pages, **dict(whole)})
    doubtful = [one for one in logged if one not in whole]
    for number, page in (*doubtful, *pages.items(), *whole):
        yield from _rows(page, FILE_HEAD if number == 1 else 0, views)


def log_is_damaged(log: Path, size: int) -> bool:
    """Whether SQLite would lose commits in silence: damage stands before them, or their end of the log is gone.

    size : of the file beside the log, in bytes; one that is longer than the log knows of has commits the log had once,
           and SQLite would take it back to what is left in the log

    Raises
    ------
    OSError
        when the log cannot be read.
    """
    content = log.read_bytes()
    if len(content) <= LOG_HEAD:
        return False
    order = _order(content)
    if _checksum(content[:24], (0, 0), order) != struct.unpack_from(">II", content, 24):
        return True
    whole, expected, known = True, LOG_HEAD, 0
    for at in _frames(content, content[16:24]):
        whole = whole and at == expected and _is_whole(content, at, order)
        expected = at + FRAME
        (commits,) = struct.unpack_from(">I", content, at + 4)
        if commits and not whole:
            return True
        known = commits or known
    return bool(known) and size > known * PAGE


def _order(content: bytes) -> Order:
    return MAGICS.get(content[:4], sys.byteorder)


def _is_whole(content: bytes, at: int, order: Order) -> bool:
    """Whether a frame is as it was written, going by the sums of the frame or the head in front of it."""
    sums = struct.unpack_from(">II", content, 24 if at == LOG_HEAD else at - FRAME + 16)
    sums = _checksum(content[at : at + 8], sums, order)
    sums = _checksum(content[at + FRAME_HEAD : at + FRAME], sums, order)
    return sums == struct.unpack_from(">II", content, at + 16)


def _checksum(content: bytes, sums: tuple[int, int], order: Order) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{'>' if order == 'big' else '<'}{len(content) // 4}I", content)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second


def _frames(content: bytes, salt: bytes) -> list[int]:
    """Where the frames of a log begin; those left over from an earlier log carry another salt."""
    places = range(LOG_HEAD, len(content) - FRAME + 1, FRAME)
    return [at for at in places if content[at + 8 : at + 16] == salt]


def _logged(log: Path) -> tuple[Numbered, Numbered]:
    """The pages in a write-ahead log by number, the oldest first: all of them, and those that are surely whole."""
    try:
        content = log.read_bytes()
    except OSError:
        return [], []
    salts = [content[16:24], *(content[at + 8 : at + 16] for at in range(LOG_HEAD, LOG_HEAD + 3 * FRAME, FRAME))]
    (salt, _times), *_others = Counter(salts).most_common(1)
    found: Numbered = []
    whole: Numbered = []
    for at in _frames(content, salt):
        one = (struct.unpack_from(">I", content, at)[0], content[at + FRAME_HEAD : at + FRAME])
        found.append(one)
        if _is_whole(content, at, _order(content)):
            whole.append(one)
    return found, whole


def _rows(page: bytes, start: int, views: Sequence[Pages]) -> Iterator[Row]:
    if len(page) < start + 12 or page[start] not in (TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR):
        return
    kind = page[start]
    (cells,) = struct.unpack_from(">H", page, start + 3)
    first = start + (12 if kind == INDEX_INTERIOR else 8)
    for at in range(first, min(first + 2 * cells, len(page) - 1), 2):
        (place,) = struct.unpack_from(">H", page, at)
        yield from _readings(page, place, kind, views)


def _readings(page: bytes, place: int, kind: int, views: Sequence[Pages]) -> Iterator[Row]:
    """Yield a row as each view has the pages on which it goes on; views that agree yield it once."""
    last: bytes | None = None
    for pages in views:
        try:
            payload = _payload(page, place, kind, pages)
            if payload != last:
                yield _record(payload)
            last = payload
        except (IndexError, ValueError, struct.error):  # this row is damaged: the next one may not be
            continue


def _payload(page: bytes, at: int, kind: int, pages: Pages) -> bytes:
    """The bytes of a record, of which those that find no room in the page are on pages of their own."""
    at += 4 if kind == INDEX_INTERIOR else 0
    length, at = _varint(page, at)
    if kind == TABLE_LEAF:
        _rowid, at = _varint(page, at)
    if length > LARGEST_ROW:
        raise ValueError("no row is as large as that")
    here = _local(length, kind)
    found = page[at : at + here]
    if here < length:
        (following,) = struct.unpack_from(">I", page, at + here)
        found += _overflow(following, length - here, pages)
    if len(found) != length:
        raise ValueError("a part of the row is missing")
    return found


def _local(length: int, kind: int) -> int:
    most = PAGE - 35 if kind == TABLE_LEAF else (PAGE - 12) * 64 // 255 - 23
    if length <= most:
        return length
    least = (PAGE - 12) * 32 // 255 - 23
    some = least + (length - least) % (PAGE - 4)
    return some if some <= most else least


def _overflow(number: int, length: int, pages: Pages) -> bytes:
    found = bytearray()
    while len(found) < length and number:  # every page adds to it, so a chain that bites its tail ends too
        page = pages.get(number, b"")
        (number,) = struct.unpack_from(">I", page)
        found += page[4 : 4 + length - len(found)]
    return bytes(found)


def _record(payload: bytes) -> Row:
    head, at = _varint(payload, 0)
    if not 0 < head <= len(payload):
        raise ValueError("no head of a record")
    kinds = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values, at = [], head
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise ValueError("the record is longer than its head says")
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[object, int]:
    if kind in (ZERO, ONE):
        return kind - ZERO, at
    if kind == 0:
        return None, at
    length = INTEGERS.get(kind, 8) if kind <= FLOAT else (kind - FIRST_BLOB) // 2
    if length < 0 or at + length > len(payload):
        raise ValueError("a value is cut off")
    content = payload[at : at + length]
    if kind < FLOAT:
        return int.from_bytes(content, "big", signed=True), at + length
    if kind == FLOAT:
        return struct.unpack(">d", content)[0], at + length
    return content.decode("utf-8") if kind % 2 else content, at + length


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number in one to nine bytes, and where it ends."""
    value = 0
    for place in range(at, at + 8):
        byte = content[place]
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:  # noqa: PLR2004 -- the highest bit says that more follow
            return value, place + 1
    return (value << 8) | content[at + 8], at + 9
