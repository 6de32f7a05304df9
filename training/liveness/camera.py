"""What a camera does to whatever stands before it: bona fide faces and attacks alike, so that none of it tells them apart."""

from __future__ import annotations

import cv2
import numpy as np


def taken(rng: np.random.Generator, frame: np.ndarray) -> np.ndarray:
    """float32 BGR of about 0..255 to the uint8 that a program gets."""
    frame = np.clip(frame, 0, 255, dtype=np.float32)
    if rng.random() < 0.6:
        frame = _lit(rng, frame)
    if rng.random() < 0.7:
        frame = _balanced(rng, frame)
    if rng.random() < 0.5:
        frame = cv2.GaussianBlur(frame, (0, 0), rng.uniform(0.3, 1.6))
    if rng.random() < 0.25:
        frame = _small(rng, frame)
    if rng.random() < 0.6:
        frame = frame + rng.standard_normal(frame.shape, np.float32) * np.float32(rng.uniform(1, 9))
    if rng.random() < 0.25:
        frame = frame + rng.uniform(0.3, 1.2) * (frame - cv2.GaussianBlur(frame, (0, 0), 1.2))
    picture = np.clip(frame + 0.5, 0, 255).astype(np.uint8)
    for _ in range(int(rng.choice(3, p=(0.25, 0.6, 0.15)))):
        picture = compressed(picture, int(rng.integers(45, 98)))
    return picture


def compressed(picture: np.ndarray, quality: int) -> np.ndarray:
    """There and back through JPEG."""
    return cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)


def _lit(rng, frame: np.ndarray) -> np.ndarray:
    """A lamp at one side, or a window behind the camera."""
    height, width = frame.shape[:2]
    corners = np.exp(rng.normal(0, 0.28, (2, 2, 1)) + rng.normal(0, 0.05, (2, 2, 3))).astype(np.float32)
    return frame * cv2.resize(corners, (width, height), interpolation=cv2.INTER_LINEAR)


def _balanced(rng, frame: np.ndarray) -> np.ndarray:
    """Exposure, contrast, gamma and white of the camera's own; sometimes too bright."""
    frame = 255 * (np.clip(frame, 0, 255, dtype=np.float32) / 255) ** np.float32(np.exp(rng.uniform(-0.4, 0.4)))
    frame = frame * np.float32(rng.uniform(0.7, 1.3)) + np.float32(rng.uniform(-35, 40))
    grey = frame.mean(2, keepdims=True)
    frame = grey + (frame - grey) * np.float32(rng.uniform(0.5, 1.3))
    return frame * (1 + rng.uniform(-0.13, 0.13, 3)).astype(np.float32)


def _small(rng, frame: np.ndarray) -> np.ndarray:
    """Fewer pixels than the picture shows."""
    height, width = frame.shape[:2]
    share = rng.uniform(0.35, 0.9)
    small = cv2.resize(frame, (max(24, int(width * share)), max(24, int(height * share))), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
