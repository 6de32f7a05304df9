"""Trains the detector from random weights: every scene, the teacher's answer at every cell of that very scene.

    python3 train.py --run RUN --pictures W/detector/pictures --teacher yunet_n_dynamic.onnx

Starts the run or goes on with it. Stop it with SIGTERM, with Ctrl-C or by making the file RUN/stop: it writes a checkpoint first.
`--settle` fixes the figures of the norms, once: a batch in which one scene is unlike the others norms itself, the exported network can't, and only so
it learns what to do then. `--decay N` lets the rate fall to zero over the next N scenes, after which the run ends: that is what ships.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import checkpoint
from columns import COLUMNS
from log import Log
from loss import PARTS, loss_of, total
from measure import HeldOut
from muon import Muon
from network import Student, to_input
from pictures import Pictures
from scenes import make_scene, random_of
from settings import Settings
from stopping import Stopping
from teacher import Teacher

SAVE_SECONDS, MEASURE_SCENES, REPORT_SCENES = 240, 4_000, 1_000
LONGEST_GRADIENT = 2.0
"""A gradient is cut at this many times the length of those before it."""


class Scenes(Dataset):
    """Scene number i of a seed, without end."""

    def __init__(self, pictures: Pictures, settings: Settings):
        self.pictures, self.settings = pictures, settings

    def __getitem__(self, number: int) -> torch.Tensor:
        return torch.from_numpy(make_scene(random_of(self.settings.seed, number), self.pictures, self.settings.side_at(number)))


class Asked:
    """Scenes of a batch with the teacher's answers. The process that makes the scenes asks: so two cores have about the same to do."""

    def __init__(self, teacher: Teacher):
        self.teacher = teacher

    def __call__(self, scenes: list[torch.Tensor]) -> tuple[torch.Tensor, list]:
        pixels = torch.stack(scenes)
        return pixels, self.teacher(to_input(pixels))


