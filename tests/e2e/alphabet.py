"""What somebody at random may do to the game: keys, odd words, odd files, sizes, settings."""

import os
from pathlib import Path
from typing import Any

import pygame

KEYS = (
    *(pygame.K_TAB,) * 6,
    *(pygame.K_RETURN,) * 3,
    *(pygame.K_SPACE, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN) * 2,
    *(pygame.K_HOME, pygame.K_END, pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_BACKSPACE, pygame.K_DELETE),
    *map(ord, "tur+-=5.snpz"),
)
SIZES = ((1280, 720), (1024, 768), (1920, 1080))
ODD_SIZES = ((200, 150), (320, 900), (640, 480), (900, 240), (2560, 1440), (3840, 400))
SCALES: tuple[int | None, ...] = (None, 75, 100, 125, 150, 200, 250)

LEVEL = 'title = "{title}"\n[population.country]\nconstituencies = 3\nprecincts = 4\n[behaviour.civic_duty]\n'
ODD_WORDS = (
    "", " ", ".", "..", "/", "~", "~nobody/x", "~nobody/x.toml", "x" * 260 + ".toml", "/proc/nothing.toml",
    "/dev/null", "/dev/full", "pipe.toml", "folder.toml", "nowhere/at/all.toml", "no_rights/level.toml", "loop.toml",
    "nul\0nul", "soft\u00adhyphen\u200b.toml", "שלום عالم.toml", "\u202egnitirw.toml", "e\u0301\u0323\u0308.toml",
    "🗳️👩‍👩‍👧.toml", "Ελλάδα Việt Ґ.toml", "\udcff.toml", "tab\tline\n.toml", "C:\\levels\\a.toml", "a.toml/",
    "honest_count", "50,00", "1e999", "-0.0", "٣٤", "½", "9" * 400, "0x" + "f" * 300, "{count}", "%s%n", "<b>&amp;",
)  # fmt: skip
"""What is typed where a path, a number or a note is asked for."""

Change = dict[str, Any]


def settings(codes: list[str]) -> list[Change]:
    """Changes of the settings, each as the page of the settings makes them."""
    return [
        *({"scale": scale} for scale in SCALES),
        *({"text_size": size} for size in (75, 100, 150, 200)),
        *({"profile": profile} for profile in ("light", "dark", "projector")),
        *({name: on} for name in ("reduced_motion", "mute") for on in (True, False)),
        *({"language": code} for code in codes),
    ]


def lay_out(folder: Path) -> list[str]:
    """Put odd files where the player's own levels are, and return their names: words to be typed as well."""
    folder.mkdir(parents=True)
    contents: dict[str, bytes] = {
        "plain.toml": LEVEL.format(title="Plain").encode(),
        "e\u0301\u0323 🗳️ Ґ\u202e.toml": LEVEL.format(title="e\u0301🗳️\\u202eשלום\\u00ad\\u0000").encode(),
        "title.toml": LEVEL.format(title="x" * 5_000).encode(),
        "empty.toml": b"",
        "noise.toml": bytes(range(256)) * 40,
        "utf16.toml": LEVEL.format(title="wide").encode("utf-16"),
        "nested.toml": b"a = " + b"[" * 5_000 + b"]" * 5_000,
        "one.toml": LEVEL.format(title="one").replace("= 3", "= 1").replace("= 4", "= 1").encode(),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    undecodable = os.path.join(os.fsencode(folder), b"\xff\xfe.toml")  # noqa: PTH118 -- a name that is no text
    with open(undecodable, "wb") as file:  # noqa: PTH123
        file.write(contents["plain.toml"])
    (folder / "folder.toml").mkdir()
    os.mkfifo(folder / "pipe.toml")
    (folder / "loop.toml").symlink_to(folder / "loop.toml")
    return [*contents, *(str(folder / name) for name in contents)]
