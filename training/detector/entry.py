"""The catalogue entry of an exported detector: digest, size, contract and a check of its first outputs.

    python3 entry.py --model ../../models/NAME.onnx --checkpoint RUN/latest.pt --lift X --about about.json --catalogue ../../models/catalogue.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import catalogue
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


def contract(student) -> dict:
    """Input, output and self-check."""
    found = outputs(student, catalogue.made_input(0, HIGHEST, 3, SIDE, SIDE))
    found = {name: found[name] for name in (f"{kind}_{stride}" for kind, _ in KINDS for stride in STRIDES)}
    return {"input": {"name": "input", "shape": ["n", 3, "height", "width"], "layout": "NCHW", "type": "float32", "channels": "BGR",
                      "mean": [0, 0, 0], "scale": 1.0, "range": "0..255", "fit": FIT},
            "output": MEANING, "self_check": catalogue.self_check(0.0, HIGHEST, found, f", height=width={SIDE}")}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "about", "catalogue"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--checkpoint", required=True, help="the checkpoint that was exported")
    options.add_argument("--lift", type=float, default=0.0, help="as it was exported")
    options = options.parse_args()
    student, _ = restored(options.checkpoint, options.lift)
    catalogue.put(options.catalogue, options.model, "detect", json.loads(options.about.read_text()), contract(student))


if __name__ == "__main__":
    main()
