"""The student: dense 3x3 convolutions with ReLU on a crop around the face, and two opinions at its end."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

SIDE, FACTOR = 96, 2.7
"""Pixels a side of the crop; how many times wider than the face's box."""
INPUT_SCALE = 1 / 128


class Step(nn.Sequential):
    """A convolution, its norm and a ReLU."""

    def __init__(self, before: int, after: int, stride: int):
        super().__init__(nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU())


class Pair(nn.Module):
    """Two convolutions and the way around them."""

    def __init__(self, width: int):
        super().__init__()
        self.first = Step(width, width, 1)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.relu(x + self.second(self.first(x)))


class Student(nn.Module):
    """`forward` gives two sets of three logits (paper, bona fide, screen): what the frame was made as, and what the teachers would say."""

    def __init__(self, widths=(24, 32, 64, 128), pairs=(0, 1, 2, 1)):
        super().__init__()
        layers, before = [], 3
        for width, count in zip(widths, pairs):
            layers += [Step(before, width, 2), *(Pair(width) for _ in range(count))]
            before = width
        self.body = nn.Sequential(*layers)
        self.made = nn.Linear(before, 3)
        self.taught = nn.Linear(before, 3)

    def forward(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        seen = self.body(pixels * INPUT_SCALE).mean((2, 3)).float()
        return self.made(seen), self.taught(seen)


class Answer(nn.Module):
    """What ships: one set of probabilities, a share of it from each opinion."""

    def __init__(self, student: Student, share_made: float):
        super().__init__()
        self.student, self.share = student, share_made

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        made, taught = self.student(pixels)
        return made.softmax(1) * self.share + taught.softmax(1) * (1 - self.share)


def to_input(pixels: torch.Tensor) -> torch.Tensor:
    """uint8 BGR [n, side, side, 3] to float [n, 3, side, side], 0..255, channels last."""
    return pixels.permute(0, 3, 1, 2).float().contiguous(memory_format=torch.channels_last)
