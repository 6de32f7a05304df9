"""Scenes: what teacher and student look at. One seed, one scene, on every machine."""

from __future__ import annotations

import cv2
import numpy as np

import faults
from backgrounds import background

FACE_SHARE = 0.62
"""About how much of a tight crop's side its face takes."""
SMALL_CROP = 100
"""Up to this many pixels a side the small crops are sharp enough."""
SMALL_SHARE = 0.4
"""Scenes of pasted faces that are all small, as in a crowd: they are the hardest."""
KINDS = ("pasted", "collage", "natural", "empty")
SHARES = (0.46, 0.11, 0.26, 0.17)


def random_of(seed: int, number: int) -> np.random.Generator:
    """The random numbers of one scene; nothing else feeds it."""
    return np.random.default_rng((seed, number))


def make_scene(rng: np.random.Generator, pictures, side: int, kind: str | None = None) -> np.ndarray:
    """uint8 BGR, side x side x 3. Without `kind` it is drawn by `SHARES`."""
    kind = kind or KINDS[rng.choice(len(KINDS), p=SHARES)]
    if kind == "pasted":
        scene = _pasted(rng, pictures, side)
    elif kind == "collage":
        scene = _collage(rng, pictures, side)
    elif kind == "natural":
        scene = _natural(rng, pictures, side)
    else:
        scene = _empty(rng, pictures, side)
    if rng.random() < 0.06:
        scene = np.rot90(scene, int(rng.integers(1, 4)))
    if rng.random() < 0.6:
        scene = faults.coloured(rng, scene)
    return np.ascontiguousarray(faults.degraded(rng, scene))


def _crop(rng, pictures, side: int) -> np.ndarray:
    """A tight crop of a face at `side` pixels, mirrored half of the time, one in ten with a part hidden."""
    crop = pictures.any(rng, "small" if side <= SMALL_CROP else "large")
    how = cv2.INTER_AREA if side < crop.shape[0] and rng.random() < 0.8 else cv2.INTER_LINEAR
    crop = cv2.resize(crop, (side, side), interpolation=how)
    if rng.random() < 0.5:
        crop = np.ascontiguousarray(crop[:, ::-1])
    return faults.hidden(rng, crop) if rng.random() < 0.1 else crop


def _pasted(rng, pictures, side: int) -> np.ndarray:
    """Faces of about one size, few or many, with soft borders on a background."""
    canvas = background(rng, pictures, side).copy()
    usual = np.exp(rng.uniform(np.log(9), np.log(26 if rng.random() < SMALL_SHARE else 230)))
    room = (side / (usual * 1.7)) ** 2
    for _ in range(int(np.clip(room * rng.uniform(0.15, 0.9), 1, 26))):
        size = float(np.clip(usual * np.exp(rng.normal(0, 0.3)), 7, 300)) / FACE_SHARE
        crop = _crop(rng, pictures, int(size))
        if rng.random() < 0.3:
            crop = faults.coloured(rng, crop)
        turn = rng.uniform(-180, 180) if rng.random() < 0.06 else rng.normal(0, 13)
        _paste(rng, canvas, crop, turn, rng.uniform(0, side, 2) if room > 3 else rng.uniform(0.25, 0.75, 2) * side)
    return canvas


def _border(rng, side: int) -> np.ndarray:
    """How much of each pixel of a crop covers what lies below: an oval or a rounded square, more or less soft."""
    grid = np.abs(np.linspace(-1, 1, 48, dtype=np.float32))
    power = float(rng.choice((2.0, 2.5, 4.0, 12.0)))
    distance = (grid[:, None] ** power + (grid[None] * rng.uniform(1.0, 1.25)) ** power) ** (1 / power)
    soft = np.clip((1 - distance) / rng.uniform(0.03, 0.4), 0, 1)
    return cv2.resize((255 * soft).astype(np.uint8), (side, side), interpolation=cv2.INTER_LINEAR)


