"""Views of a crop: what the teacher and the student see. One seed, one view, on every machine."""

from __future__ import annotations

import cv2
import numpy as np

FACE = 112
KINDS = ("plain", "moved", "degraded", "mixed")
SHARES = (0.12, 0.34, 0.32, 0.22)

cv2.setNumThreads(1)


def random_of(seed: int, pass_number: int, index: int) -> np.random.Generator:
    """The random numbers of one view; nothing else feeds it."""
    return np.random.default_rng((seed, pass_number, index))


def make_view(rng: np.random.Generator, crops, index: int, partners: int, kind: str | None = None) -> np.ndarray:
    """The view of `crops[index]` that `rng` stands for: uint8 RGB, 112 x 112 x 3.

    Mixes take their other face from the first `partners` crops. `kind` fixes the kind (for held-out figures); without it the kind is drawn by `SHARES`.
    """
    kind = kind or KINDS[rng.choice(len(KINDS), p=SHARES)]
    if kind == "plain":
        view = _centre(crops[index])
        return np.ascontiguousarray(view[:, ::-1]) if rng.random() < 0.5 else view.copy()
    if kind == "mixed":
        partner = int(rng.integers(partners))
        view = _mix(rng, _moved(rng, crops[index], 0.5), _moved(rng, crops[partner], 0.5))
        return _coloured(rng, view) if rng.random() < 0.5 else view
    view = _moved(rng, crops[index], 1.0)
    if rng.random() < 0.7:
        view = _coloured(rng, view)
    return _degraded(rng, view) if kind == "degraded" else view


def _centre(crop: np.ndarray) -> np.ndarray:
    margin = (crop.shape[0] - FACE) // 2
    return crop[margin:margin + FACE, margin:margin + FACE]


def _moved(rng, crop: np.ndarray, strength: float) -> np.ndarray:
    """Shift up to 5 px, turn up to 10 degrees, scale up to 10 %, stretch up to 4 %, mirror."""
    turn = np.deg2rad(rng.uniform(-10, 10)) * strength
    scale = 1 + rng.uniform(-0.1, 0.1) * strength
    stretch = 1 + rng.uniform(-0.04, 0.04) * strength
    across = scale * stretch * (-1 if rng.random() < 0.5 else 1)
    down = scale / stretch
    matrix = np.array([[across * np.cos(turn), -down * np.sin(turn)],
                       [across * np.sin(turn), down * np.cos(turn)]])
    source = (crop.shape[0] - 1) / 2 + rng.uniform(-5, 5, 2) * strength
    offset = source - matrix @ np.full(2, (FACE - 1) / 2)
    return cv2.warpAffine(crop, np.column_stack([matrix, offset]), (FACE, FACE),
                          flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)


