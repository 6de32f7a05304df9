"""The learning curve of a run as an SVG.

    python3 curve.py --out curve.svg RUN/log.csv
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

from drawing import Line, draw

LINES = (Line("recall", "#1b6ca8", "faces of the teacher that are found (held-out scenes)"),
         Line("points", "#b3541e", "points: difference in shares of the inter-eye distance", 0.25),
         Line("extra", "#8e5ea2", "boxes a scene where the teacher sees none"),
         Line("score_loss", "#999999", "loss of the score", 4.0))

if __name__ == "__main__":
    draw(__doc__.splitlines()[0], LINES, "scenes")
