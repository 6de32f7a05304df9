"""The run's log, a csv that a resumed run cuts back to where its checkpoint stands."""

from __future__ import annotations

import csv
from pathlib import Path

COLUMNS = ("scenes", "seconds", "rate", "score_loss", "box_loss", "points_loss", "hint_loss", "recall", "extra", "points")


class Log:
    """Appends one row a measurement. Losses are running means; `recall`, `extra` and `points` are of the averaged weights on held-out scenes."""

    def __init__(self, path: Path, scenes: int):
        self.path = path
        rows = [row for row in read(path) if row["scenes"] <= scenes]
        with open(path, "w", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(rows)

    def write(self, figures: dict[str, float]) -> None:
        row = {name: float(f"{figures[name]:.5g}") if isinstance(figures[name], float) else figures[name] for name in COLUMNS}
        with open(self.path, "a", newline="") as file:
            csv.DictWriter(file, COLUMNS).writerow(row)
        print(" ".join(f"{name} {row[name]}" for name in COLUMNS), flush=True)


def read(path: Path) -> list[dict[str, float]]:
    """All rows as numbers."""
    if not path.exists():
        return []
    with open(path, newline="") as file:
        return [{name: float(value) for name, value in row.items() if value} for row in csv.DictReader(file)]
