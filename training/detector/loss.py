"""How far the student's answers are from the teacher's, at every cell of every stride."""

from __future__ import annotations

import torch
from torch.nn import functional as F

from network import NUMBERS

PARTS = ("score", "box", "points", "hint")
WEIGHTS = {"score": 1.0, "box": 2.0, "points": 24.0, "hint": 0.5}
LEAST = 0.2
"""Cells whose score at the teacher is lower do not teach boxes and points."""
FEW = 8.0
"""Added to the number of cells with faces, so that a batch with hardly any does not count for many."""
QUIET = 0.1
"""What a cell without a face weighs in the hint, against 1 of a sure face."""


def loss_of(student: tuple[list, list], teacher: list[tuple]) -> dict[str, torch.Tensor]:
    """The parts of the loss, not yet weighted; `total` weights them. Each stride counts alike, however many faces it has: small ones are many."""
    levels = [_level(*level) for level in zip(*student, teacher)]
    return {name: sum(level[name] for level in levels) / len(levels) for name in PARTS}


def _level(answer: torch.Tensor, feature: torch.Tensor, taught: tuple) -> dict[str, torch.Tensor]:
    """The parts at one stride."""
    score, box, points, hint = taught
    logit, own_box, own_points = answer.float().split(NUMBERS, 1)
    entropy = F.binary_cross_entropy(score, score, reduction="sum")
    weight = score.square() * (score > LEAST)
    faces = weight.sum() + FEW
    across, size = _sizes(box)
    return {"score": (F.binary_cross_entropy_with_logits(logit, score, reduction="sum") - entropy) / faces,
            "box": (weight * ((own_box - box).abs() / across).sum(1, True)).sum() / faces,
            "points": (weight * (own_points - points).abs().mean(1, True) / size).sum() / faces,
            "hint": _hint(feature.float(), hint, QUIET + score)}


def total(parts: dict[str, torch.Tensor]) -> torch.Tensor:
    return sum(WEIGHTS[name] * value for name, value in parts.items())


def _sizes(box: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """What a difference in each number of a box is measured in (its own width and height; logarithms as they are), and the box's mean side."""
    sides = box[:, 2:].clamp(-4, 4).exp()
    return torch.cat([sides, torch.ones_like(sides)], 1), sides.prod(1, True).sqrt()


def _hint(feature: torch.Tensor, hint: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """Mean squared difference in units of each channel's variance."""
    spread = hint.var((0, 2, 3), unbiased=False)[None, :, None, None] + 1e-2 * hint.var()
    return (((feature - hint).square() / spread).mean(1, True) * weight).sum() / weight.sum()
