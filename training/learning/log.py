"""A run's log, a csv that a resumed run cuts back to where its checkpoint stands."""

from __future__ import annotations

import csv
from pathlib import Path


class Log:
    """Appends one row a measurement; the first column counts what was seen."""

    def __init__(self, path: Path, columns: tuple[str, ...], seen: int):
        self.path, self.columns = path, columns
        rows = [row for row in read(path) if row[columns[0]] <= seen]
        with open(path, "w", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(rows)

    def write(self, figures: dict[str, float]) -> None:
        """Five digits of every figure that has a column."""
        row = {name: float(f"{value:.5g}") if isinstance(value, float) else value for name, value in figures.items() if name in self.columns}
        with open(self.path, "a", newline="") as file:
            csv.DictWriter(file, self.columns).writerow(row)
        print(" ".join(f"{name} {row[name]}" for name in self.columns), flush=True)


def read(path: Path) -> list[dict[str, float]]:
    """All rows as numbers."""
    if not path.exists():
        return []
    with open(path, newline="") as file:
        return [{name: float(value) for name, value in row.items() if value} for row in csv.DictReader(file)]
