"""Every tenth crop of a pack: what the recipe can be tried on in minutes, and held against its own log.

    python3 tenth.py --crops data/train --out data-tenth/train
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

STEP = 10


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--crops", type=Path, required=True, help="a pack, without its ending")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--side", type=int, default=128)
    options = options.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    crops = np.memmap(options.crops.with_suffix(".u8"), np.uint8, "r").reshape(-1, options.side ** 2 * 3)[::STEP]
    crops.tofile(options.out.with_suffix(".u8"))
    head, *keys = options.crops.with_suffix(".csv").read_text().splitlines()
    options.out.with_suffix(".csv").write_text("\n".join([head, *keys[::STEP]]) + "\n")
    print(f"{len(crops)} crops")


if __name__ == "__main__":
    main()
