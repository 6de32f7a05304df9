"""Pictures of faces, with their boxes, and pictures of other things: what frames are made from.

    python3 pack.py --lists W/lists --root W --mask W/raw/mask/data/images --runway W/raw/foda/JPEGImages --people W/liveness/people \
        --teacher yunet_n_dynamic.onnx --out W/liveness/pictures

One picture in 40, by the digest of its name, goes to `OUT-held`. Boxes are those of the detector's teacher; `OUT-faces.csv` has them.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

import cv2
import numpy as np
import torch

for neighbour in ("learning", "detector"):
    sys.path.append(str(Path(__file__).resolve().parent.parent / neighbour))

import decoding
from network import to_input
from pictures import Pack, digest, listed, read
from teacher import Teacher

HELD_SHARE, LONGEST, CROPS = 40, 480, 9_000
SURE, LEAST_SIDE, FRAME = 0.8, 40, 512
"""Score and pixels a side of a face that is used; the frame in which it is looked for."""


def sources(options: argparse.Namespace) -> list[tuple[str, str, Path]]:
    """Kind, key and file of everything."""
    crops = [row for number in range(4) for row in listed(options.lists / f"fairface{number}.tsv", options.root)]
    crops.sort(key=lambda row: digest(row[0]))
    found = [("crop", *row) for row in crops[:CROPS]]
    for name in ("congress", "faker", "usofficials"):
        found += [("portrait", *row) for row in listed(options.lists / f"{name}.tsv", options.root)]
    for kind, folder in (("street", options.mask), ("runway", options.runway), ("made", options.people)):
        found += [(kind, f"{kind}/{file.name}", file) for file in sorted(folder.rglob("*")) if file.suffix in (".jpg", ".png")]
    return found


class Finder:
    """The largest sure face of a picture."""

    def __init__(self, path: str):
        self.teacher = Teacher(path).to(memory_format=torch.channels_last)

    @torch.no_grad()
    def largest(self, picture: np.ndarray) -> tuple[float, ...] | None:
        """Left, top, right, bottom in pixels."""
        frame = np.zeros((FRAME, FRAME, 3), np.uint8)
        frame[:picture.shape[0], :picture.shape[1]] = picture
        boxes = decoding.of_teacher(self.teacher(to_input(torch.from_numpy(frame[None]))), SURE)[0].boxes
        sides = (boxes[:, 2:] - boxes[:, :2]).min(1, initial=np.inf)
        return tuple(round(float(v), 1) for v in boxes[sides.argmax()]) if len(boxes) and sides.max() >= LEAST_SIDE else None


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("lists", "root", "mask", "runway", "people", "out"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--teacher", required=True, help="a YuNet file that takes any size")
    options = options.parse_args()
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    finder = Finder(options.teacher)
    outs = [options.out, options.out.with_name(options.out.name + "-held")]
    packs = [Pack(out) for out in outs]
    files = [open(f"{out}-faces.csv", "w", newline="") for out in outs]
    faces, counts = [csv.writer(file) for file in files], [0, 0]
    for kind, key, file in sources(options):
        held = digest(key + "/held") % HELD_SHARE == 0
        picture = read(file, LONGEST)
        packs[held].add(key, kind, picture)
        box = finder.largest(picture)
        if box:
            faces[held].writerow((counts[held], *box))
        counts[held] += 1
    for file in (*packs, *files):
        file.close()
    print(f"{counts[0]} pictures, {counts[1]} held out")


if __name__ == "__main__":
    main()
