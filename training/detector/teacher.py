"""The teacher, a YuNet file, as a torch module that answers at every cell.

Only its answers and its last features are used. No weight of it ever reaches the student.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

from network import STRIDES

KINDS = ("cls", "obj", "bbox", "kps")
SHOWN = ("Sigmoid", "Reshape", "Transpose")
"""What stands between a head's map and the output that carries its name."""


class Teacher(nn.Module):
    """Runs Conv, Relu, MaxPool, Resize (nearest, twofold) and Add of the file, and leaves its shaping of outputs away.

    `forward` takes float [n, 3, height, width], 0..255, BGR, and returns for each stride `(score, box, points, feature)`:
    score = sqrt(cls * obj) in 0..1, and maps of 4, 10 and 64 channels.
    """

    def __init__(self, path: str):
        super().__init__()
        graph = onnx.load(path).graph
        self.maker = {name: node for node in graph.node for name in node.output}
        self.maps = {(kind, stride): self._map(f"{kind}_{stride}") for kind in KINDS for stride in STRIDES}
        self.features = {stride: self._feature(self.maps["obj", stride]) for stride in STRIDES}
        needed = self._needed()
        self.nodes = [node for node in graph.node if node.output[0] in needed]
        read = {name for node in self.nodes for name in node.input}
        for tensor in graph.initializer:
            if tensor.name in read:
                self.register_buffer("v" + tensor.name.replace(".", "_"), torch.from_numpy(np.array(numpy_helper.to_array(tensor))))
        self.source = graph.input[0].name
        self.eval().requires_grad_(False)

    def _map(self, output: str) -> str:
        while self.maker[output].op_type in SHOWN:
            output = self.maker[output].input[0]
        return output

    def _feature(self, name: str) -> str:
        """A head is a 1x1 and a 3x3 convolution; what the first reads."""
        while self.maker[name].op_type == "Conv":
            name = self.maker[name].input[0]
        return name

    def _needed(self) -> set[str]:
        found, open_ends = set(), list(self.maps.values())
        while open_ends:
            name = open_ends.pop()
            if name in self.maker and name not in found:
                found.add(name)
                node = self.maker[name]
                open_ends += node.input[:1] if node.op_type == "Resize" else node.input
        return found

    @torch.no_grad()
    def forward(self, pixels: torch.Tensor) -> list[tuple[torch.Tensor, ...]]:
        values = {self.source: pixels}
        for node in self.nodes:
            inputs = [values[name] if name in values else getattr(self, "v" + name.replace(".", "_"), None) for name in node.input]
            values[node.output[0]] = self._run(node, inputs)
        answers = []
        for stride in STRIDES:
            score = values[self.maps["cls", stride]].sigmoid() * values[self.maps["obj", stride]].sigmoid()
            answers.append((score.sqrt(), values[self.maps["bbox", stride]], values[self.maps["kps", stride]], values[self.features[stride]]))
        return answers

    @staticmethod
    def _run(node: onnx.NodeProto, inputs: list[torch.Tensor]) -> torch.Tensor:
        options = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        if node.op_type == "Conv":
            return F.conv2d(*inputs, stride=options["strides"], padding=options["pads"][:2], groups=options["group"])
        if node.op_type == "Relu":
            return F.relu(inputs[0])
        if node.op_type == "MaxPool":
            return F.max_pool2d(inputs[0], 2, 2)
        if node.op_type == "Resize":
            return F.interpolate(inputs[0], scale_factor=2.0, mode="nearest")
        if node.op_type == "Add":
            return inputs[0] + inputs[1]
        raise ValueError(f"this reader lacks the operation {node.op_type}")
