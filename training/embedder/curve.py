"""The learning curve of one or more runs as an SVG.

    python3 curve.py --out curve.svg RUN/log.csv [RUN-decay/log.csv ...]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import log

SHOWN = (("plain", "#1b6ca8", "cosine to the teacher, held-out, plain"),
         ("degraded", "#7aa7c7", "the same, degraded"),
         ("lfw", "#b3541e", "LFW View 1 accuracy"),
         ("tar3", "#4c8c4a", "TAR at FMR 1e-3, identify/wild"),
         ("rank1", "#8e5ea2", "rank-1, identify/wild"))
WIDTH, HEIGHT, EDGE = 860, 460, 56


def place(views: float, value: float, most: float) -> str:
    x = EDGE + views / most * (WIDTH - 2 * EDGE)
    y = HEIGHT - EDGE - value * (HEIGHT - 2 * EDGE)
    return f"{x:.1f},{y:.1f}"


def drawing(runs: list[list[dict[str, float]]]) -> str:
    """The whole picture; a branch is drawn dashed over the run that it left."""
    most = max(row["views"] for rows in runs for row in rows)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for tenth in range(0, 11, 2):
        left, right = place(0, tenth / 10, most).split(","), place(most, tenth / 10, most).split(",")
        parts.append(f'<line x1="{left[0]}" y1="{left[1]}" x2="{right[0]}" y2="{right[1]}" stroke="#ddd"/>'
                     f'<text x="{EDGE - 30}" y="{float(left[1]) + 4}">{tenth / 10}</text>')
    for number, (name, colour, label) in enumerate(SHOWN):
        for which, rows in enumerate(runs):
            points = " ".join(place(row["views"], row[name], most) for row in rows if name in row)
            dash = ' stroke-dasharray="5 3"' if which else ""
            parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        parts.append(f'<text x="{EDGE + 10}" y="{18 + 14 * number}" fill="{colour}">{label}</text>')
    parts.append(f'<text x="{WIDTH // 2 - 60}" y="{HEIGHT - 16}">views seen, up to {most / 1e6:.2f} million</text></svg>')
    return "\n".join(parts)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("logs", type=Path, nargs="+")
    options = options.parse_args()
    options.out.write_text(drawing([log.read(path) for path in options.logs]))


if __name__ == "__main__":
    main()
