"""Packed crops: one file of uint8 pixels, one csv of where each came from."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np


class Crops:
    """Aligned faces of one pack, memory-mapped: `pack[i]` is uint8 RGB, side x side x 3.

    A pack is `NAME.u8` (pixels, one crop after the other) and `NAME.csv` (row, key, ...). The
    central 112 x 112 is the aligned face; what lies around it is room for moving the view.
    """

    def __init__(self, path: str | Path, side: int = 128):
        self.path = Path(path)
        pixels = np.memmap(self.path.with_suffix(".u8"), np.uint8, "r")
        self.pixels = pixels.reshape(-1, side, side, 3)
        self.side = side

    def __len__(self) -> int:
        return len(self.pixels)

    def __getitem__(self, index: int) -> np.ndarray:
        return self.pixels[index]

    def keys(self) -> list[str]:
        """The key of every crop: source and name within it."""
        with open(self.path.with_suffix(".csv"), newline="") as lines:
            return [row["key"] for row in csv.DictReader(lines)]
