"""Answers at cells to faces, as the product's decoder makes them: boxes, points, suppression."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from network import NUMBERS, STRIDES

MAX_OVERLAP = 0.3


@dataclass
class Faces:
    """The faces of one picture, best first, in pixels."""

    scores: np.ndarray
    """[n]"""
    boxes: np.ndarray
    """[n, 4]: left, top, right, bottom"""
    points: np.ndarray
    """[n, 5, 2]"""


def of_student(answers: list[torch.Tensor], least: float) -> list[Faces]:
    split = [answer.float().split(NUMBERS, 1) for answer in answers]
    return decode([(logit.sigmoid(), box, points) for logit, box, points in split], least)


def of_teacher(answers: list[tuple], least: float) -> list[Faces]:
    return decode([answer[:3] for answer in answers], least)


def decode(levels: list[tuple[torch.Tensor, ...]], least: float) -> list[Faces]:
    """One `Faces` a picture of the batch."""
    count = len(levels[0][0])
    rows = [[_level(score[i], box[i], points[i], stride, least) for (score, box, points), stride in zip(levels, STRIDES)] for i in range(count)]
    return [_suppressed(np.concatenate(row)) for row in rows]


def _level(score, box, points, stride: int, least: float) -> np.ndarray:
    """[n, 15]: score, box by its corners, points; of the cells that reach the least score."""
    y, x = torch.where(score[0] >= least)
    where = torch.stack([x, y], 1).float()
    box, points = box[:, y, x].t(), points[:, y, x].t()
    centre, sides = (where + box[:, :2]) * stride, box[:, 2:].exp() * stride
    placed = (points.reshape(-1, 5, 2) + where[:, None]) * stride
    return torch.cat([score[0, y, x][:, None], centre - sides / 2, centre + sides / 2, placed.flatten(1)], 1).numpy()


def overlaps(box: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Intersection over union of one box with many."""
    inner = np.minimum(box[2:], boxes[:, 2:]) - np.maximum(box[:2], boxes[:, :2])
    shared = np.clip(inner, 0, None).prod(1)
    area = lambda b: (b[..., 2:] - b[..., :2]).prod(-1)
    return shared / (area(box) + area(boxes) - shared + 1e-9)


def _suppressed(rows: np.ndarray) -> Faces:
    rows, kept = rows[np.argsort(-rows[:, 0], kind="stable")], []
    while len(rows):
        kept.append(rows[0])
        rows = rows[1:][overlaps(rows[0, 1:5], rows[1:, 1:5]) <= MAX_OVERLAP]
    kept = np.array(kept).reshape(-1, sum(NUMBERS))
    return Faces(kept[:, 0], kept[:, 1:5], kept[:, 5:].reshape(-1, 5, 2))
