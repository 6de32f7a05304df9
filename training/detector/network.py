"""The student: separable 3x3 convolutions, three strides, and one head of 15 numbers a cell."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

STRIDES = (8, 16, 32)
NUMBERS = (1, 4, 10)
"""Of one cell: score, box, five points."""
INPUT_SCALE = 1 / 128
"""Pixels of 0..255 times this enter the network; the exporter folds it into the first convolution."""
PRIOR = -4.0
"""Where the score's logit begins: most cells show no face."""


class Step(nn.Sequential):
    """A dense 3x3 convolution that halves the map, its norm and a ReLU."""

    def __init__(self, before: int, after: int):
        super().__init__(nn.Conv2d(before, after, 3, 2, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU())


class Separable(nn.Module):
    """A 3x3 convolution within each channel and a 1x1 across them, one norm, and a way around where the shape allows it."""

    def __init__(self, before: int, after: int, stride: int = 1):
        super().__init__()
        self.within = nn.Conv2d(before, before, 3, stride, 1, groups=before, bias=False)
        self.across = nn.Conv2d(before, after, 1, bias=False)
        self.norm = nn.BatchNorm2d(after)
        self.has_way_around = stride == 1 and before == after

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        inner = self.norm(self.across(self.within(x)))
        return F.relu(x + inner if self.has_way_around else inner)


class Lateral(nn.Sequential):
    """A 1x1 convolution with its norm: brings a stage to the width of the heads."""

    def __init__(self, before: int, after: int):
        super().__init__(nn.Conv2d(before, after, 1, bias=False), nn.BatchNorm2d(after))


class Student(nn.Module):
    """`forward` gives, for each stride, the map of 15 numbers a cell and the map of features that it is read from.

    The features are as wide as the teacher's (64), so that they can be compared with them in training.
    """

    def __init__(self, widths=(16, 32, 64, 96, 96), blocks=(1, 3, 3, 2), neck: int = 64, heads: int = 2):
        super().__init__()
        stem, first, *rest = widths
        self.stem = nn.Sequential(Step(3, stem), Step(stem, first), *(Separable(first, first) for _ in range(blocks[0])))
        self.stages = nn.ModuleList()
        for before, after, count in zip((first, *rest), rest, blocks[1:]):
            self.stages.append(nn.Sequential(Separable(before, after, 2), *(Separable(after, after) for _ in range(count))))
        self.laterals = nn.ModuleList(Lateral(width, neck) for width in rest)
        self.merged = nn.ModuleList(Separable(neck, neck) for _ in rest)
        self.towers = nn.ModuleList(nn.Sequential(*(Separable(neck, neck) for _ in range(heads - 1))) for _ in rest)
        self.heads = nn.ModuleList(nn.Conv2d(neck, sum(NUMBERS), 1) for _ in rest)
        for head in self.heads:
            nn.init.normal_(head.weight, std=0.01)
            nn.init.zeros_(head.bias)
            nn.init.constant_(head.bias[:1], PRIOR)

    def forward(self, pixels: torch.Tensor) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
        x = self.stem(pixels * INPUT_SCALE)
        seen = []
        for stage in self.stages:
            x = stage(x)
            seen.append(x)
        features: list[torch.Tensor] = []
        above = None
        for level in reversed(range(len(seen))):
            x = self.laterals[level](seen[level])
            if above is not None:
                x = x + F.interpolate(above, scale_factor=2.0, mode="nearest")
            above = self.merged[level](x)
            features.insert(0, self.towers[level](above))
        with torch.autocast("cpu", enabled=False):  # places need more digits than bfloat16 has
            return [head(feature.float()) for head, feature in zip(self.heads, features)], features


def to_input(pixels: torch.Tensor) -> torch.Tensor:
    """uint8 [n, height, width, 3] BGR to float [n, 3, height, width], 0..255, channels last: what student and teacher take."""
    return pixels.permute(0, 3, 1, 2).float().contiguous(memory_format=torch.channels_last)
