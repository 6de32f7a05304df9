"""Frames: a face before a camera, or a picture of a face. One seed, one frame, on every machine."""

from __future__ import annotations

import csv

import cv2
import numpy as np

import recapture
from backgrounds import background, fitted
from camera import taken
from pictures import Pictures

PAPER, BONA_FIDE, SCREEN = range(3)
"""The order of the outputs."""
SHARES = (0.22, 0.45, 0.33)
KINDS, KIND_SHARES = ("crop", "portrait", "street", "made"), (0.5, 0.22, 0.1, 0.18)
MOST = 320
"""Pixels a side of a frame."""


class Faces:
    """Pictures with a face each, and everything else as background."""

    def __init__(self, path: str):
        self.pictures = Pictures(path)
        with open(f"{path}-faces.csv", newline="") as rows:
            self.boxes = {int(row[0]): np.array(row[1:], np.float64) for row in csv.reader(rows)}
        self.of = {kind: [index for index in self.pictures.of.get(kind, ()) if index in self.boxes] for kind in KINDS}
        shares = np.array([share if self.of[kind] else 0 for kind, share in zip(KINDS, KIND_SHARES)])
        self.shares = shares / shares.sum()  # a small pack may lack a kind

    def any(self, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """A picture, mirrored half of the time, and the box of its face."""
        indices = self.of[KINDS[rng.choice(len(KINDS), p=self.shares)]]
        index = indices[int(rng.integers(len(indices)))]
        picture, box = self.pictures[index], self.boxes[index]
        if rng.random() < 0.5:
            return np.ascontiguousarray(picture[:, ::-1]), np.array([picture.shape[1] - box[2], box[1], picture.shape[1] - box[0], box[3]])
        return picture, box

    def room(self, rng: np.random.Generator, side: int) -> np.ndarray:
        """What stands behind an attack: mostly a place, as bona fide faces have it."""
        rooms = _Rooms(self.pictures)
        return fitted(rng, rooms.any(rng, "street", "runway", "portrait"), side, 0.4, 1.0) if rng.random() < 0.7 else background(rng, rooms, side)


class _Rooms:
    """The pack under the names that `backgrounds` knows."""

    NAMES = {"large": "crop"}

    def __init__(self, pictures: Pictures):
        self.pictures = pictures

    def any(self, rng, *kinds: str) -> np.ndarray:
        return self.pictures.any(rng, *(self.NAMES.get(kind, kind) for kind in kinds), "made")


def random_of(seed: int, number: int) -> np.random.Generator:
    """The random numbers of one frame; nothing else feeds it."""
    return np.random.default_rng((seed, number))


def make_frame(rng: np.random.Generator, faces: Faces, label: int | None = None) -> tuple[np.ndarray, np.ndarray, int]:
    """uint8 BGR, the face's box (left, top, right, bottom), and what it is."""
    label = int(rng.choice(3, p=SHARES)) if label is None else label
    side = float(np.exp(rng.uniform(np.log(48), np.log(140))))
    frame, box = _bona_fide(rng, faces, side) if label == BONA_FIDE else _attack(rng, faces, side, label)
    return taken(rng, frame), box, label


def _window(rng, faces: Faces, least: float, most: float) -> tuple[np.ndarray, np.ndarray]:
    """A part of a picture around its face, between `least` and `most` boxes wide."""
    picture, box = faces.any(rng)
    size = (box[2:] - box[:2]).mean() * np.exp(rng.uniform(np.log(least), np.log(most)))
    middle = (box[:2] + box[2:]) / 2 + rng.uniform(-0.1, 0.1, 2) * size
    height, width = picture.shape[:2]
    left, top = (max(0, int(v)) for v in middle - size / 2)
    right, bottom = min(width, int(middle[0] + size / 2) + 1), min(height, int(middle[1] + size / 2) + 1)
    left, top = min(left, int(box[0])) if box[0] > 0 else left, min(top, int(box[1])) if box[1] > 0 else top
    return picture[top:max(bottom, int(box[3])), left:max(right, int(box[2]))], box - (left, top, left, top)


def _bona_fide(rng, faces: Faces, side: float) -> tuple[np.ndarray, np.ndarray]:
    picture, box = _window(rng, faces, 1.1, 5.0)
    scale = min(side / (box[2:] - box[:2]).mean(), MOST / max(picture.shape[:2]))
    turn, middle = rng.normal(0, 4), (box[:2] + box[2:]) / 2
    matrix = cv2.getRotationMatrix2D(tuple(middle), turn, scale)
    size = (np.array(picture.shape[1::-1]) * scale).astype(int)
    matrix[:, 2] += middle * scale - middle
    frame = cv2.warpAffine(picture, matrix, tuple(int(v) for v in size), flags=cv2.INTER_AREA if scale < 0.6 else cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return frame.astype(np.float32), box * scale


def _attack(rng, faces: Faces, side: float, label: int) -> tuple[np.ndarray, np.ndarray]:
    """The picture on its instrument, seen a little from the side, before a room; or so near that nothing else is seen."""
    picture, box = _window(rng, faces, 1.15, 3.0)
    picture = picture.astype(np.float32)
    if label == PAPER and rng.random() < 0.5:
        picture, box = _margin(rng, picture, box)
    shown = recapture.on_screen(rng, picture) if label == SCREEN else recapture.on_paper(rng, picture)
    grain = shown.shape[0] / picture.shape[0]
    bezel = None
    if label == SCREEN and rng.random() < 0.75:
        shown, bezel = _bezel(rng, shown)
    offset = bezel or (0, 0)
    corners = np.float32([[box[0], box[1]], [box[2], box[1]], [box[2], box[3]], [box[0], box[3]]]) * grain + np.float32(offset)
    scale = side / ((box[2:] - box[:2]).mean() * grain)
    seen = np.exp(rng.uniform(np.log(1.1), np.log(5.0)))
    frame_side = int(min(MOST, side * seen))
    matrix = _seen_from_the_side(rng, shown.shape, scale, corners.mean(0), frame_side)
    flags = cv2.INTER_LINEAR if rng.random() < 0.6 else cv2.INTER_AREA
    if grain > 1 and rng.random() < 0.5:
        shown = cv2.GaussianBlur(shown, (0, 0), rng.uniform(0.5, 2.0))
    frame = faces.room(rng, frame_side).astype(np.float32)
    cover = cv2.warpPerspective(np.ones(shown.shape[:2], np.float32), matrix, (frame_side, frame_side))[:, :, None]
    if cover.min() < 1 and rng.random() < 0.5:
        _hand(rng, frame, shown.shape, matrix)
    frame += (cv2.warpPerspective(shown, matrix, (frame_side, frame_side), flags=flags) - frame * cover) * (cover > 0)
    frame = _on_the_way(rng, faces, frame, cover, label)
    if cover.min() < 1 and rng.random() < 0.3:
        _fingers(rng, frame, shown.shape, matrix)
    placed = cv2.perspectiveTransform(corners[None], matrix)[0]
    return frame, np.concatenate([placed.min(0), placed.max(0)])


def _on_the_way(rng, faces: Faces, frame: np.ndarray, cover: np.ndarray, label: int) -> np.ndarray:
    """Between instrument and lens; only where the instrument is."""
    changed = frame
    if label == SCREEN:
        if rng.random() < 0.6:
            changed = recapture.moire(rng, changed)
        if rng.random() < 0.25:
            changed = recapture.bands(rng, changed)
    elif rng.random() < 0.6:
        changed = recapture.bent(rng, changed)
    if rng.random() < 0.4:
        changed = recapture.shine(rng, changed, faces.room(rng, 160) if rng.random() < 0.5 else None)
    return frame * (1 - cover) + changed * cover


def _margin(rng, picture, box):
    """Paper around the print."""
    width = [int(v) for v in rng.uniform(0.02, 0.15, 4) * max(picture.shape[:2])]
    return cv2.copyMakeBorder(picture, *width, cv2.BORDER_CONSTANT, value=(255, 255, 255)), box + (width[2], width[0], width[2], width[0])


def _bezel(rng, shown):
    """The dark or light frame of a device; where the picture begins."""
    shade = [float(v) for v in np.clip((rng.uniform(0, 40) if rng.random() < 0.8 else rng.uniform(150, 240)) + rng.uniform(-6, 6, 3), 0, 255)]
    width = [int(v) for v in rng.uniform(0.02, 0.14, 4) * max(shown.shape[:2])]
    return cv2.copyMakeBorder(shown.astype(np.float32), *width, cv2.BORDER_CONSTANT, value=shade), (width[2], width[0])


def _seen_from_the_side(rng, shape, scale: float, middle: np.ndarray, frame_side: int) -> np.ndarray:
    """From pixels of the instrument to pixels of the frame, the face near the frame's middle."""
    height, width = shape[:2]
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    turn = np.deg2rad(rng.normal(0, 5))
    turned = (corners - middle) @ np.float32([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]) * np.float32(scale)
    lean = rng.normal(0, 0.035, (4, 2)) * max(height, width) * scale
    target = turned + lean + frame_side / 2 + rng.uniform(-0.08, 0.08, 2) * frame_side
    return cv2.getPerspectiveTransform(corners, target.astype(np.float32))


def _edge_point(rng, shape, matrix) -> np.ndarray:
    """A point on the edge of the instrument, in the frame."""
    height, width = shape[:2]
    x, y = (rng.choice([0, width]), rng.uniform(0.2, 1) * height) if rng.random() < 0.6 else (rng.uniform(0, 1) * width, height)
    return cv2.perspectiveTransform(np.float32([[[x, y]]]), matrix)[0, 0]


def _skin(rng) -> tuple[float, ...]:
    """From dark to light, as blue, green, red."""
    light = rng.uniform(0, 1)
    return tuple(np.array([50, 70, 105]) * (1 - light) + np.array([165, 185, 230]) * light + rng.normal(0, 8, 3))


def _hand(rng, frame, shape, matrix) -> None:
    """Something of the colour of skin that holds the instrument from behind."""
    x, y = (int(v) for v in _edge_point(rng, shape, matrix))
    axes = tuple(int(v) for v in rng.uniform(0.06, 0.25, 2) * frame.shape[0])
    cv2.ellipse(frame, (x, y), axes, float(rng.uniform(0, 180)), 0, 360, _skin(rng), -1, cv2.LINE_AA)


def _fingers(rng, frame, shape, matrix) -> None:
    """One to four fingers on its edge."""
    point, colour = _edge_point(rng, shape, matrix), _skin(rng)
    thick = max(2, int(frame.shape[0] * rng.uniform(0.02, 0.06)))
    for number in range(int(rng.integers(1, 5))):
        start = point + (0, number * thick * 1.2)
        end = start + rng.normal(0, 0.06, 2) * frame.shape[0]
        cv2.line(frame, tuple(int(v) for v in start), tuple(int(v) for v in end), colour, thick, cv2.LINE_AA)
