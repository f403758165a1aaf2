"""Make the sounds of the game from filtered noise and damped resonances: paper, wood, a room of quiet voices.

    python -m assets.sounds.make_sounds              # writes the WAV files beside this file
    python -m assets.sounds.make_sounds --into FOLDER

Paper is heard as a great many tiny creases, so its sounds are made of grains: short bursts of noise, thick where the
sheet moves fast. A stamp or a box is a few damped tones, as of wood. The murmur is made on a ring of time, so that its
end runs into its beginning without a seam.
"""

import argparse
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Signal = NDArray[np.float64]

HERE = Path(__file__).resolve().parent
RATE = 44_100
MURMUR_RATE = 22_050
MURMUR_SECONDS = 7
VOICES = 22
FADE = 0.004  # seconds at the end of every short sound
SOFTNESS = 1.8  # how much the highest points of a sound are rounded off


@dataclass(frozen=True)
class Sound:
    """A finished sound: samples between −1 and 1, and how many of them there are in a second."""

    samples: Signal
    rate: int


def seconds(length: float, rate: int = RATE) -> Signal:
    """The times of the samples of a sound."""
    return np.arange(round(length * rate)) / rate


def band(signal: Signal, low: float, high: float, rate: int = RATE) -> Signal:
    """The part of a signal between two frequencies, with gentle slopes; the signal is taken as a ring."""
    spectrum = np.fft.rfft(signal)
    frequency = np.maximum(np.fft.rfftfreq(len(signal), 1.0 / rate), 1e-3)
    slopes = 1.0 / ((1.0 + (low / frequency) ** 4) * (1.0 + (frequency / high) ** 4))
    return np.asarray(np.fft.irfft(spectrum * slopes, len(signal)))


def grains(chance: np.random.Generator, density: Signal, decay: float) -> Signal:
    """Tiny creases: bursts of noise of uneven strength, as many a second as `density` says at each moment."""
    struck = chance.random(len(density)) < density / RATE
    strength = np.where(struck, np.exp(0.6 * chance.standard_normal(len(density))), 0.0)
    tail = np.exp(-seconds(8 * decay) / decay)
    loudness = np.convolve(strength, tail)[: len(density)]
    return np.asarray(loudness * chance.standard_normal(len(density)))


def swell(time: Signal, peak: float, rise: float, fall: float) -> Signal:
    """A movement that begins, is fastest at `peak`, and comes to rest."""
    width = np.where(time < peak, rise, fall)
    return np.asarray(np.exp(-(((time - peak) / width) ** 2)))


def knock(time: Signal, tones: Sequence[tuple[float, float, float]], start: float = 0.0) -> Signal:
    """Something solid struck at `start`: tones given as frequency, strength and time to die away."""
    since = np.maximum(time - start, 0.0)
    begun = np.clip(since / 0.0015, 0.0, 1.0)
    rung = [strength * np.sin(2 * np.pi * pitch * since) * np.exp(-since / fade) for pitch, strength, fade in tones]
    return np.asarray(begun * np.sum(rung, axis=0))


def paper(chance: np.random.Generator) -> Sound:
    """A sheet slides over a table: an even rustle that speeds up and stops."""
    time = seconds(0.42)
    movement = swell(time, 0.2, 0.09, 0.08)
    creases = band(grains(chance, 2600 * movement, 0.0012), 1400, 6500)
    sliding = band(chance.standard_normal(len(time)), 900, 4200) * movement
    return finished(0.75 * creases * movement + 0.25 * sliding, peak=-16)


def stamp(chance: np.random.Generator) -> Sound:
    """A wooden stamp comes down on an ink pad's twin, the page: a dull blow, the grip's knock, the lift."""
    time = seconds(0.34)
    body = knock(time, [(96, 0.8, 0.03), (163, 0.8, 0.024), (287, 0.5, 0.016), (455, 0.3, 0.01), (810, 0.15, 0.006)])
    thud = band(chance.standard_normal(len(time)), 90, 520) * np.exp(-time / 0.022)
    contact = band(chance.standard_normal(len(time)), 500, 3200) * np.exp(-time / 0.007)
    lift = band(chance.standard_normal(len(time)), 1200, 4500) * swell(time, 0.19, 0.014, 0.03)
    return finished(body + 2.5 * thud + 1.6 * contact + 0.14 * lift, peak=-9)


def tick(chance: np.random.Generator) -> Sound:
    """A soft key: hardly more than a touch."""
    time = seconds(0.06)
    touch = band(chance.standard_normal(len(time)), 900, 3000) * np.exp(-time / 0.004)
    return finished(touch + knock(time, [(260, 0.16, 0.006), (610, 0.12, 0.004)]), peak=-20)


def page(chance: np.random.Generator) -> Sound:
    """A newspaper page is lifted, sweeps over and falls: two rustles and a soft flop of air."""
    time = seconds(0.95)
    lifted = swell(time, 0.16, 0.07, 0.09)
    swept = swell(time, 0.52, 0.16, 0.12)
    fallen = swell(time, 0.72, 0.02, 0.07)
    creases = band(grains(chance, 900 * lifted + 1500 * swept + 2200 * fallen, 0.0022), 700, 5200)
    air = band(chance.standard_normal(len(time)), 250, 1500) * (0.5 * swept + 0.4 * fallen)
    flop = band(chance.standard_normal(len(time)), 60, 240) * fallen
    return finished(creases * (0.7 * lifted + 0.8 * swept + fallen) + 0.2 * air + 0.5 * flop, peak=-14)


