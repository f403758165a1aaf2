"""The settings the kit lives by, whoever keeps them."""

from collections.abc import Callable, Mapping
from typing import Literal, Protocol, Self

Framebuffer = Literal["unknown", "accelerated", "plain"]

Keep = Callable[[Mapping[str, object]], str]
"""Keeps settings that changed, by name; the answer is empty, or why it was not possible."""


class Settings(Protocol):
    """A record that is never changed in place."""

    @property
    def language(self) -> str:
        """Code of the language, such as ``en``."""
        ...

    @property
    def text_size(self) -> int:
        """Size of text in per cent of the usual."""
        ...

    @property
    def scale(self) -> int | None:
        """Size of everything in per cent, or as large as the window allows."""
        ...

    @property
    def profile(self) -> Literal["light", "dark", "projector"]:
        """Which colours."""
        ...

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing moves that need not."""
        ...

    @property
    def interface_volume(self) -> int:
        """Loudness of the interface, 0 to 100."""
        ...

    @property
    def scene_volume(self) -> int:
        """Loudness of what happens, 0 to 100."""
        ...

    @property
    def mute(self) -> bool:
        """Whether everything is silent."""
        ...

    @property
    def framebuffer(self) -> Framebuffer:
        """How frames are shown fastest on this machine."""
        ...

    @property
    def read_aloud(self) -> bool | None:
        """Whether pages are handed to a screen reader; None: where one runs."""
        ...

    @property
    def voice(self) -> bool:
        """Whether the system's own voice reads pages aloud."""
        ...

    @property
    def window(self) -> tuple[int, int] | None:
        """Size of the window in pixels, or as suits the screen."""
        ...

    @property
    def full_screen(self) -> bool:
        """Whether the window fills the screen."""
        ...

    @property
    def teacher_lock(self) -> bool:
        """Whether some pages are closed for a class."""
        ...

    @property
    def hide_forecast(self) -> bool:
        """Whether what is expected stays covered until it has come."""
        ...

    @property
    def last_folder(self) -> str:
        """The folder that was read last; empty while none was."""
        ...

    @property
    def watching(self) -> bool | None:
        """Whether texts speak to somebody who looks on, not to somebody who does; None while nobody has said."""
        ...

    def settings(self) -> dict[str, object]:
        """Every setting by name."""
        ...

    def changed(self, changes: Mapping[str, object]) -> Self:
        """These settings with some of them different."""
        ...
