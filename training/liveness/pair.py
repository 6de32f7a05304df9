"""The teachers: two networks of one family that look at a face from near and from far.

Only their answers are used. No weight of them ever reaches the student.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from crops import around
from graph import Graph

SIDE = 80
FACTORS = (2.7, 4.0)


class Pair(nn.Module):
    """The mean of both answers: [n, 3] probabilities in the order of `frames.PAPER`, `BONA_FIDE`, `SCREEN`."""

    def __init__(self, near: str, far: str):
        super().__init__()
        self.near, self.far = Graph(near), Graph(far)

    @staticmethod
    def looks(frame: np.ndarray, box: np.ndarray) -> np.ndarray:
        """What both see of a frame: uint8 BGR [2, 80, 80, 3]."""
        return np.stack([around(frame, box, factor, SIDE) for factor in FACTORS])

    @torch.no_grad()
    def forward(self, looks: torch.Tensor) -> torch.Tensor:
        """`looks`: uint8 [n, 2, 80, 80, 3]."""
        near, far = (looks[:, which].permute(0, 3, 1, 2).float().contiguous(memory_format=torch.channels_last) for which in range(2))
        return (self.near(near)[0] + self.far(far)[0]) / 2
