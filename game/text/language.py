"""The player's language: source strings are English, other languages come from gettext catalogues in assets/locale."""

from pathlib import Path
from typing import Protocol

from game.text.damage import missed

LOCALE_FOLDER = Path(__file__).parents[2] / "assets" / "locale"
DOMAIN = "game"


class _Catalogue(Protocol):
    def gettext(self, message: str) -> str: ...

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...


class _Source:
    """English needs no catalogue."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if n == 1 else msgid2


_catalogue: _Catalogue = _Source()


def set_language(code: str) -> None:
    """Speak a language from now on; one without a catalogue, or with a damaged one, is English."""
    global _catalogue  # noqa: PLW0603 -- the language is one for the whole process
    if code == "en":
        _catalogue = _Source()
        return
    import gettext  # noqa: PLC0415 -- not needed in English
    import struct  # noqa: PLC0415

    try:
        _catalogue = gettext.translation(DOMAIN, LOCALE_FOLDER, [code], fallback=True)
    except (OSError, ValueError, LookupError, struct.error) as damage:
        _catalogue = _Source()
        missed(LOCALE_FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.mo", str(damage))


def message(text: str) -> str:
    """Mark a text that is put into the present language only where it is shown."""
    return text


def message_counted(one: str, many: str) -> tuple[str, str]:
    """Mark a text, for one and for many, that is put into the present language only where it is shown."""
    return one, many


def translate(text: str) -> str:
    """The text in the present language."""
    return _catalogue.gettext(text)


def translate_counted(one: str, many: str, count: float) -> str:
    """The text for one or for many in the present language, which may have more than two forms."""
    return _catalogue.ngettext(one, many, round(count))
