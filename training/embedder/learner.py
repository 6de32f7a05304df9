"""The student in training: losses, optimisers, averaged weights."""

from __future__ import annotations

import copy

import torch
from torch import nn
from torch.nn import functional as F

from checkpoint import Average
from faces import SHAPES
from muon import Muon
from network import Student, resized, to_input
from precision import autocast
from settings import Settings


class Learner:
    """Takes one batch at a time; knows nothing of where batches come from."""

    def __init__(self, settings: Settings, device: torch.device):
        torch.manual_seed(settings.seed)
        self.settings, self.device = settings, device
        self.network = Student(**settings.network()).to(device, memory_format=torch.channels_last)
        widths = {"map14": settings.widths[2], "map7": settings.widths[3]}
        self.adapters = nn.ModuleDict({name: nn.Conv2d(width, SHAPES[name][0], 1) for name, width in widths.items()})
        self.adapters.to(device)
        self.average = Average(self.network, settings.average)
        self.optimisers = self._optimisers()
        self.running: dict[str, float] = {}

    def _optimisers(self) -> list[torch.optim.Optimizer]:
        """Muon for the inner convolutions, AdamW for stem, last layer, adapters, norms and biases."""
        inner, outer, small = [], [], []
        for module in (self.network, self.adapters):
            for weight in module.parameters():
                is_inner = module is self.network and weight.ndim == 4 and weight.shape[1] > 3
                (small if weight.ndim == 1 else inner if is_inner else outer).append(weight)
        decay = self.settings.weight_decay
        return [Muon(inner, self.settings.rate, weight_decay=decay),
                torch.optim.AdamW([{"params": outer, "weight_decay": decay}, {"params": small, "weight_decay": 0.0}],
                                  self.settings.rate, betas=(0.9, 0.98))]

    def learn(self, pixels: torch.Tensor, embedding: torch.Tensor, maps: list[torch.Tensor], rate: float, side: int, share=None) -> None:
        """One step on uint8 views at `side` pixels against the teacher's unit embeddings and normalised maps.

        `share` is called with all weights between their gradients and the step.
        """
        self.network.train()
        inputs = resized(to_input(pixels), side)
        with autocast(self.device):
            given, *seen = self.network.maps(inputs)
            losses = self._hints(seen, maps)
        losses["cosine"] = 1 - F.cosine_similarity(given.float(), embedding).mean()
        loss = losses["cosine"] + self.settings.hint * sum(losses[name] for name in SHAPES) / len(SHAPES)
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = rate
            optimiser.zero_grad()
        loss.backward()
        if share:
            share([*self.network.parameters(), *self.adapters.parameters()])
        for optimiser in self.optimisers:
            optimiser.step()
        self.average.update(self.network)
        self._note(losses)

    def _hints(self, seen: list[torch.Tensor], maps: list[torch.Tensor]) -> dict[str, torch.Tensor]:
        """Mean squared error of each map in units of the teacher's spread: 1 is no better than the mean."""
        losses = {}
        for (name, target), given in zip(zip(SHAPES, maps), seen):
            if name in self.adapters:
                given = self.adapters[name](given)
            if given.shape[-1] != target.shape[-1]:
                target = F.interpolate(target, given.shape[-2:], mode="area")
            losses[name] = F.mse_loss(given.float(), target)
        return losses

    def _note(self, losses: dict[str, torch.Tensor]) -> None:
        for name, value in losses.items():
            value = float(value.detach())
            self.running[name] = value if name not in self.running else 0.99 * self.running[name] + 0.01 * value

    def averaged(self) -> Student:
        """A copy with the averaged weights, for measuring."""
        network = copy.deepcopy(self.network)
        network.load_state_dict(self.average.values)
        return network.eval()

    def state(self) -> dict:
        return {"network": self.network.state_dict(), "adapters": self.adapters.state_dict(),
                "average": self.average.state(), "optimisers": [o.state_dict() for o in self.optimisers],
                "running": self.running}

    def restore(self, state: dict) -> None:
        self.network.load_state_dict(state["network"])
        self.adapters.load_state_dict(state["adapters"])
        self.average.restore(state["average"])
        for optimiser, saved in zip(self.optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        self.running = dict(state["running"])
