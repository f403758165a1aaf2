"""A sparing sound player: few sounds, read when first needed, and silence where there is no sound device."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from game.kit.files import opened, whole_sound
from game.text.damage import missed
from game.text.shipped import UnusableError

if TYPE_CHECKING:
    import pygame

SOUND_FOLDER = Path(__file__).parents[3] / "assets" / "sounds"
CHANNELS = 8

NAMES = ("drop", "page", "paper", "stamp")
"""Every sound there is."""

Kind = Literal["interface", "scene"]


class Sound:
    """Plays the files in assets/sounds by name; a missing file or device is silence, not an error."""

    def __init__(self, *, interface: int = 60, scene: int = 60, mute: bool = False, device: bool = True) -> None:
        self._volumes: dict[Kind, float] = {"interface": interface / 100, "scene": scene / 100}
        self._mute = mute
        self._device = device
        self._ready = False
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}

    def set_volumes(self, *, interface: int, scene: int, mute: bool) -> None:
        """Take over the settings, 0 to 100."""
        self._volumes = {"interface": interface / 100, "scene": scene / 100}
        self._mute = mute
        if mute and self._ready:
            import pygame  # noqa: PLC0415

            pygame.mixer.stop()

    def play(self, name: str, kind: Kind = "interface", loudness: float = 1.0) -> bool:
        """Play a sound once; the answer is whether anything can be heard."""
        volume = self._volumes[kind] * loudness
        if self._mute or volume <= 0 or not self._open():
            return False
        sound = self._sound(name)
        if sound is None:
            return False
        sound.set_volume(volume)
        return sound.play() is not None

    def _open(self) -> bool:
        """Open the sound device at the first sound, once."""
        if self._ready or not self._device:
            return self._ready
        import pygame  # noqa: PLC0415 - silent games never load the mixer

        try:
            pygame.mixer.init(buffer=512)
            pygame.mixer.set_num_channels(CHANNELS)
        except pygame.error:
            self._device = False
            return False
        self._ready = True
        return True

    def _sound(self, name: str) -> "pygame.mixer.Sound | None":
        if name not in self._loaded:
            import pygame  # noqa: PLC0415

            path = SOUND_FOLDER / f"{name}.wav"
            try:
                self._loaded[name] = pygame.mixer.Sound(opened(whole_sound(path)))
            except UnusableError as damage:
                missed(damage.path, damage.fault)
                self._loaded[name] = None
            except pygame.error as fault:
                missed(path, str(fault))
                self._loaded[name] = None
        return self._loaded[name]