def _coloured(rng, view: np.ndarray) -> np.ndarray:
    """Gamma, contrast, brightness and white balance; one view in eight becomes grey."""
    if rng.random() < 0.125:
        view = cv2.cvtColor(cv2.cvtColor(view, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    ramp = (np.arange(256) / 255.0) ** np.exp(rng.uniform(-0.5, 0.5))
    ramp = (ramp - 0.5) * rng.uniform(0.6, 1.3) + 0.5 + rng.uniform(-0.12, 0.12)
    table = 255 * ramp[:, None] * rng.uniform(0.92, 1.08, 3)
    return cv2.LUT(view, np.clip(table, 0, 255).astype(np.uint8)[:, None, :])


def _mix(rng, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """A face between two faces: an even blend, or one part of the face from each."""
    if rng.random() < 0.6:
        share = rng.uniform(0.3, 0.7)
        return cv2.addWeighted(first, share, second, 1 - share, 0)
    angle, centre = rng.uniform(0, 2 * np.pi), rng.uniform(-0.15, 0.15)
    across, down = np.meshgrid(np.linspace(-1, 1, FACE), np.linspace(-1, 1, FACE))
    slope = (across * np.cos(angle) + down * np.sin(angle) - centre) * rng.uniform(2, 8)
    share = (1 / (1 + np.exp(-slope)))[:, :, None].astype(np.float32)
    return (first * share + second * (1 - share) + 0.5).astype(np.uint8)


def _degraded(rng, view: np.ndarray) -> np.ndarray:
    """What cameras and clothes do to a face: one or two of the faults, then perhaps JPEG."""
    for fault in rng.choice(len(_FAULTS), size=int(rng.integers(1, 3)), replace=False):
        view = _FAULTS[fault](rng, view)
    return _jpeg(rng, view) if rng.random() < 0.4 else view


def _blurred(rng, view):
    if rng.random() < 0.6:
        return cv2.GaussianBlur(view, (0, 0), rng.uniform(0.5, 2.2))
    length, angle = int(rng.integers(3, 10)), rng.uniform(0, np.pi)
    kernel = np.zeros((11, 11), np.float32)
    for step in np.linspace(-length / 2, length / 2, 24):
        kernel[int(round(5 + step * np.sin(angle))), int(round(5 + step * np.cos(angle)))] = 1
    return cv2.filter2D(view, -1, kernel / kernel.sum())


def _small(rng, view):
    side = int(rng.integers(20, 72))
    small = cv2.resize(view, (side, side), interpolation=cv2.INTER_AREA)
    how = (cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST)[rng.integers(3)]
    return cv2.resize(small, (FACE, FACE), interpolation=how)


def _noisy(rng, view):
    grain = rng.normal(0, rng.uniform(4, 18), view.shape).astype(np.float32)
    return np.clip(view + grain, 0, 255).astype(np.uint8)


def _jpeg(rng, view):
    quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(12, 75))]
    return cv2.imdecode(cv2.imencode(".jpg", view, quality)[1], cv2.IMREAD_COLOR)


def _patched(rng, view):
    """A rectangle or disc of one colour (hand, hair, microphone) over up to a sixth of the face."""
    view = view.copy()
    colour = tuple(int(v) for v in rng.integers(0, 256, 3))
    x, y = (int(v) for v in rng.integers(0, FACE, 2))
    if rng.random() < 0.5:
        cv2.circle(view, (x, y), int(rng.integers(10, 26)), colour, -1)
    else:
        width, height = (int(v) for v in rng.integers(14, 48, 2))
        cv2.rectangle(view, (x - width // 2, y - height // 2), (x + width // 2, y + height // 2), colour, -1)
    return view


def _covered(rng, view):
    """A face mask over mouth and chin, or dark glasses, drawn on the five-point template."""
    view = view.copy()
    shade = rng.uniform(0, 255) + rng.uniform(-25, 25, 3)
    colour = tuple(int(v) for v in np.clip(shade, 0, 255))
    if rng.random() < 0.6:
        top, side = rng.uniform(62, 76), rng.uniform(8, 24)
        mask = [(side, top + 8), (56, top), (FACE - side, top + 8), (FACE - side - 6, 100), (56, 111), (side + 6, 100)]
        cv2.fillPoly(view, [np.array(mask, np.int32)], colour)
    else:
        dark = tuple(int(v * 0.3) for v in colour)
        radius = (int(rng.integers(11, 18)), int(rng.integers(8, 13)))
        for x in (38, 74):
            cv2.ellipse(view, (x, 52), radius, 0, 0, 360, dark, -1)
        cv2.line(view, (38, 50), (74, 50), dark, 2)
    return view


def _shadowed(rng, view):
    """Light from one side, or a dark picture."""
    angle = rng.uniform(0, 2 * np.pi)
    across, down = np.meshgrid(np.linspace(-1, 1, FACE), np.linspace(-1, 1, FACE))
    light = 1 + rng.uniform(0.2, 0.8) * (across * np.cos(angle) + down * np.sin(angle)) / 1.4
    light = (light * rng.uniform(0.35, 1.0))[:, :, None]
    return np.clip(view * light, 0, 255).astype(np.uint8)


_FAULTS = (_blurred, _small, _noisy, _jpeg, _patched, _covered, _shadowed)
