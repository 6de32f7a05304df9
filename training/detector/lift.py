"""How much to add to the score's logit so that the student gives as many boxes as the teacher at the threshold of use.

    python3 lift.py --checkpoint RUN/latest.pt --pictures W/detector/pictures --teacher yunet_n_dynamic.onnx

A student that is unsure of what its teacher is sure of answers nearer to the middle, and finds less at the same threshold. Held-out scenes alone
decide, none of what is measured. Give the result to `export.py --lift`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import decoding
from export import restored
from measure import BATCH, SEED, USUAL
from network import to_input
from pictures import Pictures
from scenes import make_scene, random_of
from teacher import Teacher

COUNT, SIDE, ROUNDS = 480, 320, 12
LEAST, MOST = -1.0, 2.0


def boxes(levels: list[list[torch.Tensor]], lift: float) -> int:
    """Boxes of the student in all batches, with its logits lifted."""
    count = 0
    for answers in levels:
        raised = [torch.cat([answer[:, :1] + lift, answer[:, 1:]], 1) for answer in answers]
        count += sum(len(faces.scores) for faces in decoding.of_student(raised, USUAL))
    return count


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("checkpoint", "pictures", "teacher"):
        options.add_argument(f"--{name}", required=True)
    options = options.parse_args()
    torch.set_num_threads(1)
    student, _ = restored(options.checkpoint)
    teacher, pictures = Teacher(options.teacher).to(memory_format=torch.channels_last), Pictures(f"{options.pictures}-held")
    wanted, levels = 0, []
    with torch.no_grad():
        for start in range(0, COUNT, BATCH):
            scenes = [torch.from_numpy(make_scene(random_of(SEED + 1, start + i), pictures, SIDE)) for i in range(BATCH)]
            x = to_input(torch.stack(scenes))
            wanted += sum(len(faces.scores) for faces in decoding.of_teacher(teacher(x), USUAL))
            levels.append(student(x)[0])
    low, high = LEAST, MOST
    for _ in range(ROUNDS):
        middle = (low + high) / 2
        low, high = (middle, high) if boxes(levels, middle) < wanted else (low, middle)
    print(f"lift {(low + high) / 2:.3f}: {boxes(levels, (low + high) / 2)} boxes, the teacher {wanted}, without it {boxes(levels, 0.0)}")


if __name__ == "__main__":
    main()
