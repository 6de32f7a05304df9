"""Makes a branch of a run in which the learning rate falls to zero; the run itself stays open.

    python3 branch.py --run RUN --out RUN-decay --views 400000

Train the new folder with `train.py` until it ends; its `latest.pt` is what is exported. A branch that has ended can be branched
again: the rate rises to the run's and falls once more, which is how a shipped embedder goes on where more time was found.
"""

from __future__ import annotations

import argparse
import shutil
from dataclasses import replace
from pathlib import Path

import torch

from settings import Settings


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--run", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--views", type=int, required=True, help="views until the rate is zero")
    options.add_argument("--side", type=int, default=112, help="pixels a side in the branch: those that the product gives")
    options.add_argument("--small", type=int, nargs=2, metavar=("VIEWS", "SIDE"), default=(0, 0), help="so many views of fewer pixels first")
    options.add_argument("--checkpoint", default="latest.pt", help="a file of the run")
    options = options.parse_args()
    options.out.mkdir(parents=True)
    checkpoint = options.run / options.checkpoint
    seen = torch.load(checkpoint, map_location="cpu")["views"]
    small, side = options.small
    sides = ((0, side), (seen + small, options.side)) if small else ((0, options.side),)
    branch = replace(Settings.read(options.run), decay=(seen, options.views), sides=sides, parent=f"{options.run.name}/{seen}")
    branch.write(options.out)
    shutil.copy(checkpoint, options.out / "latest.pt")
    shutil.copy(options.run / "log.csv", options.out / "log.csv")
    print(f"{options.out}: rate falls from view {seen} to view {seen + options.views}")


if __name__ == "__main__":
    main()