class Numbers:
    """Batches of scene numbers from where the run stands."""

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
        self.folder.mkdir(parents=True, exist_ok=True)
        self.stopping = Stopping(self.folder, options.minutes)
        if not (self.folder / "settings.json").exists():
            Settings().write(self.folder)
        self.settings = Settings.read(self.folder)
        torch.manual_seed(self.settings.seed)
        self.student = Student(**self.settings.network()).to(memory_format=torch.channels_last)
        self.optimisers = self._optimisers()
        self.average = checkpoint.Average(self.student, self.settings.average)
        self.scenes, self.seconds, self.running = 0, 0.0, {}
        latest = self.folder / "latest.pt"
        if latest.exists():
            self.restore(torch.load(latest))
        if options.decay and not self.settings.decay:
            self.settings = replace(self.settings, decay=(self.scenes, options.decay))
            self.settings.write(self.folder)
        if options.settle and self.settings.settled is None:
            self.settings = replace(self.settings, settled=self.scenes)
            self.settings.write(self.folder)
            self.student.load_state_dict(self.average.values)
        self.teacher = Teacher(options.teacher).to(memory_format=torch.channels_last)
        self.held = HeldOut(self.teacher, Pictures(f"{options.pictures}-held"), max(self.settings.sides))
        self.log = Log(self.folder / "log.csv", COLUMNS, self.scenes)

    def _optimisers(self) -> list[torch.optim.Optimizer]:
        """Muon for the convolutions across channels; AdamW for the first, for the heads, and for what has one number or nine a channel."""
        named = list(self.student.named_parameters())
        inner = [weight for name, weight in named if weight.ndim == 4 and weight.shape[1] > 3 and not name.startswith("heads")]
        outer = [weight for _, weight in named if not any(weight is one for one in inner)]
        return [Muon(inner, self.settings.rate, weight_decay=self.settings.weight_decay), torch.optim.AdamW(outer, self.settings.rate, weight_decay=0.0)]

    def state(self) -> dict:
        return {"network": self.settings.network(), "average": self.average.values, "averaging": self.average.state(), "student": self.student.state_dict(),
                "optimisers": [one.state_dict() for one in self.optimisers], "scenes": self.scenes, "seconds": self.seconds}

    def restore(self, saved: dict) -> None:
        self.student.load_state_dict(saved["student"])
        for optimiser, state in zip(self.optimisers, saved["optimisers"]):
            optimiser.load_state_dict(state)
        self.average.restore(saved["averaging"])
        self.scenes, self.seconds = saved["scenes"], saved["seconds"]

    def go(self) -> None:
        """Scene after scene until the decay is over, the time is up or somebody stops it."""
        numbers = Numbers(self.scenes, self.settings.batch)
        data = DataLoader(Scenes(Pictures(self.options.pictures), self.settings), batch_sampler=numbers, num_workers=self.options.workers, collate_fn=Asked(self.teacher))
        self.saved = self.began = time.monotonic()
        self.began -= self.seconds
        for pixels, answers in data:
            for part in range(self.settings.updates):
                own = slice(part, None, self.settings.updates)
                self.step(pixels[own], [tuple(answer[own] for answer in level) for level in answers])
            self.keep()
            if self.over():
                return

    def over(self) -> bool:
        return self.settings.finished(self.scenes) or self.stopping.wanted()

    def step(self, pixels: torch.Tensor, answers: list) -> None:
        self.student.train(self.settings.settled is None)
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
            for group in optimiser.param_groups:
                group["lr"] = self.settings.rate_at(self.scenes)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            own = self.student(to_input(pixels))
        parts = loss_of(own, answers)
        total(parts).backward()
        longest = LONGEST_GRADIENT * self.running.get("gradient", float("inf"))
        parts["gradient"] = torch.nn.utils.clip_grad_norm_(self.student.parameters(), longest).clamp_max(longest)
        for optimiser in self.optimisers:
            optimiser.step()
        self.average.update(self.student)
        for name, value in parts.items():
            self.running[name] = 0.98 * self.running.get(name, value.item()) + 0.02 * value.item()
        self.scenes += len(pixels)
        self.seconds = time.monotonic() - self.began

    def keep(self) -> None:
        """Reports, measures and saves when it is time to."""
        if self.crossed(REPORT_SCENES):
            losses = " ".join(f"{name} {value:.4f}" for name, value in self.running.items())
            print(f"{time.strftime('%H:%M:%S')} scenes {self.scenes}, {self.seconds:.0f} s, {losses}", flush=True)
        if self.crossed(MEASURE_SCENES) or self.settings.finished(self.scenes):
            student = Student(**self.settings.network()).to(memory_format=torch.channels_last)
            student.load_state_dict(self.average.values)
            losses = {f"{name}_loss": self.running[name] for name in PARTS}
            self.log.write({"scenes": self.scenes, "seconds": round(self.seconds), "rate": self.settings.rate_at(self.scenes), **losses, **self.held.figures(student)})
        if time.monotonic() - self.saved > SAVE_SECONDS or self.over():
            checkpoint.save(self.folder / "latest.pt", self.state())
            self.saved = time.monotonic()

    def crossed(self, every: int) -> bool:
        """True for the first step after each multiple of `every`."""
        return self.scenes // every != (self.scenes - self.settings.batch) // every


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--run", type=Path, required=True)
    options.add_argument("--pictures", required=True, help="the pack that pack.py wrote, without its ending")
    options.add_argument("--teacher", required=True, help="a YuNet file that takes any size")
    options.add_argument("--decay", type=int, help="let the rate fall to zero over this many scenes, once")
    options.add_argument("--settle", action="store_true", help="from now on norms use the figures that they have gathered")
    options.add_argument("--threads", type=int, default=1, help="threads of torch")
    options.add_argument("--workers", type=int, default=1, help="processes that make scenes; 0: none beside this one")
    options.add_argument("--minutes", type=float, help="stop after this long")
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    np.finfo(np.float64)  # numpy measures the smallest numbers once, before they are switched off
    torch.set_flush_denormal(True)
    Run(options).go()


if __name__ == "__main__":
    main()
