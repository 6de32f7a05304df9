"""An ONNX file as a torch module: teachers, and exported students when they are checked.

Of a teacher only its outputs and inner maps are used. No weight of it ever reaches a student.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F


SHAPING = ("Constant", "Shape", "Gather", "Unsqueeze", "Concat")
"""What computes the target of a Reshape to rows."""


def _prelu(x: torch.Tensor, slope: torch.Tensor) -> torch.Tensor:
    """What `F.prelu` gives, from operations that are fast on processors in every layout."""
    return x.clamp_min(0).add_(x.clamp_max(0).mul_(slope))


def _kept(name: str) -> str:
    """The name of a constant as a buffer, which may bear no dot."""
    return name.replace(".", "_")


def _convolved(options: dict, x: torch.Tensor, *weights: torch.Tensor) -> torch.Tensor:
    pads = options.get("pads", [0, 0, 0, 0])
    return F.conv2d(x, *weights, stride=options.get("strides", [1, 1]), padding=pads[:2], groups=options.get("group", 1))


def _linear(options: dict, x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    return F.linear(x, weight if options.get("transB", 0) else weight.t(), bias)


def _normed(options: dict, x: torch.Tensor, *figures: torch.Tensor) -> torch.Tensor:
    scale, bias, mean, variance = figures
    return F.batch_norm(x, mean, variance, scale, bias, eps=options.get("epsilon", 1e-5))


OPERATIONS = {
    "Conv": _convolved, "Gemm": _linear, "BatchNormalization": _normed,
    "PRelu": lambda _, x, slope: _prelu(x, slope), "Relu": lambda _, x: F.relu(x), "Sigmoid": lambda _, x: torch.sigmoid(x),
    "Add": lambda _, a, b: a + b, "Mul": lambda _, a, b: a * b, "MatMul": lambda _, a, b: a @ b,
    "Flatten": lambda _, x: x.contiguous().flatten(1), "Reshape": lambda _, x: x.contiguous().flatten(1),
    "GlobalAveragePool": lambda _, x: x.mean((2, 3), keepdim=True), "Softmax": lambda options, x: x.softmax(options.get("axis", -1)),
}
"""By ONNX name: attributes and inputs to the output."""


class Graph(nn.Module):
    """Runs a plain feed-forward ONNX graph in torch; what it lacks is refused when it is met.

    `forward` returns the first output followed by the maps named in `maps`, in that order.
    Weights stored as int8 or float16 (Cast, Mul) are unfolded when loaded, and a Reshape is taken for a Flatten.
    """

    def __init__(self, path: str, maps: tuple[str, ...] = ()):
        super().__init__()
        graph = onnx.load(path).graph
        constants = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        self.steps: list[tuple] = []
        self.maps = maps
        for node in graph.node:
            if node.op_type == "Cast":
                constants[node.output[0]] = constants[node.input[0]].astype(np.float32)
            elif node.op_type in SHAPING:
                continue
            elif node.op_type == "Mul" and all(name in constants for name in node.input):
                constants[node.output[0]] = constants[node.input[0]] * constants[node.input[1]]
            else:
                self._add(node, constants)
        self.source, self.result = graph.input[0].name, graph.output[0].name
        self.eval().requires_grad_(False)

    def _add(self, node: onnx.NodeProto, constants: dict[str, np.ndarray]) -> None:
        """Keeps one node as a step; its constants become buffers (so that they follow `.to`)."""
        names = []
        for name in node.input:
            if name in constants:
                value = torch.from_numpy(np.array(constants[name], dtype=np.float32))
                if node.op_type == "PRelu":
                    value = value.reshape(-1, 1, 1)
                if not hasattr(self, _kept(name)):
                    self.register_buffer(_kept(name), value)
            names.append(name)
        options = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        self.steps.append((node.op_type, names, node.output[0], options))

    def forward(self, pixels: torch.Tensor) -> list[torch.Tensor]:
        values = {self.source: pixels}

        def value(name: str) -> torch.Tensor:
            return values[name] if name in values else getattr(self, _kept(name))

        for operation, names, output, options in self.steps:
            if operation not in OPERATIONS:
                raise ValueError(f"this reader lacks the operation {operation}")
            rows = operation in ("Flatten", "Reshape")
            values[output] = OPERATIONS[operation](options, *(value(name) for name in (names[:1] if rows else names)))
        return [values[self.result]] + [values[name] for name in self.maps]
