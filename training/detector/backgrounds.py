"""What stands behind faces: places without people, colours, noise, and pictures that were torn into pieces.

None of it needs to be free of faces by promise: the teacher looks at every scene.
"""

from __future__ import annotations

import cv2
import numpy as np


def background(rng: np.random.Generator, pictures, side: int) -> np.ndarray:
    """uint8 BGR, side x side x 3."""
    kinds = (_blotches, _slope, _place, _corner, _torn, _blurred)
    canvas = kinds[rng.choice(len(kinds), p=(0.18, 0.1, 0.22, 0.18, 0.17, 0.15))](rng, pictures, side)
    return _scribbled(rng, canvas) if rng.random() < 0.4 else canvas


def fitted(rng: np.random.Generator, picture: np.ndarray, side: int, least: float, most: float) -> np.ndarray:
    """A square window of a picture, between `least` and `most` of its shorter side, mirrored half of the time."""
    height, width = picture.shape[:2]
    size = max(8, int(min(height, width) * rng.uniform(least, most)))
    top, left = int(rng.integers(height - size + 1)), int(rng.integers(width - size + 1))
    window = picture[top:top + size, left:left + size]
    canvas = cv2.resize(window, (side, side), interpolation=cv2.INTER_AREA if size > side else cv2.INTER_LINEAR)
    return np.ascontiguousarray(canvas[:, ::-1]) if rng.random() < 0.5 else canvas


def _blotches(rng, pictures, side):
    """Noise of several coarsenesses, which looks like clouds, leaves or cloth."""
    canvas = np.full((side, side, 3), rng.uniform(20, 235, 3), np.float32)
    for cells in rng.choice((2, 3, 5, 9, 17, 33, 80, 160), size=3, replace=False):
        noise = rng.normal(0, rng.uniform(8, 45), (cells, cells, 3 if rng.random() < 0.5 else 1)).astype(np.float32)
        layer = cv2.resize(noise, (side, side), interpolation=cv2.INTER_CUBIC if rng.random() < 0.8 else cv2.INTER_NEAREST)
        canvas += layer if layer.ndim == 3 else layer[:, :, None]
    return np.clip(canvas, 0, 255).astype(np.uint8)


def _slope(rng, pictures, side):
    """One colour that runs into another."""
    corners = rng.uniform(0, 255, (2, 2, 3)).astype(np.float32)
    if rng.random() < 0.3:
        corners[:] = corners[:1, :1]
    return np.clip(cv2.resize(corners, (side, side), interpolation=cv2.INTER_LINEAR), 0, 255).astype(np.uint8)


def _place(rng, pictures, side):
    return fitted(rng, pictures.any(rng, "runway", "street", "street"), side, 0.2, 1.0)


def _corner(rng, pictures, side):
    """What a portrait shows beside or below the head."""
    picture = pictures.any(rng, "portrait")
    height, width = picture.shape[:2]
    part = picture[:height // 4, :width // 3] if rng.random() < 0.5 else picture[-height // 5:]
    return fitted(rng, part, side, 0.6, 1.0)


def _torn(rng, pictures, side):
    """Squares of a picture, shuffled and turned: the stuff that faces are made of, and no face."""
    source = fitted(rng, pictures.any(rng, "street", "portrait", "large"), side, 0.7, 1.0)
    size = side // int(rng.choice((4, 8, 10, 16)))
    count = side // size
    tiles = [source[y * size:(y + 1) * size, x * size:(x + 1) * size] for y in range(count) for x in range(count)]
    canvas = cv2.resize(source, (side, side))
    for place, which in enumerate(rng.permutation(len(tiles))):
        y, x = divmod(place, count)
        canvas[y * size:(y + 1) * size, x * size:(x + 1) * size] = np.rot90(tiles[which], int(rng.integers(4)))
    return canvas


def _blurred(rng, pictures, side):
    source = fitted(rng, pictures.any(rng, "street", "portrait"), side, 0.5, 1.0)
    small = cv2.resize(source, (24, 24), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (side, side), interpolation=cv2.INTER_CUBIC)


def _scribbled(rng, canvas):
    """Lines, discs and boxes: edges that are no edges of faces."""
    canvas = np.ascontiguousarray(canvas)
    side = canvas.shape[0]
    for _ in range(int(rng.integers(1, 14))):
        colour = tuple(int(v) for v in rng.integers(0, 256, 3))
        first, second = (tuple(int(v) for v in rng.integers(0, side, 2)) for _ in range(2))
        shape, thick = int(rng.integers(4)), int(rng.integers(1, 9))
        if shape == 0:
            cv2.line(canvas, first, second, colour, thick, cv2.LINE_AA)
        elif shape == 1:
            cv2.circle(canvas, first, int(rng.integers(2, side // 6)), colour, thick if rng.random() < 0.5 else -1, cv2.LINE_AA)
        elif shape == 2:
            cv2.rectangle(canvas, first, second, colour, thick if rng.random() < 0.8 else -1)
        else:
            axes = tuple(int(v) for v in rng.integers(3, side // 5, 2))
            cv2.ellipse(canvas, first, axes, float(rng.uniform(0, 180)), 0, 360, colour, thick if rng.random() < 0.5 else -1, cv2.LINE_AA)
    return canvas
