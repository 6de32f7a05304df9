"""What happens to a picture that is shown to a camera: on a screen, or on paper. BGR, float32, 0..255.

Nothing here was measured on a device. It is what the field's papers name: a grid of coloured stripes that beats with the sensor's own
(moire), another gamma and white, backlight in the black, reflections; on paper dots of few inks, a smaller range, bends and shine.
"""

from __future__ import annotations

import cv2
import numpy as np


def on_screen(rng: np.random.Generator, picture: np.ndarray) -> np.ndarray:
    """The picture as a screen gives it off; often with the grid of its dots, three times as many pixels a side."""
    shown = 255 * (picture / 255) ** np.float32(np.exp(rng.uniform(-0.45, 0.35)))
    shown = (shown - 128) * rng.uniform(0.75, 1.35) + 128 + rng.uniform(-15, 40)
    shown *= _white(rng, 0.12, blue=rng.uniform(-0.02, 0.14))
    black = rng.uniform(0, 28)
    shown = np.clip(shown, 0, 255) * ((255 - black) / 255) + black
    return _grid(rng, shown) if rng.random() < 0.55 else shown


def on_paper(rng: np.random.Generator, picture: np.ndarray) -> np.ndarray:
    """The picture as ink: fewer colours, paper's white, ink's black, often the dots of a printer."""
    grey = picture.mean(2, keepdims=True)
    printed = grey + (picture - grey) * rng.uniform(0.0 if rng.random() < 0.15 else 0.45, 1.05)
    printed = 255 * (np.clip(printed, 0, 255) / 255) ** np.float32(np.exp(rng.uniform(-0.3, 0.4)))
    if rng.random() < 0.6:
        printed = _dots(rng, printed)
    black, white = rng.uniform(10, 60), rng.uniform(180, 250)
    printed = np.clip(printed, 0, 255) * ((white - black) / 255) + black
    printed = printed * _white(rng, 0.08) + _texture(rng, printed.shape[:2])
    return np.clip(printed, 0, 255)


def moire(rng: np.random.Generator, frame: np.ndarray) -> np.ndarray:
    """Coloured waves, bent, stronger here than there."""
    height, width = frame.shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float32)
    bend = _slow(rng, height, width, rng.uniform(0, 8))
    factor = np.ones((height, width, 3), np.float32)
    for _ in range(int(rng.integers(1, 4))):
        period, angle = np.exp(rng.uniform(np.log(2.2), np.log(16))), rng.uniform(0, np.pi)
        phase = (x * np.cos(angle) + y * np.sin(angle) + bend) * (2 * np.pi / period)
        strength = rng.uniform(0.01, 0.1) * (0.6 + 0.4 * np.tanh(_slow(rng, height, width, 2.0)))
        colours = rng.uniform(0, 2 * np.pi) + rng.uniform(0, 1.2) * np.arange(3)
        factor += strength[:, :, None] * np.sin(phase[:, :, None] + colours.astype(np.float32))
    return frame * factor


def bands(rng: np.random.Generator, frame: np.ndarray) -> np.ndarray:
    """Darker stripes across: the screen is refreshed while the sensor reads."""
    rows = np.arange(frame.shape[0], dtype=np.float32) / frame.shape[0]
    wave = 1 + rng.uniform(0.02, 0.12) * np.sin(2 * np.pi * (rows * rng.uniform(0.5, 6) + rng.random()))
    return frame * wave[:, None, None].astype(np.float32)


def shine(rng: np.random.Generator, frame: np.ndarray, room: np.ndarray | None) -> np.ndarray:
    """A lamp, a window or the room, reflected in glass or glossy paper."""
    height, width = frame.shape[:2]
    if room is not None:
        return frame + cv2.GaussianBlur(cv2.resize(room, (width, height)), (0, 0), rng.uniform(0.6, 5)).astype(np.float32) * rng.uniform(0.03, 0.18)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    angle = rng.uniform(0, np.pi)
    u = ((x - rng.uniform(0, width)) * np.cos(angle) + (y - rng.uniform(0, height)) * np.sin(angle)) / (width * rng.uniform(0.03, 0.3))
    v = ((y - rng.uniform(0, height)) * np.cos(angle) - (x - rng.uniform(0, width)) * np.sin(angle)) / (height * rng.uniform(0.1, 0.9))
    return frame + (rng.uniform(30, 220) * np.exp(-(u * u + v * v)))[:, :, None]


def bent(rng: np.random.Generator, frame: np.ndarray) -> np.ndarray:
    """Light on paper that is not flat: slow waves along one direction."""
    height, width = frame.shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float32)
    angle = rng.uniform(0, np.pi)
    along = (x * np.cos(angle) + y * np.sin(angle)) / max(height, width)
    wave = 1 + rng.uniform(0.03, 0.25) * np.sin(2 * np.pi * (along * rng.uniform(0.3, 1.6) + rng.random()))
    return frame * wave[:, :, None]


def _white(rng, spread: float, blue: float = 0.0) -> np.ndarray:
    return (1 + rng.uniform(-spread, spread, 3) + np.array([blue, 0, -blue / 2])).astype(np.float32)


def _grid(rng, shown: np.ndarray) -> np.ndarray:
    """Every pixel becomes three stripes, red, green and blue, with a dark line below."""
    large = np.repeat(np.repeat(shown.astype(np.float32), 3, 0), 3, 1)
    stripes = rng.uniform(0.0, 0.8)
    for column, channel in enumerate((2, 1, 0)):
        for other in range(3):
            if other != channel:
                large[:, column::3, other] *= stripes
    large[2::3] *= rng.uniform(0.3, 1.0)
    return np.clip(large * (3 / (1 + 2 * stripes)), 0, 255)


def _dots(rng, printed: np.ndarray) -> np.ndarray:
    """Each ink's dots on a grid of its own angle, softened: brightness becomes size."""
    height, width = printed.shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float32)
    period, share = rng.uniform(2.2, 5.0), rng.uniform(0.1, 0.7)
    screens = []
    for angle in np.deg2rad(rng.uniform(0, 90) + np.array([0.0, 15.0, 45.0])):
        u, v = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
        screens.append(np.cos(u * (2 * np.pi / period)) * np.cos(v * (2 * np.pi / period)))
    inked = 255 / (1 + np.exp(-((printed - 128) / 40 + 2.0 * np.dstack(screens))))
    return printed * (1 - share) + inked * share


def _texture(rng, shape) -> np.ndarray:
    fine = rng.standard_normal((*shape, 1), np.float32) * np.float32(rng.uniform(0, 5))
    return fine + _slow(rng, *shape, rng.uniform(0, 6))[:, :, None]


def _slow(rng, height: int, width: int, size: float) -> np.ndarray:
    """Noise that changes over a quarter of the picture."""
    cells = rng.normal(0, 1, (5, 5)).astype(np.float32)
    return cv2.resize(cells, (width, height), interpolation=cv2.INTER_CUBIC) * size
