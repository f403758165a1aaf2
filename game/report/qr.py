"""The one QR code that screen, sheet and picture file show: a full one, since few cameras read a Micro QR code."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from segno import QRCode


QUIET = 4
"""Empty squares around, as its standard asks for."""


def qr_of(text: str) -> "QRCode":
    """Return the squares that say a text, readable with 15 % of them spoilt."""
    import segno  # noqa: PLC0415 -- only codes need it

    return segno.make(text, error="m", micro=False)
