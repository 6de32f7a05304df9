"""A checkpoint to ONNX: norms folded into the convolutions, outputs named and shaped as YuNet's are.

    python3 export.py --checkpoint RUN/latest.pt --out semblance-detect-2.onnx

Input "input" [n, 3, height, width], BGR, 0..255, sides multiples of 32. Outputs for each stride s of 8, 16, 32, over its cells row by row: cls_s and obj_s,
both the same score, as readers of this family take the root of their product; bbox_s, kps_s. Any reader of YuNet reads it.
"""

from __future__ import annotations

import argparse

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from network import INPUT_SCALE, NUMBERS, STRIDES, Separable, Student

KINDS = (("cls", 1), ("obj", 1), ("bbox", 4), ("kps", 10))


class Writer:
    """Collects nodes and weights of the graph."""

    def __init__(self):
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def add(self, operation: str, inputs: list[str], outputs: list[str] | None = None, **options) -> str:
        """Adds a node; returns the name of its first output."""
        outputs = outputs or [f"t{len(self.nodes)}"]
        self.nodes.append(helper.make_node(operation, inputs, outputs, **options))
        return outputs[0]

    def constant(self, values, name: str, kind=np.float32) -> str:
        self.weights.append(numpy_helper.from_array(np.asarray(values, kind), name))
        return name

    def convolution(self, x: str, layer: nn.Conv2d, norm: nn.BatchNorm2d | None = None, scale: float = 1.0) -> str:
        """A convolution with its norm folded in."""
        name = f"c{len(self.nodes)}"
        weight, bias = layer.weight * scale, layer.bias
        if norm is not None:
            factor = norm.weight / (norm.running_var + norm.eps).sqrt()
            weight, bias = weight * factor[:, None, None, None], norm.bias - norm.running_mean * factor
        inputs = [x, self.constant(weight.detach(), f"{name}.weight")]
        if bias is not None:
            inputs.append(self.constant(bias.detach(), f"{name}.bias"))
        size, group = layer.kernel_size[0], layer.groups
        return self.add("Conv", inputs, kernel_shape=[size, size], strides=list(layer.stride), pads=[size // 2] * 4, group=group)

    def separable(self, x: str, block: Separable) -> str:
        inner = self.convolution(self.convolution(x, block.within), block.across, block.norm)
        return self.add("Relu", [self.add("Add", [x, inner]) if block.has_way_around else inner])

    def twice(self, x: str) -> str:
        """The map at twice its size."""
        scales = f"s{len(self.nodes)}"
        return self.add("Resize", [x, "", self.constant([1, 1, 2, 2], scales)], mode="nearest", coordinate_transformation_mode="asymmetric", nearest_mode="floor")

    def head(self, x: str, head: nn.Conv2d, stride: int) -> None:
        """15 numbers a cell, cell by cell, under their four names."""
        cells = self.add("Transpose", [self.convolution(x, head)], perm=[0, 2, 3, 1])
        rows = self.add("Reshape", [cells, self.constant([0, -1, sum(NUMBERS)], f"rows_{stride}", np.int64)])
        parts = [f"logit_{stride}", f"bbox_{stride}", f"kps_{stride}"]
        self.add("Split", [rows, self.constant(NUMBERS, f"parts_{stride}", np.int64)], parts, axis=2)
        self.add("Sigmoid", parts[:1], [f"cls_{stride}"])
        self.add("Sigmoid", parts[:1], [f"obj_{stride}"])


def nodes(writer: Writer, student: Student) -> None:
    """The way of `Student.forward`."""
    x = "input"
    for position, part in enumerate(student.stem):
        x = writer.separable(x, part) if isinstance(part, Separable) else writer.add("Relu", [writer.convolution(x, part[0], part[1], 1.0 if position else INPUT_SCALE)])
    seen = []
    for stage in student.stages:
        for part in stage:
            x = writer.separable(x, part)
        seen.append(x)
    above = None
    for level in reversed(range(len(seen))):
        x = writer.convolution(seen[level], *student.laterals[level])
        if above is not None:
            x = writer.add("Add", [writer.twice(above), x])
        above = feature = writer.separable(x, student.merged[level])
        for part in student.towers[level]:
            feature = writer.separable(feature, part)
        writer.head(feature, student.heads[level], STRIDES[level])


def write(student: Student) -> onnx.ModelProto:
    """The ONNX model of a trained student."""
    writer = Writer()
    nodes(writer, student)
    outputs = [helper.make_tensor_value_info(f"{kind}_{stride}", TensorProto.FLOAT, ["n", f"cells_{stride}", count]) for kind, count in KINDS for stride in STRIDES]
    source = helper.make_tensor_value_info("input", TensorProto.FLOAT, ["n", 3, "height", "width"])
    graph = helper.make_graph(writer.nodes, "semblance-detector", [source], outputs, writer.weights)
    model = helper.make_model(graph, producer_name="semblance", opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def restored(path: str, lift: float = 0.0) -> tuple[Student, dict]:
    """The averaged student of a checkpoint, ready to answer, and the checkpoint; `lift` is added to every score's logit."""
    saved = torch.load(path, map_location="cpu")
    student = Student(**saved["network"])
    student.load_state_dict(saved["average"])
    for head in student.heads:
        head.bias.data[0] += lift
    return student.eval(), saved


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--checkpoint", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--lift", type=float, default=0.0, help="what lift.py says")
    options = options.parse_args()
    student, saved = restored(options.checkpoint, options.lift)
    model = write(student)
    onnx.save(model, options.out)
    count = sum(int(np.prod(weight.dims)) for weight in model.graph.initializer)
    print(f"{options.out}: {saved['scenes']} scenes, {count} parameters")


if __name__ == "__main__":
    main()
