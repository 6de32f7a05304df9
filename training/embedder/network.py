"""The student: a plain stack of dense 3x3 convolutions that small machines run and train fast."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F


class Pair(nn.Module):
    """Two 3x3 convolutions with a way around them."""

    def __init__(self, width: int):
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.first_norm = nn.BatchNorm2d(width)
        self.second = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.second_norm = nn.BatchNorm2d(width)
        nn.init.zeros_(self.second_norm.weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        inner = F.relu(self.first_norm(self.first(x)))
        return F.relu(x + self.second_norm(self.second(inner)))


class Step(nn.Sequential):
    """A convolution with its norm and, unless it is the last, a ReLU."""

    def __init__(self, before: int, after: int, size: int, stride: int = 1, relu: bool = True):
        layers = [nn.Conv2d(before, after, size, stride, size // 2, bias=False), nn.BatchNorm2d(after)]
        super().__init__(*layers, *([nn.ReLU()] if relu else []))


class Student(nn.Module):
    """Stages at 56, 28, 14 and 7 pixels, then the teacher's shape of head: 1x1 to 512, 1x1 to 64, all 3,136 to 512.

    `forward` gives the embedding; `maps` gives also the maps at 14 and 7 pixels and the last
    64 x 7 x 7, for the hints. Pictures smaller than 112 are taken as well (the last map is
    resized to 7 x 7), which makes the first part of a training cheaper.
    """

    def __init__(self, widths=(32, 64, 112, 160), pairs=(2, 3, 1), head: int = 512):
        super().__init__()
        self.stem = Step(3, widths[0], 3, 2)
        stages = []
        for before, after, count in zip(widths, widths[1:], pairs):
            stages.append(nn.Sequential(Step(before, after, 3, 2), *(Pair(after) for _ in range(count))))
        self.stages = nn.ModuleList(stages)
        self.head = Step(widths[-1], head, 1)
        self.last = Step(head, 64, 1, relu=False)
        self.flat = nn.Linear(64 * 7 * 7, 512, bias=False)
        self.flat_norm = nn.BatchNorm1d(512)

    def layers(self) -> list[tuple[nn.Module, nn.Module]]:
        """Every convolution and the last layer, each with its norm, in the order in which they run."""
        steps = [self.stem, *(part for stage in self.stages for part in stage), self.head, self.last]
        found = []
        for step in steps:
            if isinstance(step, Pair):
                found += [(step.first, step.first_norm), (step.second, step.second_norm)]
            else:
                found.append((step[0], step[1]))
        return [*found, (self.flat, self.flat_norm)]

    def maps(self, pixels: torch.Tensor) -> list[torch.Tensor]:
        x = self.stem(pixels)
        seen = []
        for stage in self.stages:
            x = stage(x)
            seen.append(x)
        if x.shape[-1] != 7:
            x = F.interpolate(x, (7, 7), mode="bilinear", align_corners=False)
            seen[-1] = x
        last = self.last(self.head(x))
        embedding = self.flat_norm(self.flat(last.contiguous().flatten(1)).float())
        return [embedding, seen[1], seen[2], last]

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        return self.maps(pixels)[0]


def to_input(pixels: torch.Tensor) -> torch.Tensor:
    """uint8 [n, side, side, 3] RGB to what the network takes: float [n, 3, side, side], -1..1, channels last."""
    return pixels.permute(0, 3, 1, 2).float().sub_(127.5).div_(127.5).contiguous(memory_format=torch.channels_last)


def resized(inputs: torch.Tensor, side: int) -> torch.Tensor:
    """What `to_input` gave at another side: a network sees in training and in measuring what it was made for."""
    if side == inputs.shape[-1]:
        return inputs
    inputs = F.interpolate(inputs, (side, side), mode="bilinear", antialias=True)
    return inputs.contiguous(memory_format=torch.channels_last)
