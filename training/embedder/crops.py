"""Packed crops: one file of uint8 pixels, one csv of where each came from."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np


class Crops:
    """Aligned faces of one pack, memory-mapped: `pack[i]` is uint8 RGB, side x side x 3.

    A pack is `NAME.u8` (pixels, one crop after the other) and `NAME.csv` (key, ...). The
    central 112 x 112 is the aligned face; what lies around it is room for moving the view.
    """

    def __init__(self, path: str | Path):
        self.path = Path(path)
        with open(self.path.with_suffix(".csv"), newline="") as lines:
            self.keys = [row["key"] for row in csv.DictReader(lines)]
        pixels = np.memmap(self.path.with_suffix(".u8"), np.uint8, "r")
        self.side = math.isqrt(len(pixels) // len(self.keys) // 3)
        self.pixels = pixels.reshape(len(self.keys), self.side, self.side, 3)

    def __len__(self) -> int:
        return len(self.pixels)

    def __getitem__(self, index: int) -> np.ndarray:
        return self.pixels[index]
