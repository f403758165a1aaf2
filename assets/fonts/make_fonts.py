"""Bring the fonts into the folder: copied or unpacked as they are; only Noto Sans KR loses glyphs the game never shows.

    npm install @expo-google-fonts/atkinson-hyperlegible@0.4.1 @expo-google-fonts/noto-sans-kr@0.4.3
    npm install @ibm/plex-serif@2.0.0
    python -m assets.fonts.make_fonts NODE_MODULES

Needs fonttools and brotli. No outline, width, hint or name is changed, so the reserved font name "Plex" may stay. The
reserved name of Noto Sans KR is "Source", which it does not bear, so its subset may keep its name.
"""

import argparse
import shutil
from pathlib import Path

from fontTools import subset  # type: ignore[import-not-found,import-untyped,unused-ignore]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found,import-untyped,unused-ignore]

HERE = Path(__file__).resolve().parent
ATKINSON = Path("@expo-google-fonts/atkinson-hyperlegible")
PLEX = Path("@ibm/plex-serif")
NOTO = Path("@expo-google-fonts/noto-sans-kr")
COPIED = {
    "AtkinsonHyperlegible-Regular.ttf": ATKINSON / "400Regular/AtkinsonHyperlegible_400Regular.ttf",
    "AtkinsonHyperlegible-Italic.ttf": ATKINSON / "400Regular_Italic/AtkinsonHyperlegible_400Regular_Italic.ttf",
    "AtkinsonHyperlegible-Bold.ttf": ATKINSON / "700Bold/AtkinsonHyperlegible_700Bold.ttf",
    "OFL-AtkinsonHyperlegible.txt": ATKINSON / "LICENSE_FONT",
    "OFL-IBMPlexSerif.txt": PLEX / "LICENSE.txt",
    "OFL-NotoSansKR.txt": NOTO / "LICENSE_FONT",
}
UNPACKED = ("Regular", "Medium", "SemiBold", "Bold", "Italic", "MediumItalic")
CUT = {
    "NotoSansKR-Regular.ttf": NOTO / "400Regular/NotoSansKR_400Regular.ttf",
    "NotoSansKR-Bold.ttf": NOTO / "700Bold/NotoSansKR_700Bold.ttf",
}
KEPT_BLOCKS = (
    (0x0020, 0x017F),  # Latin with its accents
    (0x0391, 0x03C9),  # Greek
    (0x0401, 0x0451),  # Cyrillic
    (0x2010, 0x2044),  # dashes, quotation marks, dots
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # signs such as №
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x25A0, 0x25FF),  # shapes
    (0x3000, 0x301F),  # East Asian punctuation
    (0x3131, 0x318E),  # hangul letters
)


def common_hangul() -> set[int]:
    """The 2,350 syllables of the Korean standard KS X 1001, which cover ordinary modern writing."""
    pairs = (bytes((lead, trail)) for lead in range(0xB0, 0xC9) for trail in range(0xA1, 0xFF))
    return {ord(pair.decode("euc_kr")) for pair in pairs}


def unpack(packed: Path, target: Path) -> None:
    """Turn a WOFF2 file into the TrueType file it holds."""
    font = TTFont(packed, recalcBBoxes=False, recalcTimestamp=False)
    font.flavor = None
    font.save(target)


def cut(whole: Path, target: Path) -> None:
    """Write a font with only the letters the game may show; names and layout rules stay."""
    kept = common_hangul() | {point for first, last in KEPT_BLOCKS for point in range(first, last + 1)}
    options = subset.Options(name_IDs=["*"], name_languages=["*"], layout_features=["*"], recalc_timestamp=False)
    font = TTFont(whole, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=kept)
    cutter.subset(font)
    font.save(target)


def main() -> None:
    """Fill the folder from the npm packages."""
    parser = argparse.ArgumentParser(description="Bring the fonts into the folder.")
    parser.add_argument("node_modules", type=Path, help="where npm has put the packages")
    packages = parser.parse_args().node_modules
    for name, source in COPIED.items():
        shutil.copyfile(packages / source, HERE / name)
    for style in UNPACKED:
        packed = packages / PLEX / f"fonts/complete/woff2/IBMPlexSerif-{style}.woff2"
        unpack(packed, HERE / f"IBMPlexSerif-{style}.ttf")
    for name, source in CUT.items():
        cut(packages / source, HERE / name)


if __name__ == "__main__":
    main()
