"""The languages there are catalogues for, each by the name it has for itself."""

from game.text.language import LOCALE_FOLDER

OWN_NAMES = {
    "ar": "العربية",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
    "ko": "한국어",
    "pl": "Polski",
    "pt": "Português",
    "ru": "Русский",
    "uk": "Українська",
}


def name_of(code: str) -> str:
    """A language's own name, or its code."""
    return OWN_NAMES.get(code, code)


def known() -> list[tuple[str, str]]:
    """Code and name of every language, English first."""
    found = LOCALE_FOLDER.glob("*/LC_MESSAGES/*.mo") if LOCALE_FOLDER.is_dir() else ()
    codes = sorted({path.parts[-3] for path in found} - {"en"})
    return [(code, name_of(code)) for code in ("en", *codes)]
