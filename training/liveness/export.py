"""A checkpoint to ONNX, with one opinion out of two and weights stored as float16.

    python3 export.py --checkpoint RUN/latest.pt --share 0.5 --out semblance-live-1.onnx

Input "input" [n, 3, 96, 96], BGR, 0..255; output "prob" [n, 3]: attack on paper, bona fide, attack on a screen.
`--share` is how much of the answer is the student's own opinion; the rest is what the teachers would say.
"""

from __future__ import annotations

import argparse
import io

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from student import SIDE, Answer, Student


def restored(path: str, share: float) -> tuple[Answer, dict]:
    """The averaged student of a checkpoint, ready to answer, and the checkpoint."""
    saved = torch.load(path, map_location="cpu")
    student = Student(**saved["network"])
    student.load_state_dict(saved["average"])
    return Answer(student, share).eval(), saved


def halved(model: onnx.ModelProto) -> None:
    """Large weights become float16, each with a Cast that runtimes fold when they load."""
    kept, casts = [], []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.size > 64:
            kept.append(numpy_helper.from_array(values.astype(np.float16), f"{tensor.name}.stored"))
            casts.append(helper.make_node("Cast", [f"{tensor.name}.stored"], [tensor.name], to=TensorProto.FLOAT))
        else:
            kept.append(tensor)
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)


def write(answer: Answer) -> onnx.ModelProto:
    """The ONNX model; norms are folded by the exporter."""
    buffer = io.BytesIO()
    torch.onnx.export(answer, torch.zeros(2, 3, SIDE, SIDE), buffer, opset_version=17, input_names=["input"], output_names=["prob"],
                      dynamic_axes={"input": {0: "n"}, "prob": {0: "n"}})
    model = onnx.load_from_string(buffer.getvalue())
    model.ir_version = 8
    halved(model)
    onnx.checker.check_model(model)
    return model


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--checkpoint", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--share", type=float, required=True, help="0..1")
    options = options.parse_args()
    answer, saved = restored(options.checkpoint, options.share)
    model = write(answer)
    onnx.save(model, options.out)
    count = sum(int(np.prod(weight.dims)) for weight in model.graph.initializer)
    print(f"{options.out}: {saved['frames']} frames, {count} parameters, nodes {sorted({node.op_type for node in model.graph.node})}")


if __name__ == "__main__":
    main()
