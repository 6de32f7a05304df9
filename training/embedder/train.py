"""Trains the embedder from random weights: every view, the teacher's answer to that very view.

    python3 train.py --run RUN --crops data/train --targets data/targets \
        --held data/held --held-targets data/held-targets --lfw packs/lfw --identify packs/identify --lists lfw-view1

Starts the run or goes on with it. Stop it with SIGTERM, with Ctrl-C or by making the file RUN/stop: it writes a checkpoint first.
`branch.py` makes a branch whose learning rate falls to zero: that is what ships. On a GPU give
`--teacher TEACHER.onnx` instead of stored targets. `--init MODEL.onnx` begins with the weights of an exported student.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parent.parent / "learning"))

import checkpoint
from beginning import from_onnx
from columns import COLUMNS, row
from crops import Crops
from faces import OnlineTeacher, StoredTargets, Views, batches_of, loader
from learner import Learner
from log import Log
from measure import measured
from settings import Settings
from stopping import Stopping
from team import Team, start

SAVE_SECONDS, KEEP_VIEWS, MEASURE_VIEWS, REPORT_VIEWS = 600, 500_000, 100_000, 10_000


class Run:
    """One run: its folder, its learner and where it stands."""

    def __init__(self, team: Team, options: argparse.Namespace):
        self.team, self.options, self.folder = team, options, options.run
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.stopping = Stopping(self.folder / f"member{team.rank}" if team.rank else self.folder, options.minutes)
        self.crops = Crops(options.crops)
        latest = self.folder / "latest.pt"
        self.settings = Settings.read(self.folder)
        self.learner = Learner(self.settings, self.device)
        self.views = self.epoch = self.position = 0
        self.seconds = 0.0
        if latest.exists():
            self.restore(torch.load(latest, map_location=self.device))
        elif options.init:
            from_onnx(self.learner.network, options.init, self.crops, self.device)
        self.log = None if team.rank else Log(self.folder / "log.csv", COLUMNS, self.views)

    def state(self) -> dict:
        return {"network": self.settings.network(), "average": self.learner.average.values,
                "learner": self.learner.state(), "views": self.views, "epoch": self.epoch,
                "position": self.position, "seconds": self.seconds}

    def restore(self, saved: dict) -> None:
        self.learner.restore(saved["learner"])
        self.views, self.epoch, self.position = saved["views"], saved["epoch"], saved["position"]
        self.seconds = saved["seconds"]

    def go(self) -> None:
        """Epoch after epoch until the decay is over, the time is up or somebody stops it."""
        self.saved = time.monotonic()
        self.busy = time.process_time() - self.seconds
        while not self.over():
            targets, seed, number, crops = self.targets_of(self.epoch)
            batches = batches_of(crops, number, self.settings.batch, self.settings.seed, self.epoch)
            data = Views(self.crops, self.team.own(batches), seed, number, crops)
            for indices, pixels in loader(data, self.position, self.options.workers):
                self.step(targets, indices, pixels)
                self.keep()
                if self.over():
                    return
            self.epoch, self.position = self.epoch + 1, 0

    def over(self) -> bool:
        return self.settings.finished(self.views) or self.team.stop

    def targets_of(self, epoch: int):
        """Where the answers of an epoch come from; the seed, number and crops of its views."""
        if self.options.teacher:
            norms = self.options.targets / "norms.json"
            return OnlineTeacher(self.options.teacher, norms, self.device), 20261124, epoch, len(self.crops)
        stored = StoredTargets(self.options.targets)
        number = epoch % stored.passes()
        seed, crops = stored.about(number)
        return stored.open(number), seed, number, crops

    def step(self, targets, indices, pixels: torch.Tensor) -> None:
        pixels = pixels.to(self.device, non_blocking=True)
        embedding, maps = targets.of(indices, pixels)
        self.learner.learn(pixels, embedding, maps, self.settings.rate_at(self.views), self.settings.side_at(self.views), self.share)
        self.views += len(pixels) * self.team.size
        self.position += 1
        self.seconds = time.process_time() - self.busy

    def share(self, weights: list) -> None:
        """Gradients, and the wish to stop, are everybody's."""
        self.team.average(weights, self.stopping.wanted())

    def keep(self) -> None:
        """Reports, measures and saves when it is time to; one member does it for all."""
        if self.team.rank:
            return
        finished = self.settings.finished(self.views)
        if self.crossed(REPORT_VIEWS):
            losses = " ".join(f"{name} {value:.4f}" for name, value in self.learner.running.items())
            print(f"{time.strftime('%H:%M:%S')} views {self.views} cpu {self.seconds:.0f} s {losses}", flush=True)
        if self.crossed(MEASURE_VIEWS) or finished:
            figures = measured(self.learner.averaged(), self.options, self.device, self.settings.side_at(self.views - 1))
            self.log.write(row(self.views, self.seconds, self.learner, figures))
        if time.monotonic() - self.saved > SAVE_SECONDS or self.over():
            checkpoint.save(self.folder / "latest.pt", self.state())
            self.saved = time.monotonic()
        if self.crossed(KEEP_VIEWS):
            checkpoint.save(self.folder / f"views{self.views:09d}.pt", self.state())

    def crossed(self, every: int) -> bool:
        """True for the first step after each multiple of `every`."""
        return self.views // every != (self.views - self.settings.batch) // every


def settle(folder: Path, init: str | None) -> None:
    """Writes the settings of a new run; one that begins with a shipped file has no use for small pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "settings.json").exists():
        fresh = Settings()
        (replace(fresh, parent=os.path.basename(init), sides=((0, 112),)) if init else fresh).write(folder)


def work(team: Team, options: argparse.Namespace) -> None:
    """What every member of the team does."""
    torch.set_num_threads(options.threads)
    np.finfo(np.float64)  # numpy measures the smallest numbers once, before they are switched off
    torch.set_flush_denormal(True)
    Run(team, options).go()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("run", "crops", "targets", "held", "held-targets", "lfw", "identify", "lists"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--teacher", help="ask this teacher instead of reading stored targets")
    options.add_argument("--init", help="begin with the weights of this exported student, where the run has no checkpoint yet")
    options.add_argument("--processes", type=int, default=1, help="processes that share every batch: one a core")
    options.add_argument("--threads", type=int, default=1, help="threads of torch in each of them")
    options.add_argument("--workers", type=int, default=0, help="further processes that make views, for each of them")
    options.add_argument("--minutes", type=float, help="stop after this long")
    options = options.parse_args()
    settle(options.run, options.init)
    start(work, options.processes, options)


if __name__ == "__main__":
    main()
