"""Trains the liveness network from random weights: made frames, what they were made as, and the teachers' answers to them.

    python3 train.py --run RUN --pictures W/liveness/pictures --near minifasnet_v2_scale2.7_80.onnx --far minifasnet_v1se_scale4.0_80.onnx

Starts the run or goes on with it; it ends by itself. Stop it with SIGTERM, with Ctrl-C or by making the file RUN/stop: it writes a checkpoint first.
The student sees the face in a box that was shaken, the teachers in the true one: so it learns not to mind.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset

for neighbour in ("learning", "detector"):
    sys.path.append(str(Path(__file__).resolve().parent.parent / neighbour))

import checkpoint
from camera import compressed
from columns import COLUMNS
from crops import around, shaken
from frames import Faces, make_frame, random_of
from log import Log
from measure import HeldOut
from muon import Muon
from pair import Pair
from settings import Settings
from stopping import Stopping
from student import FACTOR, SIDE, Student, to_input

SAVE_SECONDS, MEASURE_FRAMES, REPORT_FRAMES = 240, 10_000, 2_000


class Frames(Dataset):
    """Frame number i of a seed, without end: the student's crop, the teachers' two, the label."""

    def __init__(self, faces: Faces, seed: int):
        self.faces, self.seed = faces, seed

    def __getitem__(self, number: int) -> tuple[np.ndarray, np.ndarray, int]:
        rng = random_of(self.seed, number)
        frame, box, label = make_frame(rng, self.faces)
        looks = Pair.looks(frame, box)
        if rng.random() < 0.5:
            frame = compressed(frame, int(rng.integers(55, 96)))
        return around(frame, shaken(rng, box), FACTOR, SIDE), looks, label


class Asked:
    """A batch with the teachers' answers; the process that makes the frames asks."""

    def __init__(self, teachers: Pair):
        self.teachers = teachers

    def __call__(self, made: list) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        crops, looks, labels = zip(*made)
        return torch.from_numpy(np.stack(crops)), self.teachers(torch.from_numpy(np.stack(looks))), torch.tensor(labels)


class Numbers:
    """Batches of frame numbers from where the run stands."""

    def __init__(self, start: int, batch: int):
        self.start, self.batch = start, batch

    def __iter__(self):
        while True:
            yield list(range(self.start, self.start + self.batch))
            self.start += self.batch


class Run:
    """One run: its folder, its student and where it stands."""

    def __init__(self, options: argparse.Namespace):
        self.folder, self.options = options.run, options
        self.stopping = Stopping(self.folder, options.minutes)
        if not (self.folder / "settings.json").exists():
            Settings().write(self.folder)
        self.settings = Settings.read(self.folder)
        torch.manual_seed(self.settings.seed)
        self.student = Student(**self.settings.network()).to(memory_format=torch.channels_last)
        self.optimisers = self._optimisers()
        self.average = checkpoint.Average(self.student, self.settings.average)
        self.frames, self.seconds, self.running = 0, 0.0, {}
        if (self.folder / "latest.pt").exists():
            self.restore(torch.load(self.folder / "latest.pt"))
        self.teachers = Pair(options.near, options.far)
        self.held = HeldOut(self.teachers, Faces(f"{options.pictures}-held"))
        self.log = Log(self.folder / "log.csv", COLUMNS, self.frames)

    def _optimisers(self) -> list[torch.optim.Optimizer]:
        """Muon for the convolutions behind the first; AdamW for it, the norms and the two last layers."""
        weights = list(self.student.parameters())
        inner = [weight for weight in weights if weight.ndim == 4 and weight.shape[1] > 3]
        outer = [weight for weight in weights if not any(weight is one for one in inner)]
        return [Muon(inner, self.settings.rate, weight_decay=self.settings.weight_decay), torch.optim.AdamW(outer, self.settings.rate, weight_decay=0.0)]

    def state(self) -> dict:
        return {"network": self.settings.network(), "average": self.average.values, "averaging": self.average.state(), "student": self.student.state_dict(),
                "optimisers": [one.state_dict() for one in self.optimisers], "frames": self.frames, "seconds": self.seconds}

    def restore(self, saved: dict) -> None:
        self.student.load_state_dict(saved["student"])
        for optimiser, state in zip(self.optimisers, saved["optimisers"]):
            optimiser.load_state_dict(state)
        self.average.restore(saved["averaging"])
        self.frames, self.seconds = saved["frames"], saved["seconds"]

    def go(self) -> None:
        """Frame after frame until the rate is zero, the time is up or somebody stops it."""
        data = DataLoader(Frames(Faces(self.options.pictures), self.settings.seed), batch_sampler=Numbers(self.frames, self.settings.batch),
                          num_workers=self.options.workers, collate_fn=Asked(self.teachers))
        self.saved, self.began = time.monotonic(), time.monotonic() - self.seconds
        for pixels, answers, labels in data:
            self.step(pixels, answers, labels)
            self.keep()
            if self.over():
                return

    def over(self) -> bool:
        return self.frames >= self.settings.frames or self.stopping.wanted()

    def step(self, pixels: torch.Tensor, answers: torch.Tensor, labels: torch.Tensor) -> None:
        self.student.train()
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
            for group in optimiser.param_groups:
                group["lr"] = self.settings.rate_at(self.frames)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            made, taught = self.student(to_input(pixels))
        losses = {"made_loss": F.cross_entropy(made.float(), labels, label_smoothing=0.05), "taught_loss": F.cross_entropy(taught.float(), answers)}
        (losses["made_loss"] + self.settings.taught * losses["taught_loss"]).backward()
        for optimiser in self.optimisers:
            optimiser.step()
        self.average.update(self.student)
        for name, value in losses.items():
            self.running[name] = 0.98 * self.running.get(name, value.item()) + 0.02 * value.item()
        self.frames += len(pixels)
        self.seconds = time.monotonic() - self.began

    def keep(self) -> None:
        """Reports, measures and saves when it is time to."""
        if self.crossed(REPORT_FRAMES):
            print(f"{time.strftime('%H:%M:%S')} frames {self.frames}, {self.seconds:.0f} s, " + " ".join(f"{name} {value:.4f}" for name, value in self.running.items()), flush=True)
        if self.crossed(MEASURE_FRAMES) or self.frames >= self.settings.frames:
            student = Student(**self.settings.network()).to(memory_format=torch.channels_last)
            student.load_state_dict(self.average.values)
            self.log.write({"frames": self.frames, "seconds": round(self.seconds), "rate": self.settings.rate_at(self.frames), **self.running, **self.held.figures(student)})
        if time.monotonic() - self.saved > SAVE_SECONDS or self.over():
            checkpoint.save(self.folder / "latest.pt", self.state())
            self.saved = time.monotonic()

    def crossed(self, every: int) -> bool:
        """True for the first step after each multiple of `every`."""
        return self.frames // every != (self.frames - self.settings.batch) // every


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--run", type=Path, required=True)
    options.add_argument("--pictures", required=True, help="the pack that pack.py wrote, without its ending")
    options.add_argument("--near", required=True, help="the teacher that looks 2.7 times wider than the face")
    options.add_argument("--far", required=True, help="the teacher that looks 4 times wider")
    options.add_argument("--threads", type=int, default=1, help="threads of torch")
    options.add_argument("--workers", type=int, default=1, help="processes that make frames; 0: none beside this one")
    options.add_argument("--minutes", type=float, help="stop after this long")
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    cv2.setNumThreads(1)
    np.finfo(np.float64)  # numpy measures the smallest numbers once, before they are switched off
    torch.set_flush_denormal(True)
    Run(options).go()


if __name__ == "__main__":
    main()
