"""The student on held-out made frames: what the log shows. Figures on real attacks are the product's (`semblance evaluate liveness`)."""

from __future__ import annotations

import numpy as np
import torch

from crops import around
from frames import BONA_FIDE, Faces, make_frame, random_of
from pair import Pair
from student import FACTOR, SIDE, Student, to_input

SEED, COUNT = 20261126, 768


def area(scores: np.ndarray, live: np.ndarray) -> float:
    """How often a bona fide frame scores above an attack."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores)] = np.arange(1, len(scores) + 1)
    count = live.sum()
    return float((ranks[live].sum() - count * (count + 1) / 2) / (count * (len(live) - count)))


class HeldOut:
    """Fixed frames with the teachers' answers."""

    def __init__(self, teachers: Pair, faces: Faces):
        made = [make_frame(random_of(SEED, number), faces) for number in range(COUNT)]
        self.labels = np.array([label for *_, label in made])
        self.pixels = torch.from_numpy(np.stack([around(frame, box, FACTOR, SIDE) for frame, box, _ in made]))
        looks = torch.from_numpy(np.stack([Pair.looks(frame, box) for frame, box, _ in made]))
        self.answers = torch.cat([teachers(part) for part in looks.split(64)])
        self.teachers = area(self.answers[:, BONA_FIDE].numpy(), self.labels == BONA_FIDE)

    @torch.no_grad()
    def figures(self, student: Student) -> dict[str, float]:
        """`made`, `pair`: areas under the curve of the student's own opinion and of the teachers; `alike`: correlation with the teachers' score."""
        student.eval()
        logits = [student(to_input(part)) for part in self.pixels.split(64)]
        made, taught = (torch.cat([both[which] for both in logits]).softmax(1)[:, BONA_FIDE].numpy() for which in range(2))
        return {"made": area(made, self.labels == BONA_FIDE), "pair": self.teachers,
                "alike": float(np.corrcoef(taught, self.answers[:, BONA_FIDE].numpy())[0, 1])}
