"""Lists of pictures to two packs: what scenes are made from, and the part of it that is held out.

    python3 pack.py --lists W/lists --root W --mask W/raw/mask/data/images --runway W/raw/foda/JPEGImages --out W/detector/pictures

Tight crops of faces come at two sizes, so that small faces need not be shrunk from large crops every time. One picture in
40, by the digest of its name, goes to `OUT-held`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import cv2

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

from pictures import Pack, digest, listed, read

HELD_SHARE = 40
SMALL, SMALL_COUNT, LARGE_COUNT = 112, 26_000, 6_000
LONGEST = 480


def sources(options: argparse.Namespace) -> list[tuple[str, str, Path, int]]:
    """Kind, key, file and longest side of everything."""
    faces = [row for number in range(4) for row in listed(options.lists / f"fairface{number}.tsv", options.root)]
    faces.sort(key=lambda row: digest(row[0]))
    found = [("small", *row, SMALL) for row in faces[:SMALL_COUNT]]
    found += [("large", *row, LONGEST) for row in faces[SMALL_COUNT:SMALL_COUNT + LARGE_COUNT]]
    for name in ("congress", "faker", "usofficials"):
        found += [("portrait", *row, LONGEST) for row in listed(options.lists / f"{name}.tsv", options.root)]
    for kind, folder in (("street", options.mask), ("runway", options.runway)):
        found += [(kind, f"{kind}/{file.name}", file, LONGEST) for file in sorted(folder.iterdir())]
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("lists", "root", "mask", "runway", "out"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options = options.parse_args()
    cv2.setNumThreads(1)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    train, held = Pack(options.out), Pack(options.out.with_name(options.out.name + "-held"))
    for kind, key, file, longest in sources(options):
        pack = held if digest(key + "/held") % HELD_SHARE == 0 else train
        pack.add(key, kind, read(file, longest))
    train.close()
    held.close()


if __name__ == "__main__":
    main()
