"""Weights of an exported student back into a network that can be trained on.

An export has its norms folded into the convolutions. Here every norm gets the mean and spread that its convolution gives on real
crops, and the scale and bias that undo them: the function is the same, and batches in training meet the norms that they expect.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from crops import Crops
from network import Student, to_input
from views import FACE

COUNT = 256


def folded(path: str) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Weight and bias of every convolution and of the last layer, in the order of the graph."""
    graph = onnx.load(path).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    stored.update({node.output[0]: stored[node.input[0]] for node in graph.node if node.op_type == "Cast"})
    return [tuple(torch.from_numpy(stored[name].astype(np.float32)) for name in node.input[1:3])
            for node in graph.node if node.op_type in ("Conv", "Gemm")]


class Unfolding:
    """Before a norm runs: gives it the figures of what it is about to see, and makes it undo them."""

    def __init__(self, bias: torch.Tensor):
        self.bias = bias

    @torch.no_grad()
    def __call__(self, norm, inputs) -> None:
        values = inputs[0].float()
        axes = [axis for axis in range(values.ndim) if axis != 1]
        variance, mean = torch.var_mean(values, axes, unbiased=False)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)
        norm.weight.copy_((variance + norm.eps).sqrt())
        norm.bias.copy_(self.bias.to(mean.device) + mean)


@torch.no_grad()
def from_onnx(network: Student, path: str, crops: Crops, device: torch.device) -> None:
    """Begins with the weights of `path`, whose shape must be that of the settings."""
    layers, hooks = network.layers(), []
    for (layer, norm), (weight, bias) in zip(layers, folded(path), strict=True):
        if layer.weight.shape != weight.shape:
            raise SystemExit(f"{path} has a layer of {tuple(weight.shape)} where the settings say {tuple(layer.weight.shape)}")
        layer.weight.copy_(weight)
        hooks.append(norm.register_forward_pre_hook(Unfolding(bias)))
    margin = (crops.side - FACE) // 2
    middle = slice(margin, margin + FACE)
    sample = np.linspace(0, len(crops) - 1, COUNT).astype(int)
    pixels = torch.from_numpy(np.ascontiguousarray(crops.pixels[sample][:, middle, middle]))
    network.eval()
    network(to_input(pixels.to(device)))
    for hook in hooks:
        hook.remove()
    network.train()
