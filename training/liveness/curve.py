"""The learning curve of a run as an SVG.

    python3 curve.py --out curve.svg RUN/log.csv
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

from drawing import Line, draw

LINES = (Line("made", "#1b6ca8", "own opinion: how often a bona fide frame scores above an attack (made, held-out)"),
         Line("pair", "#7aa7c7", "the same of the teachers"),
         Line("alike", "#4c8c4a", "taught opinion: correlation with the teachers' score"),
         Line("made_loss", "#999999", "loss of the own opinion"),
         Line("taught_loss", "#b3541e", "loss of the taught opinion"))

if __name__ == "__main__":
    draw(__doc__.splitlines()[0], LINES, "frames")
