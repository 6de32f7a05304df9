"""Everything a run needs to go on, in one file that is replaced whole."""

from __future__ import annotations

import os
from pathlib import Path

import torch


def save(path: Path, state: dict) -> None:
    """Writes beside the old file and then takes its place, so that a cut leaves one whole checkpoint."""
    part = path.with_suffix(".part")
    with open(part, "wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


class Average:
    """A moving average of the weights and of the norms' running figures: what is measured and shipped."""

    def __init__(self, network: torch.nn.Module, keep: float):
        self.keep = keep
        self.values = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self.updates = 0

    @torch.no_grad()
    def update(self, network: torch.nn.Module) -> None:
        """Takes in the present weights; young averages forget faster."""
        self.updates += 1
        keep = min(self.keep, self.updates / (self.updates + 10))
        for name, value in network.state_dict().items():
            if value.dtype.is_floating_point:
                self.values[name].mul_(keep).add_(value, alpha=1 - keep)
            else:
                self.values[name].copy_(value)

    def state(self) -> dict:
        return {"values": self.values, "updates": self.updates}

    def restore(self, state: dict) -> None:
        for name, value in state["values"].items():
            self.values[name].copy_(value)
        self.updates = state["updates"]
