"""A checkpoint to ONNX: norms folded into the convolutions, weights stored as float16.

    python3 export.py --checkpoint CHECKPOINT.pt --out embedder.onnx

The graph has Conv, Relu, Add, Flatten, Gemm and one Cast a weight, which runtimes fold when they load.
Input "input" [n, 3, 112, 112], RGB, (value - 127.5) / 127.5; output "embedding" [n, 512], not normalised.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

from graph import Graph
from network import Student


class Writer:
    """Collects nodes and weights of the graph."""

    def __init__(self):
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def add(self, operation: str, inputs: list[str], weights: tuple = (), output: str | None = None, **options) -> str:
        """Adds a node whose further inputs are `weights`; returns the name of its output."""
        output = output or f"t{len(self.nodes)}"
        names = []
        for position, weight in enumerate(weights):
            stored, name = f"{output}.w{position}", f"{output}.f{position}"
            self.weights.append(numpy_helper.from_array(weight.detach().numpy().astype(np.float16), stored))
            self.nodes.append(helper.make_node("Cast", [stored], [name], to=TensorProto.FLOAT))
            names.append(name)
        self.nodes.append(helper.make_node(operation, inputs + names, [output], **options))
        return output

    def convolution(self, x: str, layer: nn.Conv2d, norm: nn.BatchNorm2d) -> str:
        """A convolution with its norm folded in."""
        factor = norm.weight / (norm.running_var + norm.eps).sqrt()
        weight = layer.weight * factor[:, None, None, None]
        bias = norm.bias - norm.running_mean * factor
        return self.add("Conv", [x], (weight, bias), kernel_shape=list(layer.kernel_size),
                        strides=list(layer.stride), pads=[layer.padding[0]] * 4)

    def step(self, x: str, step: nn.Sequential) -> str:
        """A `network.Step`."""
        x = self.convolution(x, step[0], step[1])
        return self.add("Relu", [x]) if len(step) == 3 else x


def write(student: Student) -> onnx.ModelProto:
    """The ONNX model of a trained student."""
    writer = Writer()
    x = writer.step("input", student.stem)
    for stage in student.stages:
        x = writer.step(x, stage[0])
        for pair in list(stage)[1:]:
            inner = writer.add("Relu", [writer.convolution(x, pair.first, pair.first_norm)])
            inner = writer.convolution(inner, pair.second, pair.second_norm)
            x = writer.add("Relu", [writer.add("Add", [x, inner])])
    x = writer.add("Flatten", [writer.step(writer.step(x, student.head), student.last)], axis=1)
    norm = student.flat_norm
    factor = norm.weight / (norm.running_var + norm.eps).sqrt()
    bias = norm.bias - norm.running_mean * factor
    writer.add("Gemm", [x], (student.flat.weight * factor[:, None], bias), output="embedding", transB=1)
    graph = helper.make_graph(
        writer.nodes, "semblance-embedder",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["n", 3, 112, 112])],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", 512])], writer.weights)
    model = helper.make_model(graph, producer_name="semblance", opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--checkpoint", required=True)
    options.add_argument("--out", required=True)
    options = options.parse_args()
    saved = torch.load(options.checkpoint, map_location="cpu")
    student = Student(**saved["network"])
    student.load_state_dict(saved["average"])
    student.eval()
    onnx.save(write(student), options.out)
    probe = torch.rand(4, 3, 112, 112, generator=torch.Generator().manual_seed(1)) * 2 - 1
    with torch.no_grad():
        likeness = torch.cosine_similarity(student(probe), Graph(options.out)(probe)[0]).min().item()
    print(f"{options.out}: views {saved['views']}, least cosine to the checkpoint {likeness:.6f}")
    if likeness < 0.9999:
        raise SystemExit("the exported file differs from the checkpoint")


if __name__ == "__main__":
    main()
