"""Packed pictures of any size: one file of uint8 pixels (BGR), one csv of what lies where; and how pictures get there."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import cv2
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


class Pack:
    """The two files of a pack while they are written."""

    def __init__(self, path: Path):
        self.pixels = open(path.with_suffix(".u8"), "wb")
        self.file = open(path.with_suffix(".csv"), "w", newline="")
        self.rows = csv.writer(self.file)
        self.rows.writerow(COLUMNS)

    def add(self, key: str, kind: str, picture: np.ndarray) -> None:
        self.rows.writerow((key, kind, *picture.shape[:2], self.pixels.tell()))
        self.pixels.write(picture.tobytes())

    def close(self) -> None:
        self.pixels.close()
        self.file.close()


def digest(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big")


def listed(path: Path, root: Path) -> list[tuple[str, Path]]:
    """Key and file of every line; the order is that of the keys' digests, which is as good as chance."""
    rows = [line.split("\t") for line in path.read_text().splitlines()]
    return sorted(((key, root / file) for file, key in rows), key=lambda row: digest(row[0]))


def read(file: Path, longest: int) -> np.ndarray:
    picture = cv2.imread(str(file), cv2.IMREAD_COLOR)
    if picture is None:
        raise SystemExit(f"{file} can't be read")
    scale = longest / max(picture.shape[:2])
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture
