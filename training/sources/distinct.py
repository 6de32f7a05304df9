"""A list of strangers without those whom a strong embedder takes for somebody earlier in the list.

    semblance embed $(cut -d, -f1 strangers.csv | tail -n +2) --out templates      with the strong embedder
    python3 distinct.py --strangers strangers.csv --templates templates --out distinct.csv

Pictures without a template (no face was found) stay in the list. Templates are read as docs/template.md says, int8.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import numpy as np

HEADER, CHECKSUM = 36, 4


def embedding(file: Path) -> np.ndarray | None:
    """The unit-length numbers of a template, or nothing where there is no file."""
    if not file.exists():
        return None
    numbers = np.frombuffer(file.read_bytes()[HEADER:-CHECKSUM], np.int8).astype(np.float32)
    return numbers / np.linalg.norm(numbers)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("strangers", "templates", "out"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--likeness", type=float, default=0.5, help="cosine from which on two pictures count as one person")
    options = options.parse_args()
    rows = list(csv.DictReader(open(options.strangers, newline="")))
    seen, kept = np.zeros((0, 512), np.float32), []
    for row in rows:
        vector = embedding(options.templates / f"{Path(row['file']).stem}.1.smbt")
        if vector is not None and len(seen) and (seen @ vector).max() >= options.likeness:
            continue
        if vector is not None:
            seen = np.vstack([seen, vector])
        kept.append(row)
    with open(options.out, "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
    print(f"{len(rows)} pictures, {len(rows) - len(kept)} like an earlier one, {len(kept)} kept")


if __name__ == "__main__":
    main()
