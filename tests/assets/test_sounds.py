"""The sounds: small, quiet enough, without clicks, made again the same."""

import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
SOUNDS = ROOT / "assets" / "sounds"
NAMES = ("drop", "murmur", "page", "paper", "stamp", "tick")

each_sound = pytest.mark.parametrize("name", NAMES)


def samples(path: Path) -> NDArray[np.float64]:
    with wave.open(str(path)) as file:
        assert file.getnchannels() == 1
        assert file.getsampwidth() == 2
        whole = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    return whole / 32_768.0


def decibels(level: float) -> float:
    return float(20 * np.log10(level))


def test_all_sounds_are_there_and_small() -> None:
    files = list(SOUNDS.glob("*.wav"))
    assert {path.stem for path in files} == set(NAMES)
    assert sum(path.stat().st_size for path in files) < 1_000_000


@each_sound
def test_no_sound_is_loud(name: str) -> None:
    assert decibels(float(np.abs(samples(SOUNDS / f"{name}.wav")).max())) <= -6


@each_sound
def test_no_sound_is_shifted_off_zero(name: str) -> None:
    assert abs(float(samples(SOUNDS / f"{name}.wav").mean())) < 0.002


@pytest.mark.parametrize("name", [name for name in NAMES if name != "murmur"])
def test_short_sounds_begin_and_end_in_silence(name: str) -> None:
    heard = samples(SOUNDS / f"{name}.wav")
    assert abs(heard[0]) < 0.001
    assert abs(heard[-1]) < 0.001


def test_the_murmur_is_quiet_and_long_enough() -> None:
    heard = samples(SOUNDS / "murmur.wav")
    assert decibels(float(heard.std())) <= -24
    assert 6 <= len(heard) / 22_050 <= 8


def test_the_murmur_runs_in_a_ring_without_a_seam() -> None:
    heard = samples(SOUNDS / "murmur.wav")
    steps = np.abs(np.diff(heard))
    assert abs(heard[0] - heard[-1]) <= np.quantile(steps, 0.99)
    slopes = np.diff(heard)
    assert abs((heard[0] - heard[-1]) - slopes[0]) <= np.quantile(np.abs(np.diff(slopes)), 0.99)


def test_the_murmur_keeps_an_even_level() -> None:
    seconds = samples(SOUNDS / "murmur.wav").reshape(7, -1).std(axis=1)
    assert decibels(float(seconds.max() / seconds.min())) < 4


def test_the_generator_makes_the_same_sounds_again(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "assets.sounds.make_sounds", "--into", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    for name in NAMES:
        difference = np.abs(samples(tmp_path / f"{name}.wav") - samples(SOUNDS / f"{name}.wav"))
        assert difference.max() <= 2 / 32_768, name
