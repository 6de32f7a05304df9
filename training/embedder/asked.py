"""The teacher in ONNX Runtime, asked over a pipe: on a processor about twice as fast as `Graph`.

`training/teacher` is the program at the other end; build it once: dotnet build training/teacher -c Release.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch

PROGRAM = Path(__file__).resolve().parents[2] / "artifacts/bin/Semblance.Training.Teacher/release/semblance-teacher.dll"
SIZES = {"embedding": (512,), "map14": (256, 14, 14), "map7": (256, 7, 7), "last": (64, 7, 7)}


class Asked:
    """Answers like `Graph`: the embedding (not normalised), then the maps; takes uint8 faces [n, 112, 112, 3]."""

    def __init__(self, path: str, maps: dict[str, str], program: Path = PROGRAM):
        model = onnx.load(path)
        for tensor in maps.values():
            model.graph.output.append(onnx.helper.make_tensor_value_info(tensor, onnx.TensorProto.FLOAT, None))
        self.file = tempfile.NamedTemporaryFile(suffix=".onnx")
        onnx.save(model, self.file.name)
        self.shapes = [SIZES["embedding"], *(SIZES[name] for name in maps)]
        self.process = subprocess.Popen(["dotnet", str(program), self.file.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, faces: np.ndarray) -> list[torch.Tensor]:
        self.process.stdin.write(np.int32(len(faces)).tobytes() + faces.tobytes())
        self.process.stdin.flush()
        return [self._read((len(faces), *shape)) for shape in self.shapes]

    def _read(self, shape: tuple[int, ...]) -> torch.Tensor:
        values = np.empty(shape, "<f4")
        if self.process.stdout.readinto(values.data.cast("B")) != values.nbytes:
            raise OSError("the teacher stopped; what it says stands above")
        return torch.from_numpy(values)
