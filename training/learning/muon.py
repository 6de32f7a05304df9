"""Muon: momentum whose every matrix is brought close to orthogonal before it is applied.

After Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024), with the update's
size set as in Liu et al., "Muon is scalable for LLM training" (2025), so that learning rates and
decay mean what they mean for AdamW. Convolutions count as matrices of output x the rest.
"""

from __future__ import annotations

import torch

from precision import has_fast_bfloat16


def orthogonal(matrix: torch.Tensor, rounds: int = 5) -> torch.Tensor:
    """The matrix with all its singular values near one (Newton-Schulz, quintic)."""
    a, b, c = 3.4445, -4.7750, 2.0315
    tall = matrix.shape[0] > matrix.shape[1]
    x = (matrix.t() if tall else matrix)
    x = x.bfloat16() if has_fast_bfloat16(x.device.type) else x
    x = x / (x.norm() + 1e-7)
    for _ in range(rounds):
        gram = x @ x.t()
        x = a * x + (b * gram + c * gram @ gram) @ x
    return (x.t() if tall else x).float()


class Muon(torch.optim.Optimizer):
    """Muon for weights of two and more dimensions; give everything else to AdamW."""

    def __init__(self, weights, lr: float, momentum: float = 0.95, weight_decay: float = 0.0):
        super().__init__(weights, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                state = self.state[weight]
                if not state:
                    state["momentum"] = torch.zeros_like(weight)
                buffer = state["momentum"].mul_(group["momentum"]).add_(weight.grad)
                update = weight.grad.add(buffer, alpha=group["momentum"])
                matrix = orthogonal(update.reshape(len(weight), -1))
                size = 0.2 * max(matrix.shape) ** 0.5
                weight.mul_(1 - group["lr"] * group["weight_decay"])
                weight.add_(matrix.reshape(weight.shape), alpha=-group["lr"] * size)
