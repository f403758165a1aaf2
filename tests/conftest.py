import os
import signal
import socket
import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- before anything is imported that an older Python cannot read
    sys.exit("The tests need Python 3.11 or newer; this is Python {}.{}.{}.".format(*sys.version_info))

from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
# as main.py does: several threads spend more on waiting for each other than the engine's small products take
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

PROCESSES = 4
"""Side by side at most: each of them holds ballots and pictures of its own, up to a gigabyte and a half."""


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """The whole suite keeps every processor busy, a file to a process; what is named on the command line has one."""
    chosen, inside = config.option, "PYTEST_XDIST_WORKER" in os.environ
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not chosen.collectonly and not chosen.usepdb
    if whole and not inside and config.pluginmanager.has_plugin("xdist") and chosen.numprocesses is None:
        chosen.numprocesses, chosen.maxprocesses, chosen.dist = "auto", PROCESSES, "loadfile"
        # in the order of the folders: files of one long test each, put last, would leave all processes but one idle
        chosen.loadscopereorder = False


@pytest.fixture(autouse=True)
def _nothing_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test found damaged is not told in the next."""
    monkeypatch.setattr("game.text.damage._faults", {})


@pytest.fixture(autouse=True)
def _own_environment() -> Iterator[None]:
    """What a test, or a window that it opened, leaves in the environment is gone before the next."""
    before = dict(os.environ)
    yield
    for name in set(os.environ) - set(before):
        del os.environ[name]
    os.environ.update(before)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, pictures or reports of whoever runs it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def network_tried(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Whatever reaches for a network fails, and so does the test it happens in, whoever catches the error."""
    tried: list[str] = []

    def refuse(*where: object, **_: object) -> None:
        tried.append(repr(where))
        raise OSError("there is no network for the tests")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    yield tried
    assert tried == []


@pytest.fixture(autouse=True, scope="session")
def _ctrl_c_is_heard() -> Iterator[None]:
    """A shell that starts the tests in the background makes them, and all they start, deaf to Ctrl-C."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
