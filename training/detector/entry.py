"""The catalogue entry of an exported detector: digest, size, contract and a check of its first outputs.

    python3 entry.py --model ../../models/NAME.onnx --checkpoint RUN/latest.pt --lift X --about about.json --catalogue ../../models/catalogue.json

`about.json` holds what no program can know: copyright, lineage, data, measured figures. The entry of the same file is replaced, others stay.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import torch

from export import KINDS, restored
from network import NUMBERS, STRIDES

FIT = "scale so that the longer side fits, keep aspect, place at top left, fill the rest with 0"
MEANING = (
    "per stride s in 8,16,32 on a row-major grid of (W/s)*(H/s) cells (x=column,y=row): cls_s and obj_s, both the score in 0..1, so that score = sqrt(cls*obj) as for YuNet; "
    "bbox_s = dx,dy,dw,dh: centre = ((x+dx)*s,(y+dy)*s), size = (exp(dw)*s, exp(dh)*s); kps_s = 5 points: ((x+kx)*s,(y+ky)*s). Then non-maximum suppression (IoU 0.3). "
    "Points: eye at image left, eye at image right, nose tip, mouth corner at image left, mouth corner at image right.")
SIDE, HIGHEST = 320, 255.0


def outputs(student, pixels: torch.Tensor) -> dict[str, torch.Tensor]:
    """What the file answers, under its names, of the first picture."""
    found = {}
    with torch.no_grad():
        answers = student(pixels)[0]
    for stride, answer in zip(STRIDES, answers):
        logit, box, points = (part[0].permute(1, 2, 0).reshape(-1, part.shape[1]) for part in answer.split(NUMBERS, 1))
        score = logit.sigmoid()
        found.update({f"{kind}_{stride}": value for (kind, _), value in zip(KINDS, (score, score, box, points))})
    return found


def self_check(student) -> dict:
    """The outputs for an input that anybody can make."""
    values = HIGHEST * ((torch.arange(3 * SIDE * SIDE) * 7919) % 1009).float() / 1008
    found = outputs(student, values.reshape(1, 3, SIDE, SIDE))
    shown = {name: {"first": [float(f"{v:.6g}") for v in found[name].flatten()[:6].tolist()], "l2": float(f"{found[name].norm().item():.7g}")}
             for name in (f"{kind}_{stride}" for kind, _ in KINDS for stride in STRIDES)}
    return {"input": f"float32 x[i] = lo + (hi-lo)*((i*7919) mod 1009)/1008 over the flat NCHW tensor, n=1, height=width={SIDE}",
            "lo": 0.0, "hi": HIGHEST, "outputs": shown, "tolerance": "1e-3 relative; first six values and the L2 norm of the whole output"}


def entry(path: Path, student, about: dict) -> dict:
    """What `CatalogueReader` reads, and what people want to know."""
    content = path.read_bytes()
    return {"file": path.name, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "task": "detect", **about,
            "input": {"name": "input", "shape": ["n", 3, "height", "width"], "layout": "NCHW", "type": "float32", "channels": "BGR",
                      "mean": [0, 0, 0], "scale": 1.0, "range": "0..255", "fit": FIT},
            "output": MEANING, "self_check": self_check(student)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "about", "catalogue"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--checkpoint", required=True, help="the checkpoint that was exported")
    options.add_argument("--lift", type=float, default=0.0, help="as it was exported")
    options = options.parse_args()
    catalogue = json.loads(options.catalogue.read_text()) if options.catalogue.exists() else {"version": 1, "models": []}
    student, _ = restored(options.checkpoint, options.lift)
    new = entry(options.model, student, json.loads(options.about.read_text()))
    kept = [model for model in catalogue["models"] if model["file"] != new["file"]]
    catalogue["models"] = [*kept, new]
    options.catalogue.write_text(json.dumps(catalogue, indent=2) + "\n")
    print(f"{options.model.name}: {new['bytes']} bytes, sha256 {new['sha256']}")


if __name__ == "__main__":
    main()
