"""The learning curve of one or more runs as an SVG.

    python3 curve.py --out curve.svg RUN/log.csv [RUN-decay/log.csv ...]
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

from drawing import Line, draw

LINES = (Line("plain", "#1b6ca8", "cosine to the teacher, held-out, plain"),
         Line("degraded", "#7aa7c7", "the same, degraded"),
         Line("lfw", "#b3541e", "LFW View 1 accuracy"),
         Line("tar3", "#4c8c4a", "TAR at FMR 1e-3, identify/wild"),
         Line("rank1", "#8e5ea2", "rank-1, identify/wild"))

if __name__ == "__main__":
    draw(__doc__.splitlines()[0], LINES, "views")