def drop(chance: np.random.Generator) -> Sound:
    """A folded paper goes through the slot and lands on the others in the box."""
    time = seconds(0.5)
    slot = swell(time, 0.11, 0.05, 0.03)
    creases = band(grains(chance, 2400 * slot, 0.0014), 1100, 5200) * slot
    landed = swell(time, 0.272, 0.006, 0.03)
    rustle = band(grains(chance, 1400 * landed, 0.0018), 500, 2600) * landed
    box = knock(time, [(128, 0.8, 0.035), (214, 0.7, 0.028), (351, 0.45, 0.018), (560, 0.2, 0.01)], start=0.265)
    hollow = band(chance.standard_normal(len(time)), 110, 620) * swell(time, 0.272, 0.004, 0.035)
    return finished(0.9 * creases + 0.9 * rustle + 0.7 * box + 1.6 * hollow, peak=-13)


def murmur(chance: np.random.Generator) -> Sound:
    """Some people talk quietly in a large room; one hears that they talk, not what they say. Runs in a ring."""
    voices = np.sum([voice(chance) for _ in range(VOICES)], axis=0)
    room = band(chance.standard_normal(len(voices)), 80, 400, MURMUR_RATE)
    heard = levelled(echoed(chance, band(voices, 150, 1500, MURMUR_RATE)))
    mixed = heard / heard.std() + 0.15 * room / room.std()
    return Sound(mixed / mixed.std() * 10 ** (-30 / 20), MURMUR_RATE)


def voice(chance: np.random.Generator) -> Signal:
    """One voice: a wandering pitch with overtones, two changing vowels, syllables and pauses."""
    count = MURMUR_SECONDS * MURMUR_RATE
    pitch = chance.uniform(95, 205) * (1.0 + 0.09 * drift(chance, count, 1.2))
    turns = np.cumsum(pitch) / MURMUR_RATE
    turns *= round(float(turns[-1])) / turns[-1]
    overtones = [np.sin(2 * np.pi * number * turns) / number**1.3 for number in range(1, 9)]
    breath = 0.25 * chance.standard_normal(count)
    sung = np.sum(overtones, axis=0) + breath
    vowel = 0.5 + 0.5 * np.tanh(2 * drift(chance, count, 2.5))
    open_vowel = band(sung, 480, 900, MURMUR_RATE) + 0.8 * band(sung, 1000, 1700, MURMUR_RATE)
    closed_vowel = band(sung, 240, 480, MURMUR_RATE) + 0.5 * band(sung, 1500, 2400, MURMUR_RATE)
    shaped = vowel * open_vowel + (1 - vowel) * closed_vowel
    syllables = np.clip(drift(chance, count, chance.uniform(3.0, 4.6)), 0, None)
    talking = 1.0 / (1.0 + np.exp(-5 * (drift(chance, count, 0.45) + 0.3)))
    return np.asarray(shaped * syllables * talking * chance.uniform(0.35, 1.0))


def drift(chance: np.random.Generator, count: int, pace: float) -> Signal:
    """A slow random wave, on a ring, that changes about `pace` times a second; its usual size is 1."""
    highest = max(2, round(pace * MURMUR_SECONDS * 1.5))
    spectrum = np.zeros(count // 2 + 1, dtype=np.complex128)
    spectrum[1:highest] = chance.standard_normal(highest - 1) + 1j * chance.standard_normal(highest - 1)
    wandering = np.fft.irfft(spectrum, count)
    return np.asarray(wandering / wandering.std())


def levelled(signal: Signal) -> Signal:
    """A signal whose loud and quiet stretches are brought nearer to each other, as people in one room do."""
    loudness = np.sqrt(np.maximum(band(signal**2, 0.0, 0.8, MURMUR_RATE), 1e-9))
    return np.asarray(signal / loudness**0.8)


def echoed(chance: np.random.Generator, signal: Signal) -> Signal:
    """A signal in a large room; the echo of the end falls on the beginning."""
    time = np.arange(len(signal)) / MURMUR_RATE
    answer = chance.standard_normal(len(signal)) * np.exp(-time / 0.16)
    answer /= np.sqrt((answer**2).sum())
    answer[0] += 0.5
    return np.asarray(np.fft.irfft(np.fft.rfft(signal) * np.fft.rfft(answer), len(signal)))


def finished(signal: Signal, peak: float) -> Sound:
    """A short sound without rumble, faded out at the end, its highest point `peak` decibels below full."""
    clean = band(np.concatenate([signal, np.zeros(RATE // 4)]), 55, 14_000)[: len(signal)]
    clean = np.tanh(SOFTNESS * clean / np.abs(clean).max())
    fade = np.minimum(1.0, np.arange(len(clean))[::-1] / (FADE * RATE))
    rise = np.minimum(1.0, np.arange(len(clean)) / (0.0005 * RATE))
    clean = clean * fade * rise
    return Sound(clean / np.abs(clean).max() * 10 ** (peak / 20), RATE)


MAKERS = {"drop": drop, "murmur": murmur, "page": page, "paper": paper, "stamp": stamp, "tick": tick}


def write(sound: Sound, path: Path) -> None:
    """Write a sound as 16-bit mono."""
    whole = np.clip(np.rint(sound.samples * 32_767), -32_768, 32_767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate)
        file.writeframes(whole.tobytes())


def main(arguments: Sequence[str] | None = None) -> None:
    """Write every sound; each has a stream of chance of its own."""
    parser = argparse.ArgumentParser(description="Make the sounds.")
    parser.add_argument("--into", type=Path, default=HERE, help="folder to write to")
    folder = parser.parse_args(arguments).into
    for name, maker in MAKERS.items():
        seed = int.from_bytes(name.encode(), "big")
        write(maker(np.random.Generator(np.random.PCG64(seed))), folder / f"{name}.wav")


if __name__ == "__main__":
    main()
