"""What the teacher says of every view of a pass: embeddings and inner maps, stored once, read many times.

A pass is one view of every fourth crop (pass 0 of crops 0, 4, 8 ..., pass 1 of 1, 5, 9 ...), so that training can begin
after the first few minutes. The views themselves are not stored: `views.make_view` makes
them again from (seed, pass, index), which costs less than reading them.

    python3 targets.py --crops PACK --teacher TEACHER.onnx --out FOLDER --passes 0-3
    python3 targets.py --crops HELD --teacher TEACHER.onnx --out HELD-FOLDER --held FOLDER
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import views
from asked import Asked
from crops import Crops
from network import to_input
from graph import Graph
from precision import autocast

MAPS = {"map14": "t074", "map7": "t091", "last": "t095"}
PARTS = 4
HELD_SEED, HELD_COUNT = 77, 448
STEP = 32.0  # a stored map value is round(STEP * (value - mean) / spread) of its channel, as int8


def answers(teacher, faces: np.ndarray) -> list[torch.Tensor]:
    """The teacher's embeddings and maps of uint8 faces."""
    if isinstance(teacher, Asked):
        return teacher(faces)
    with autocast(torch.device("cpu")):
        return teacher(to_input(torch.from_numpy(faces)))


def spreads(teacher: Graph, crops: Crops, seed: int) -> dict[str, list]:
    """Mean and spread of every channel of every map, from 256 views that belong to no pass."""
    sample = np.stack([views.make_view(views.random_of(seed, 10_000, i), crops, i, len(crops)) for i in range(256)])
    with torch.no_grad():
        maps = answers(teacher, sample)[1:]
    result = {}
    for name, values in zip(MAPS, maps):
        spread, mean = torch.std_mean(values.float(), (0, 2, 3))
        result[name] = [mean.tolist(), spread.clamp_min(1e-4).tolist()]
    return result


def packed(values: torch.Tensor, mean: list, spread: list) -> np.ndarray:
    """A map as int8 in units of its channel's spread."""
    mean, spread = (torch.tensor(v)[:, None, None] for v in (mean, spread))
    return ((values.float() - mean) / spread * STEP).round_().clamp_(-127, 127).to(torch.int8).numpy()


def indices_of(crops: int, number: int) -> np.ndarray:
    """The crops that a pass shows."""
    return np.arange(number % PARTS, crops, PARTS)


def write_pass(teacher, crops, indices, out: Path, seed: int, number: int, norms: dict, batch: int = 32, kind=None) -> None:
    """Writes the targets of one view of each of `indices` into `out`; the folder appears whole or not at all."""
    part = out.with_suffix(".part")
    part.mkdir(parents=True, exist_ok=True)
    files = {name: open(part / f"{name}.bin", "wb") for name in ("embedding", *MAPS)}
    started = time.monotonic()
    partners = len(indices) if kind else len(crops)
    for first in range(0, len(indices), batch):
        faces = np.stack([views.make_view(views.random_of(seed, number, int(i)), crops, int(i), partners, kind)
                          for i in indices[first:first + batch]])
        with torch.no_grad():
            embedding, *maps = answers(teacher, faces)
        embedding = torch.nn.functional.normalize(embedding.float())
        files["embedding"].write(embedding.to(torch.float16).numpy().tobytes())
        for name, values in zip(MAPS, maps):
            files[name].write(packed(values, *norms[name]).tobytes())
    for file in files.values():
        file.close()
    about = {"seed": seed, "pass": number, "views": len(indices), "crops": len(crops), "kind": kind}
    (part / "pass.json").write_text(json.dumps(about))
    part.rename(out)
    print(f"pass {number}: {len(indices)} views, {time.monotonic() - started:.0f} s", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--crops", required=True)
    options.add_argument("--teacher", required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--passes", default="0-3", help="first-last, both included")
    options.add_argument("--seed", type=int, default=20261124)
    options.add_argument("--held", type=Path, help="instead of passes: one folder a kind of view, with the norms of this folder")
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--asked", action="store_true", help="run the teacher in ONNX Runtime (build training/teacher first)")
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    crops = Crops(options.crops)
    if options.asked:
        teacher = Asked(options.teacher, MAPS)
    else:
        teacher = Graph(options.teacher, tuple(MAPS.values())).to(memory_format=torch.channels_last)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.held:
        norms = json.loads((options.held / "norms.json").read_text())
        for kind in views.KINDS:
            write_pass(teacher, crops, np.arange(min(HELD_COUNT, len(crops))), options.out / kind, HELD_SEED, 0, norms, kind=kind)
        return
    file = options.out / "norms.json"
    if not file.exists():
        file.write_text(json.dumps(spreads(teacher, crops, options.seed)))
    norms = json.loads(file.read_text())
    first, last = (int(v) for v in options.passes.split("-"))
    for number in range(first, last + 1):
        out = options.out / f"pass{number:03d}"
        if not out.exists():
            write_pass(teacher, crops, indices_of(len(crops), number), out, options.seed, number, norms)


if __name__ == "__main__":
    main()
