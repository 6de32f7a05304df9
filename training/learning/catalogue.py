"""Entries of `models/catalogue.json`: what the product checks and people want to know of a file."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import torch

RECIPE = "float32 x[i] = lo + (hi-lo)*((i*7919) mod 1009)/1008 over the flat NCHW tensor, n=1"
TOLERANCE = "1e-3 relative; first six values and the L2 norm of the whole output"


def made_input(low: float, high: float, *shape: int) -> torch.Tensor:
    """An input that anybody can make, one picture of channels, height and width."""
    values = (torch.arange(shape[0] * shape[1] * shape[2]) * 7919) % 1009
    return (low + (high - low) * values.float() / 1008).reshape(1, *shape)


def self_check(low: float, high: float, outputs: dict[str, torch.Tensor], shape: str = "") -> dict:
    """The outputs for `made_input`, by name."""
    shown = {name: {"first": [float(f"{v:.6g}") for v in output.flatten()[:6].tolist()], "l2": float(f"{output.norm().item():.7g}")} for name, output in outputs.items()}
    return {"input": RECIPE + shape, "lo": low, "hi": high, "outputs": shown, "tolerance": TOLERANCE}


def put(catalogue: Path, model: Path, task: str, about: dict, contract: dict) -> None:
    """Writes the entry of a file; `about` holds what no program can know. The entry of the same name is replaced, others stay."""
    content = model.read_bytes()
    entry = {"file": model.name, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "task": task, **about, **contract}
    known = json.loads(catalogue.read_text()) if catalogue.exists() else {"version": 1, "models": []}
    known["models"] = [*(other for other in known["models"] if other["file"] != model.name), entry]
    catalogue.write_text(json.dumps(known, indent=2) + "\n")
    print(f"{model.name}: {entry['bytes']} bytes, sha256 {entry['sha256']}")
