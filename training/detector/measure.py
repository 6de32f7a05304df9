"""The student against the teacher on held-out scenes: what the log shows."""

from __future__ import annotations

import numpy as np
import torch

import decoding
from network import Student, to_input
from scenes import make_scene, random_of

SEED, COUNT, BATCH = 20261126, 160, 16
SURE, USUAL, FAINT = 0.8, 0.6, 0.3
"""Faces that must be found; the threshold of use; below this the teacher sees nothing."""
LEAST_SIDE, SAME = 24, 0.5
"""Pixels of a face that must be found; the overlap from which on two boxes mean one face."""


class HeldOut:
    """Fixed scenes with the teacher's faces."""

    def __init__(self, teacher, pictures, side: int):
        scenes = np.stack([make_scene(random_of(SEED, i), pictures, side) for i in range(COUNT)])
        self.batches = [torch.from_numpy(scenes[i:i + BATCH]) for i in range(0, COUNT, BATCH)]
        self.faces = [faces for batch in self.batches for faces in decoding.of_teacher(teacher(to_input(batch)), FAINT)]

    @torch.no_grad()
    def figures(self, student: Student) -> dict[str, float]:
        """`recall` of the teacher's sure faces; `extra` boxes a scene where it sees none; `points`: median difference in shares of the inter-eye distance."""
        student.eval()
        own = [faces for batch in self.batches for faces in decoding.of_student(student(to_input(batch))[0], USUAL)]
        found, sure, extra, differences = 0, 0, 0, []
        for mine, its in zip(own, self.faces):
            extra += sum(decoding.overlaps(box, its.boxes).max(initial=0) < SAME / 2 for box in mine.boxes)
            for score, box, points in zip(its.scores, its.boxes, its.points):
                if score < SURE or min(box[2:] - box[:2]) < LEAST_SIDE:
                    continue
                sure += 1
                overlap = decoding.overlaps(box, mine.boxes)
                if overlap.max(initial=0) < SAME:
                    continue
                found += 1
                distance = np.linalg.norm(mine.points[overlap.argmax()] - points, axis=1).mean()
                differences.append(distance / np.linalg.norm(points[0] - points[1]))
        return {"recall": found / max(sure, 1), "extra": extra / COUNT, "points": float(np.median(differences)) if differences else 1.0}
