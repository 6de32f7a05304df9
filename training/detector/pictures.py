"""Packed pictures of any size: one file of uint8 pixels (BGR), one csv of what lies where."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

COLUMNS = ("key", "kind", "height", "width", "offset")


class Pictures:
    """A pack, memory-mapped: `pictures[i]` is uint8 BGR, height x width x 3; `of[kind]` are the indices of one kind."""

    def __init__(self, path: str | Path):
        path = Path(path)
        self.bytes = np.memmap(path.with_suffix(".u8"), np.uint8, "r")
        with open(path.with_suffix(".csv"), newline="") as lines:
            rows = list(csv.DictReader(lines))
        self.places = [(int(row["offset"]), int(row["height"]), int(row["width"])) for row in rows]
        kinds = np.array([row["kind"] for row in rows])
        self.of = {kind: np.flatnonzero(kinds == kind) for kind in np.unique(kinds)}

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, index: int) -> np.ndarray:
        offset, height, width = self.places[index]
        return self.bytes[offset:offset + height * width * 3].reshape(height, width, 3)

    def any(self, rng: np.random.Generator, *kinds: str) -> np.ndarray:
        """A picture of one of the kinds; each picture is as likely as any other."""
        counts = [len(self.of.get(kind, ())) for kind in kinds]
        number = int(rng.integers(sum(counts)))
        for kind, count in zip(kinds, counts):
            if number < count:
                return self[self.of[kind][number]]
            number -= count
        raise ValueError(f"the pack has no {kinds}")
