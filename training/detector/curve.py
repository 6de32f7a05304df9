"""The learning curve of a run as an SVG.

    python3 curve.py --out curve.svg RUN/log.csv
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import log

SHOWN = (("recall", 1.0, "#1b6ca8", "faces of the teacher that are found (held-out scenes)"),
         ("points", 0.25, "#b3541e", "points: difference in shares of the inter-eye distance, full height 0.25"),
         ("extra", 1.0, "#8e5ea2", "boxes a scene where the teacher sees none"),
         ("score_loss", 4.0, "#999999", "loss of the score, full height 4"))
WIDTH, HEIGHT, EDGE = 860, 460, 56


def place(scenes: float, share: float, most: float) -> str:
    x = EDGE + scenes / most * (WIDTH - 2 * EDGE)
    y = HEIGHT - EDGE - min(share, 1.0) * (HEIGHT - 2 * EDGE)
    return f"{x:.1f},{y:.1f}"


def drawing(rows: list[dict[str, float]]) -> str:
    """The whole picture."""
    most = max(row["scenes"] for row in rows)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for fifth in range(6):
        left, right = place(0, fifth / 5, most).split(","), place(most, fifth / 5, most).split(",")
        parts.append(f'<line x1="{left[0]}" y1="{left[1]}" x2="{right[0]}" y2="{right[1]}" stroke="#ddd"/>'
                     f'<text x="{EDGE - 30}" y="{float(left[1]) + 4}">{fifth / 5}</text>')
    for number, (name, full, colour, label) in enumerate(SHOWN):
        points = " ".join(place(row["scenes"], row[name] / full, most) for row in rows if name in row)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{EDGE + 10}" y="{18 + 14 * number}" fill="{colour}">{label}</text>')
    parts.append(f'<text x="{WIDTH // 2 - 40}" y="{HEIGHT - 16}">scenes seen, up to {most:,.0f}</text></svg>')
    return "\n".join(parts)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("log", type=Path)
    options = options.parse_args()
    options.out.write_text(drawing(log.read(options.log)))


if __name__ == "__main__":
    main()
