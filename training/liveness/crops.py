"""The part of a frame that a network of this family looks at; the product's rule (`src/Semblance/Liveness`)."""

from __future__ import annotations

import cv2
import numpy as np


def around(frame: np.ndarray, box: np.ndarray, factor: float, side: int) -> np.ndarray:
    """The box widened `factor` times about its centre, less where it would not fit, shifted to lie inside; resized without keeping its shape.

    `box`: left, top, right, bottom. uint8 BGR, side x side x 3.
    """
    height, width = frame.shape[:2]
    size = np.maximum(box[2:] - box[:2], 1)
    size = size * min(factor, (height - 1) / size[1], (width - 1) / size[0])
    corner = np.clip((box[:2] + box[2:]) / 2 - size / 2, 0, np.array([width - 1, height - 1]) - size)
    left, top = (int(v) for v in corner)
    right, bottom = (int(v) + 1 for v in corner + size)
    part = frame[top:bottom, left:right]
    return cv2.resize(part, (side, side), interpolation=cv2.INTER_AREA if min(part.shape[:2]) > 2 * side else cv2.INTER_LINEAR)


def shaken(rng: np.random.Generator, box: np.ndarray) -> np.ndarray:
    """The same face as another detector would box it: up to 22 % larger or smaller, up to 12 % aside."""
    size, middle = box[2:] - box[:2], (box[:2] + box[2:]) / 2
    middle = middle + rng.uniform(-0.12, 0.12, 2) * size
    size = size * np.exp(rng.uniform(-0.22, 0.22)) * np.exp(rng.uniform(-0.05, 0.05, 2))
    return np.concatenate([middle - size / 2, middle + size / 2])
