"""The catalogue entry of an exported embedder: digest, size, contract and a check of its first outputs.

    python3 entry.py --model ../../models/NAME.onnx --about about.json --catalogue ../../models/catalogue.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import catalogue
from graph import Graph

POINTS = "(38.2946,51.6963) (73.5318,51.5014) (56.0252,71.7366) (41.5493,92.3655) (70.7299,92.2041)"


def contract(path: Path) -> dict:
    """Input, output and self-check."""
    with torch.no_grad():
        output = Graph(str(path))(catalogue.made_input(-1, 1, 3, 112, 112))[0][0]
    return {"input": {"name": "input", "shape": ["n", 3, 112, 112], "layout": "NCHW", "type": "float32", "channels": "RGB",
                      "mean": [127.5] * 3, "scale": 1 / 127.5, "range": "-1..1",
                      "alignment": f"least-squares similarity (rotation, one scale, shift) of the 5 points to the 112x112 reference {POINTS}; bilinear; black outside"},
            "output": {"name": "embedding", "shape": ["n", 512], "meaning": "not normalised: divide by its L2 norm; compare by cosine"},
            "self_check": catalogue.self_check(-1.0, 1.0, {"embedding": output})}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "about", "catalogue"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options = options.parse_args()
    catalogue.put(options.catalogue, options.model, "embed", json.loads(options.about.read_text()), contract(options.model))


if __name__ == "__main__":
    main()
