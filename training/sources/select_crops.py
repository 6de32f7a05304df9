"""Packs to one training pack and one held-out pack: without people of the test sets, without duplicates.

    python3 select_crops.py --packs fairface0 fairface1 congress --test lfw identify --spare calibration.txt --out FOLDER

Every pack is what `training/pack` wrote: NAME.u8 (crops), NAME.csv (keys) and NAME.emb (the teacher's embeddings). A crop whose
embedding has a cosine above 0.4 to any crop of a test pack is dropped: it may show that person. Crops whose keys stand in the file
of `--spare` are left for calibration. Give new packs at the end: the rows of those before them stay where they are.
"""

from __future__ import annotations

import argparse
import collections
import csv
import hashlib
import json
from pathlib import Path

import numpy as np

LIKENESS, HELD_SHARE = 0.4, 56


def embeddings(pack: Path) -> np.ndarray:
    """Unit-length embeddings of a pack."""
    vectors = np.fromfile(f"{pack}.emb", "<f4").reshape(-1, 512)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def likeness(vectors: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The largest cosine of each vector to any of the others."""
    return np.concatenate([(vectors[i:i + 4096] @ others.T).max(1) for i in range(0, len(vectors), 4096)])


def fate(crop: bytes, key: str, like: float, seen: set[bytes], spared: set[str]) -> str:
    """Why a crop is dropped, or the pack that it goes to; one in 56 is held out, by its key."""
    if key in spared:
        return "spared for calibration"
    if like > LIKENESS:
        return "like a test person"
    digest = hashlib.sha256(crop).digest()
    if digest in seen:
        return "duplicate"
    seen.add(digest)
    return "train" if int(hashlib.sha256(key.encode()).hexdigest(), 16) // 5 % HELD_SHARE else "held"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--packs", type=Path, nargs="+", required=True)
    options.add_argument("--test", type=Path, nargs="+", required=True)
    options.add_argument("--spare", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--side", type=int, default=128)
    options = options.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    test = np.concatenate([embeddings(pack) for pack in options.test])
    pixels = {name: open(options.out / f"{name}.u8", "wb") for name in ("train", "held")}
    keys = {name: open(options.out / f"{name}.csv", "w") for name in ("train", "held")}
    for file in keys.values():
        file.write("key\n")
    spared = set(options.spare.read_text().split())
    counts, seen = collections.Counter(), set()
    for pack in options.packs:
        crops = np.memmap(f"{pack}.u8", np.uint8, "r").reshape(-1, options.side ** 2 * 3)
        with open(f"{pack}.csv", newline="") as rows:
            for crop, row, like in zip(crops, csv.DictReader(rows), likeness(embeddings(pack), test)):
                crop = crop.tobytes()
                where = fate(crop, row["key"], like, seen, spared)
                counts[f"{row['key'].split('/')[0]}: {where}"] += 1
                if where in pixels:
                    pixels[where].write(crop)
                    keys[where].write(f"{row['key']}\n")
    (options.out / "counts.json").write_text(json.dumps(counts, indent=1, sort_keys=True))
    print(json.dumps(counts, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
