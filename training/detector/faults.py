"""What cameras, light and files do to a scene, and what hides a part of a face."""

from __future__ import annotations

import cv2
import numpy as np

cv2.setNumThreads(1)


def coloured(rng: np.random.Generator, picture: np.ndarray) -> np.ndarray:
    """Gamma, contrast, brightness and white balance; one picture in eight becomes grey."""
    if rng.random() < 0.125:
        picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    ramp = (np.arange(256) / 255.0) ** np.exp(rng.uniform(-0.6, 0.6))
    ramp = (ramp - 0.5) * rng.uniform(0.5, 1.35) + 0.5 + rng.uniform(-0.15, 0.15)
    table = 255 * ramp[:, None] * rng.uniform(0.88, 1.12, 3)
    return cv2.LUT(np.ascontiguousarray(picture), np.clip(table, 0, 255).astype(np.uint8)[None])


def degraded(rng: np.random.Generator, picture: np.ndarray) -> np.ndarray:
    """None, one or two faults, then perhaps JPEG."""
    for fault in rng.choice(len(_FAULTS), size=int(rng.choice(3, p=(0.45, 0.4, 0.15))), replace=False):
        picture = _FAULTS[fault](rng, picture)
    return _jpeg(rng, picture) if rng.random() < 0.4 else picture


def hidden(rng: np.random.Generator, face: np.ndarray) -> np.ndarray:
    """A disc, a bar or a dark band over up to a third of a face, or its lower part in one colour, as masks do."""
    face = face.copy()
    height, width = face.shape[:2]
    colour = tuple(int(v) for v in rng.integers(0, 256, 3))
    x, y = int(rng.integers(width)), int(rng.integers(height))
    kind = rng.integers(4)
    if kind == 0:
        cv2.circle(face, (x, y), int(width * rng.uniform(0.08, 0.25)), colour, -1)
    elif kind == 1:
        cv2.line(face, (x, 0), (int(rng.integers(width)), height), colour, int(width * rng.uniform(0.05, 0.2)) + 1)
    elif kind == 2:
        top = int(height * rng.uniform(0.3, 0.42))
        cv2.rectangle(face, (int(width * 0.2), top), (int(width * 0.8), top + int(height * rng.uniform(0.06, 0.13))), tuple(v // 5 for v in colour), -1)
    else:
        top, left = rng.uniform(0.5, 0.6), rng.uniform(0.12, 0.3)
        mask = [(left, top + 0.04), (0.5, top), (1 - left, top + 0.04), (0.92 - left, 0.84), (0.5, 0.95), (left + 0.08, 0.84)]
        cv2.fillPoly(face, [np.array([(px * width, py * height) for px, py in mask], np.int32)], colour)
    return face


def _blurred(rng, picture):
    if rng.random() < 0.6:
        return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.8))
    length, angle = rng.uniform(2, 8), rng.uniform(0, np.pi)
    kernel = np.zeros((11, 11), np.float32)
    for step in np.linspace(-length / 2, length / 2, 24):
        kernel[int(round(5 + step * np.sin(angle))), int(round(5 + step * np.cos(angle)))] = 1
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _coarse(rng, picture):
    """Taken at fewer pixels and enlarged."""
    side = picture.shape[0]
    small = cv2.resize(picture, None, fx=rng.uniform(0.35, 0.9), fy=rng.uniform(0.35, 0.9), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (side, side), interpolation=(cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST)[rng.integers(3)])


def _noisy(rng, picture):
    grain = (rng.standard_normal(picture.shape[:2] + (1,), np.float32) * rng.uniform(3, 16))
    return np.clip(picture + grain, 0, 255).astype(np.uint8)


def _jpeg(rng, picture):
    quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(20, 85))]
    return cv2.imdecode(cv2.imencode(".jpg", picture, quality)[1], cv2.IMREAD_COLOR)


def _lit(rng, picture):
    """Light from one side, or a dark picture."""
    side = picture.shape[0]
    corners = rng.uniform(0.2, 1.3, (2, 2)).astype(np.float32)
    light = cv2.resize(corners, (side, side), interpolation=cv2.INTER_LINEAR)[:, :, None]
    return np.clip(picture * light, 0, 255).astype(np.uint8)


_FAULTS = (_blurred, _coarse, _noisy, _lit)
