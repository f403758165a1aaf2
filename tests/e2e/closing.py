"""Asks a window of an X server to close, as a window manager does where somebody presses its cross."""

from ctypes import CDLL, Structure, Union, byref, c_char_p, c_int, c_long, c_ulong, c_void_p

CLIENT_MESSAGE, LONGS = 33, 32


class _Message(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
    )


class _Event(Union):
    _fields_ = (("message", _Message), ("pad", c_long * 24))


def ask_to_close(display: str, window: int) -> None:
    """Send the window the request to close itself; OSError where the X server does not answer."""
    x11 = CDLL("libX11.so.6")
    x11.XOpenDisplay.restype, x11.XOpenDisplay.argtypes = c_void_p, (c_char_p,)
    x11.XInternAtom.restype, x11.XInternAtom.argtypes = c_ulong, (c_void_p, c_char_p, c_int)
    x11.XSendEvent.argtypes = (c_void_p, c_ulong, c_int, c_long, c_void_p)
    x11.XCloseDisplay.argtypes = (c_void_p,)
    opened = x11.XOpenDisplay(display.encode())
    if not opened:
        raise OSError(f"no X server at {display}")
    protocols, close = (x11.XInternAtom(opened, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = _Message(CLIENT_MESSAGE, 0, 1, opened, window, protocols, LONGS, (c_long * 5)(close))
    x11.XSendEvent(opened, window, 0, 0, byref(_Event(message=message)))
    x11.XCloseDisplay(opened)
