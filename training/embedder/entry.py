"""The catalogue entry of an exported embedder: digest, size, contract and a check of its first outputs.

    python3 entry.py --model ../../models/NAME.onnx --about about.json --catalogue ../../models/catalogue.json

`about.json` holds what no program can know: copyright, lineage, data, measured figures. The entry of the same file is replaced.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import torch

from graph import Graph

POINTS = "(38.2946,51.6963) (73.5318,51.5014) (56.0252,71.7366) (41.5493,92.3655) (70.7299,92.2041)"


def self_check(path: Path) -> dict:
    """The output for an input that anybody can make."""
    count = 3 * 112 * 112
    values = -1 + 2 * ((torch.arange(count) * 7919) % 1009).float() / 1008
    with torch.no_grad():
        output = Graph(str(path))(values.reshape(1, 3, 112, 112))[0][0]
    return {"input": "float32 x[i] = lo + (hi-lo)*((i*7919) mod 1009)/1008 over the flat NCHW tensor, n=1", "lo": -1.0, "hi": 1.0,
            "outputs": {"embedding": {"first": [float(f"{v:.6g}") for v in output[:6].tolist()], "l2": round(output.norm().item(), 6)}},
            "tolerance": "1e-3 relative; first six values and the L2 norm of the whole output"}


def entry(path: Path, about: dict) -> dict:
    """What `CatalogueReader` reads, and what people want to know."""
    content = path.read_bytes()
    return {"file": path.name, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "task": "embed", **about,
            "input": {"name": "input", "shape": ["n", 3, 112, 112], "layout": "NCHW", "type": "float32", "channels": "RGB",
                      "mean": [127.5] * 3, "scale": 1 / 127.5, "range": "-1..1",
                      "alignment": f"least-squares similarity (rotation, one scale, shift) of the 5 points to the 112x112 reference {POINTS}; bilinear; black outside"},
            "output": {"name": "embedding", "shape": ["n", 512], "meaning": "not normalised: divide by its L2 norm; compare by cosine"},
            "self_check": self_check(path)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--about", type=Path, required=True)
    options.add_argument("--catalogue", type=Path, required=True)
    options = options.parse_args()
    catalogue = json.loads(options.catalogue.read_text()) if options.catalogue.exists() else {"version": 1, "models": []}
    new = entry(options.model, json.loads(options.about.read_text()))
    kept = [model for model in catalogue["models"] if model["file"] != new["file"]]
    catalogue["models"] = [*kept, new]
    options.catalogue.write_text(json.dumps(catalogue, indent=2) + "\n")
    print(f"{options.model.name}: {new['bytes']} bytes, sha256 {new['sha256']}")


if __name__ == "__main__":
    main()
