"""Rows read straight from the pages of a damaged SQLite file, where SQLite itself no longer finds its way to them.

Source · "Database File Format", https://www.sqlite.org/fileformat2.html: b-tree pages (1.6), records (2.1), the
write-ahead log (4.1). Read are only the rows that whole pages hold, each by itself: a page or a row that makes no sense
costs itself.
"""

import struct
from collections import Counter
from collections.abc import Callable, Iterator
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

Pages: TypeAlias = Callable[[int], bytes]
Order: TypeAlias = Literal["big", "little"]


def rows_in(path: Path) -> Iterator[Row]:
    """Yield every row of a file and of the log beside it, in the order in which they stand there.

    A row that is in both is yielded as the file has it, and then as the log has it, which is the newer one.

    Raises
    ------
    OSError
        when the file cannot be read.
    """
    content = path.read_bytes()
    pages = {number + 1: content[at : at + PAGE] for number, at in enumerate(range(0, len(content), PAGE))}
    logged = _logged(path.with_name(path.name + "-wal"))
    newest = {**pages, **dict(logged)}
    for number, page in (*pages.items(), *logged):
        yield from _rows(page, FILE_HEAD if number == 1 else 0, lambda wanted: newest.get(wanted, b""))


def log_is_damaged(log: Path) -> bool:
    """Whether a log holds commits that SQLite would pass over in silence, because something before them is damaged.

    Raises
    ------
    OSError
        when the log cannot be read.
    """
    content = log.read_bytes()
    if len(content) <= LOG_HEAD:
        return False
    (magic,) = struct.unpack_from(">I", content)
    order: Order = "big" if magic & 1 else "little"
    sums = _checksum(content[:24], (0, 0), order)
    if sums != struct.unpack_from(">II", content, 24):
        return True
    whole, expected = True, LOG_HEAD
    for at in _frames(content, content[16:24]):
        whole, expected = whole and at == expected, at + FRAME
        sums = _checksum(content[at : at + 8], sums, order)
        sums = _checksum(content[at + FRAME_HEAD : at + FRAME], sums, order)
        whole = whole and sums == struct.unpack_from(">II", content, at + 16)
        (commits,) = struct.unpack_from(">I", content, at + 4)
        if commits and not whole:
            return True
    return False


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


def _logged(log: Path) -> list[tuple[int, bytes]]:
    """The pages in a write-ahead log by number, the oldest first."""
    try:
        content = log.read_bytes()
    except OSError:
        return []
    salts = [content[16:24], *(content[at + 8 : at + 16] for at in range(LOG_HEAD, LOG_HEAD + 3 * FRAME, FRAME))]
    (salt, _times), *_others = Counter(salts).most_common(1)
    return [
        (struct.unpack_from(">I", content, at)[0], content[at + FRAME_HEAD : at + FRAME])
        for at in _frames(content, salt)
    ]


def _rows(page: bytes, start: int, pages: Pages) -> Iterator[Row]:
    if len(page) < start + 12 or page[start] not in (TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR):
        return
    kind = page[start]
    (cells,) = struct.unpack_from(">H", page, start + 3)
    first = start + (12 if kind == INDEX_INTERIOR else 8)
    for at in range(first, min(first + 2 * cells, len(page) - 1), 2):
        (place,) = struct.unpack_from(">H", page, at)
        try:
            yield _record(_payload(page, place, kind, pages))
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
        page = pages(number)
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