def _paste(rng, canvas: np.ndarray, crop: np.ndarray, turn: float, centre: np.ndarray) -> None:
    """Turns the crop by degrees and lays it onto the canvas, in place; what lies outside is cut."""
    side, size = canvas.shape[0], crop.shape[0]
    reach = int(size * 0.75) + 1
    layer = np.dstack([crop, _border(rng, size)])
    matrix = cv2.getRotationMatrix2D((size / 2, size / 2), turn, 1.0)
    matrix[:, 2] += reach - size / 2
    layer = cv2.warpAffine(layer, matrix, (2 * reach, 2 * reach), flags=cv2.INTER_LINEAR)
    left, top = (int(v) - reach for v in centre)
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + 2 * reach, side), min(top + 2 * reach, side)
    if x1 <= x0 or y1 <= y0:
        return
    part = layer[y0 - top:y1 - top, x0 - left:x1 - left].astype(np.float32)
    below = canvas[y0:y1, x0:x1]
    cover = part[:, :, 3:] * (1 / 255)
    below[:] = (below + (part[:, :, :3] - below) * cover + 0.5).astype(np.uint8)


def _collage(rng, pictures, side: int) -> np.ndarray:
    """A wall of crops with hard borders, some shifted from the grid, turned a little as a whole."""
    count = int(rng.choice((2, 3, 4, 5, 6), p=(0.3, 0.25, 0.2, 0.15, 0.1)))
    size = side // count + 1
    canvas = np.empty((size * count, size * count, 3), np.uint8)
    for y in range(count):
        for x in range(count):
            canvas[y * size:(y + 1) * size, x * size:(x + 1) * size] = _crop(rng, pictures, size)
    return _moved(rng, canvas, side, rng.normal(0, 8), side / canvas.shape[0] * rng.uniform(0.7, 1.1))


def _empty(rng, pictures, side: int) -> np.ndarray:
    """One colour, a background, or several in frames of black: else a frame would come to mean a face, as portraits have one in `_natural`."""
    if rng.random() < 0.1:
        return np.full((side, side, 3), 0 if rng.random() < 0.7 else rng.uniform(0, 255, 3), np.uint8)
    if rng.random() < 0.35:
        return background(rng, pictures, side)
    if rng.random() < 0.3:
        half = side // 2
        quarters = [_framed(rng, pictures, half) for _ in range(4)]
        return np.vstack([np.hstack(quarters[:2]), np.hstack(quarters[2:])])
    return _framed(rng, pictures, side)


def _framed(rng, pictures, side: int) -> np.ndarray:
    """A background as `_natural_one` shows a portrait."""
    picture = background(rng, pictures, side)
    picture = picture[:int(side * rng.uniform(0.5, 1)), :int(side * rng.uniform(0.5, 1))]
    return _moved(rng, picture, side, rng.normal(0, 8) if rng.random() < 0.6 else 0.0, np.exp(rng.uniform(np.log(0.25), np.log(1.5))))


def _natural(rng, pictures, side: int) -> np.ndarray:
    """One picture as it was taken, or four of them."""
    if rng.random() < 0.35:
        half = side // 2
        quarters = [_natural_one(rng, pictures, half) for _ in range(4)]
        return np.vstack([np.hstack(quarters[:2]), np.hstack(quarters[2:])])
    return _natural_one(rng, pictures, side)


def _natural_one(rng, pictures, side: int) -> np.ndarray:
    kind = rng.choice(("street", "portrait", "large"), p=(0.5, 0.3, 0.2))
    picture = pictures.any(rng, kind)
    fit = side / max(picture.shape[:2])
    scale = fit * np.exp(rng.uniform(np.log(0.5), np.log(2.4))) if kind == "street" else fit * np.exp(rng.uniform(np.log(0.25), np.log(1.5)))
    return _moved(rng, picture, side, rng.normal(0, 8), scale)


def _moved(rng, picture: np.ndarray, side: int, turn: float, scale: float) -> np.ndarray:
    """A window onto the turned and scaled picture, somewhere on it; black, mirrored or drawn-out outside."""
    if scale < 0.7:
        picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        scale = 1.0
    height, width = picture.shape[:2]
    if rng.random() < 0.5:
        picture = np.ascontiguousarray(picture[:, ::-1])
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, scale)
    spare = np.abs(np.array([width, height]) * scale - side) / 2
    matrix[:, 2] += side / 2 - np.array([width, height]) / 2 + rng.uniform(-1, 1, 2) * spare
    outside = (cv2.BORDER_CONSTANT, cv2.BORDER_REFLECT_101, cv2.BORDER_REPLICATE)[rng.choice(3, p=(0.6, 0.2, 0.2))]
    return cv2.warpAffine(picture, matrix, (side, side), flags=cv2.INTER_LINEAR, borderMode=outside)
