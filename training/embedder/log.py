"""The run's log, a csv that a resumed run cuts back to where its checkpoint stands, and its learning curve."""

from __future__ import annotations

import csv
from pathlib import Path

COLUMNS = ("views", "cpu_seconds", "rate", "cosine", "map14", "map7", "last",
           "plain", "moved", "degraded", "mixed", "lfw", "tar3", "tar4", "rank1")


class Log:
    """Appends one row a measurement."""

    def __init__(self, path: Path, views: int):
        self.path = path
        rows = [row for row in read(path) if row["views"] <= views]
        with open(path, "w", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(rows)

    def write(self, views: int, seconds: float, learner, figures: dict[str, float]) -> None:
        """`cosine` is the running mean of the training views; the other figures are of the averaged weights."""
        row = {"views": views, "cpu_seconds": round(seconds), "rate": learner.optimisers[0].param_groups[0]["lr"]}
        row.update(learner.running)
        row["cosine"] = 1 - learner.running["cosine"]
        row.update(figures)
        row = {name: float(f"{value:.5g}") if isinstance(value, float) else value for name, value in row.items()}
        with open(self.path, "a", newline="") as file:
            csv.DictWriter(file, COLUMNS).writerow(row)
        print(" ".join(f"{name} {row[name]}" for name in COLUMNS), flush=True)


def read(path: Path) -> list[dict[str, float]]:
    """All rows as numbers."""
    if not path.exists():
        return []
    with open(path, newline="") as file:
        return [{name: float(value) for name, value in row.items() if value} for row in csv.DictReader(file)]
