"""Learning curves as SVG: what a run's log says, over what it has seen."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import log

WIDTH, HEIGHT, EDGE = 860, 460, 56


@dataclass
class Line:
    """A column of the log and how it is drawn; `full` is its value at the top."""

    column: str
    colour: str
    label: str
    full: float = 1.0


def draw(about: str, lines: tuple[Line, ...], seen: str) -> None:
    """The program: `--out curve.svg LOG.csv [LOG.csv ...]`. Further logs are branches, dashed over the run that they left."""
    options = argparse.ArgumentParser(description=about)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("logs", type=Path, nargs="+")
    options = options.parse_args()
    options.out.write_text(drawing([log.read(path) for path in options.logs], lines, seen))


def drawing(runs: list[list[dict[str, float]]], lines: tuple[Line, ...], seen: str) -> str:
    """The whole picture; `seen` is the column that counts what was seen."""
    most = max(row[seen] for rows in runs for row in rows)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for fifth in range(6):
        (left, y), (right, _) = _place(0, fifth / 5), _place(1, fifth / 5)
        parts.append(f'<line x1="{left:.1f}" y1="{y:.1f}" x2="{right:.1f}" y2="{y:.1f}" stroke="#ddd"/><text x="{EDGE - 30}" y="{y + 4:.1f}">{fifth / 5}</text>')
    for number, line in enumerate(lines):
        for which, rows in enumerate(runs):
            points = " ".join("{:.1f},{:.1f}".format(*_place(row[seen] / most, row[line.column] / line.full)) for row in rows if line.column in row)
            dash = ' stroke-dasharray="5 3"' if which else ""
            parts.append(f'<polyline points="{points}" fill="none" stroke="{line.colour}" stroke-width="2"{dash}/>')
        full = f", full height {line.full:g}" if line.full != 1 else ""
        parts.append(f'<text x="{EDGE + 10}" y="{18 + 14 * number}" fill="{line.colour}">{line.label}{full}</text>')
    parts.append(f'<text x="{WIDTH // 2 - 60}" y="{HEIGHT - 16}">{seen} seen, up to {most:,.0f}</text></svg>')
    return "\n".join(parts)


def _place(share: float, height: float) -> tuple[float, float]:
    return EDGE + share * (WIDTH - 2 * EDGE), HEIGHT - EDGE - min(height, 1.0) * (HEIGHT - 2 * EDGE)
