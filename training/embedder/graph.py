"""An ONNX file as a torch module: the teacher, and the exported student when it is checked.

Of the teacher only its outputs and inner maps are used. No weight of it ever reaches the student.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F


def _prelu(x: torch.Tensor, slope: torch.Tensor) -> torch.Tensor:
    """What `F.prelu` gives, from operations that are fast on processors in every layout."""
    return x.clamp_min(0).add_(x.clamp_max(0).mul_(slope))


def _kept(name: str) -> str:
    """The name of a constant as a buffer, which may bear no dot."""
    return name.replace(".", "_")


class Graph(nn.Module):
    """Runs a plain feed-forward ONNX graph of Conv, PRelu, Relu, Add, Flatten and Gemm in torch.

    `forward` returns the embedding (not normalised) followed by the maps named in `maps`,
    in that order. Weights stored as int8 or float16 (Cast, Mul) are unfolded when loaded.
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
            elif node.op_type == "Mul":
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
            inputs = [value(name) for name in names]
            if operation == "Conv":
                pads = options.get("pads", [0, 0, 0, 0])
                values[output] = F.conv2d(*inputs, stride=options.get("strides", [1, 1]),
                                          padding=pads[:2], groups=options.get("group", 1))
            elif operation == "PRelu":
                values[output] = _prelu(*inputs)
            elif operation == "Relu":
                values[output] = F.relu(inputs[0])
            elif operation == "Add":
                values[output] = inputs[0] + inputs[1]
            elif operation == "Flatten":
                values[output] = inputs[0].contiguous().flatten(1)
            elif operation == "Gemm":
                weight = inputs[1] if options.get("transB", 0) else inputs[1].t()
                values[output] = F.linear(inputs[0], weight, inputs[2])
            else:
                raise ValueError(f"this reader lacks the operation {operation}")
        return [values[self.result]] + [values[name] for name in self.maps]
