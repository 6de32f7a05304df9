"""Trains the embedder from random weights: every view, the teacher's answer to that very view.

    python3 train.py --run RUN --crops data/train --targets data/targets \
        --held data/held --held-targets data/held-targets --lfw packs/lfw --identify packs/identify --lists lfw-view1

Starts the run or goes on with it; stop it whenever you like. `branch.py` makes a branch whose learning rate
falls to zero: that is what ships. On a GPU give `--teacher TEACHER.onnx` instead of stored targets.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import torch

import checkpoint
from crops import Crops
from faces import OnlineTeacher, StoredTargets, Views, batches_of, loader
from learner import Learner
from log import Log
from measure import embeddings, held_cosine, identification, lfw_accuracy
from settings import Settings

SAVE_SECONDS, KEEP_VIEWS, MEASURE_VIEWS = 600, 500_000, 100_000


class Run:
    """One run: its folder, its learner and where it stands."""

    def __init__(self, options: argparse.Namespace):
        self.options, self.folder = options, options.run
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.folder.mkdir(parents=True, exist_ok=True)
        if not (self.folder / "settings.json").exists():
            Settings().write(self.folder)
        self.settings = Settings.read(self.folder)
        self.learner = Learner(self.settings, self.device)
        self.crops = Crops(options.crops)
        self.views = self.epoch = self.position = 0
        self.seconds = 0.0
        if (self.folder / "latest.pt").exists():
            self.restore(torch.load(self.folder / "latest.pt", map_location=self.device))
        self.log = Log(self.folder / "log.csv", self.views)

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
        saved = started = time.monotonic()
        busy = time.process_time() - self.seconds
        while not self.settings.finished(self.views):
            targets, seed, number = self.targets_of(self.epoch)
            batches = batches_of(self.crops, number, self.settings.batch, self.settings.seed, self.epoch)
            data = Views(self.crops, batches, seed, number)
            for indices, pixels in loader(data, self.position, self.options.workers):
                self.step(targets, indices, pixels)
                self.seconds = time.process_time() - busy
                now = time.monotonic()
                over = self.options.minutes and now - started > self.options.minutes * 60
                if self.crossed(MEASURE_VIEWS) or self.settings.finished(self.views):
                    self.log.write(self.views, self.seconds, self.learner, self.measure())
                if now - saved > SAVE_SECONDS or over or self.settings.finished(self.views):
                    checkpoint.save(self.folder / "latest.pt", self.state())
                    saved = now
                if self.crossed(KEEP_VIEWS):
                    checkpoint.save(self.folder / f"views{self.views:09d}.pt", self.state())
                if over or self.settings.finished(self.views):
                    return
            self.epoch, self.position = self.epoch + 1, 0

    def targets_of(self, epoch: int):
        """Where the answers of an epoch come from, and the seed and number of its views."""
        if self.options.teacher:
            norms = self.options.targets / "norms.json"
            return OnlineTeacher(self.options.teacher, norms, self.device), 20261124, epoch
        stored = StoredTargets(self.options.targets)
        number = epoch % stored.passes()
        return stored.open(number), stored.seed(number), number

    def step(self, targets, indices, pixels: torch.Tensor) -> None:
        pixels = pixels.to(self.device, non_blocking=True)
        embedding, maps = targets.of(indices, pixels)
        self.learner.learn(pixels, embedding, maps, self.settings.rate_at(self.views), self.settings.side_at(self.views))
        self.views += len(pixels)
        self.position += 1

    def crossed(self, every: int) -> bool:
        """True for the first step after each multiple of `every`."""
        return self.views // every != (self.views - self.settings.batch) // every

    def measure(self) -> dict[str, float]:
        network = self.learner.averaged()
        figures = held_cosine(network, Crops(self.options.held), self.options.held_targets, self.device)
        for pack, key in ((self.options.lfw, "lfw"), (self.options.identify, "identify")):
            crops = Crops(pack)
            vectors, keys = embeddings(network, crops, self.device), crops.keys()
            if key == "lfw":
                figures["lfw"] = lfw_accuracy(vectors, keys, self.options.lists / "pairsDevTrain-subset.txt",
                                              self.options.lists / "pairsDevTest.txt")
            else:
                figures.update(identification(vectors, keys))
        return figures


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("run", "crops", "targets", "held", "held-targets", "lfw", "identify", "lists"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--teacher", help="ask this teacher instead of reading stored targets")
    options.add_argument("--threads", type=int, default=1, help="threads of torch on the CPU")
    options.add_argument("--workers", type=int, default=0, help="processes that make views; 0: none beside this one")
    options.add_argument("--minutes", type=float, help="stop after this long")
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    Run(options).go()


if __name__ == "__main__":
    main()
