"""The catalogue entry of an exported liveness network: digest, size, contract and a check of its first outputs.

    python3 entry.py --model ../../models/NAME.onnx --checkpoint RUN/latest.pt --share X --about about.json --catalogue ../../models/catalogue.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import catalogue
from export import restored
from student import FACTOR, SIDE

CROP = (f"face box widened {FACTOR} times about its centre (the factor lowered until it fits in the image, then shifted to lie inside), "
        f"resized to {SIDE}x{SIDE} without keeping aspect")
MEANING = "probabilities (softmax is in the graph): [0] attack on paper, [1] bona fide, [2] attack on a screen"


def contract(answer) -> dict:
    """Input, output and self-check."""
    with torch.no_grad():
        output = answer(catalogue.made_input(0, 255, 3, SIDE, SIDE))
    return {"input": {"name": "input", "shape": ["n", 3, SIDE, SIDE], "layout": "NCHW", "type": "float32", "channels": "BGR",
                      "mean": [0, 0, 0], "scale": 1.0, "range": "0..255", "crop": CROP},
            "output": {"name": "prob", "shape": ["n", 3], "meaning": MEANING},
            "self_check": catalogue.self_check(0.0, 255.0, {"prob": output})}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "about", "catalogue"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--checkpoint", required=True, help="the checkpoint that was exported")
    options.add_argument("--share", type=float, required=True, help="as it was exported")
    options = options.parse_args()
    answer, _ = restored(options.checkpoint, options.share)
    catalogue.put(options.catalogue, options.model, "liveness", json.loads(options.about.read_text()), contract(answer))


if __name__ == "__main__":
    main()
