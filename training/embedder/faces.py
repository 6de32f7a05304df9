"""The order in which the student sees views, and what the teacher said of them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

import views
from crops import Crops
from graph import Graph
from network import to_input
from precision import autocast
from targets import MAPS, PARTS, STEP, indices_of

SHAPES = {"map14": (256, 14, 14), "map7": (256, 7, 7), "last": (64, 7, 7)}


class StoredTargets:
    """Reads what `targets.py` stored."""

    def __init__(self, folder: str | Path):
        self.folder = Path(folder)

    def passes(self) -> int:
        """How many whole passes are there now; more may come while training runs."""
        count = 0
        while (self.folder / f"pass{count:03d}").is_dir():
            count += 1
        return count

    def about(self, number: int) -> tuple[int, int]:
        """The seed of a pass's views, and how many crops the pack had when it was made (packs grow at their end only)."""
        about = json.loads((self.folder / f"pass{number:03d}" / "pass.json").read_text())
        return about["seed"], about["crops"]

    def open(self, number: int) -> "StoredPass":
        return StoredPass(self.folder / f"pass{number:03d}", PARTS)


class StoredPass:
    """The targets of one pass, memory-mapped; row r is of the view of crop r * parts + first."""

    def __init__(self, folder: Path, parts: int = 1):
        self.parts = parts
        self.embeddings = np.memmap(folder / "embedding.bin", np.float16, "r").reshape(-1, 512)
        self.maps = {name: np.memmap(folder / f"{name}.bin", np.int8, "r").reshape(-1, *shape)
                     for name, shape in SHAPES.items()}

    def of(self, indices: np.ndarray, pixels: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Embeddings (unit length) and normalised maps of these views."""
        rows = indices // self.parts
        embedding = torch.from_numpy(self.embeddings[rows].astype(np.float32))
        maps = [torch.from_numpy(values[rows].astype(np.float32)).div_(STEP) for values in self.maps.values()]
        return embedding.to(pixels.device), [values.to(pixels.device) for values in maps]


class OnlineTeacher:
    """Asks the teacher itself: for machines on which it costs next to nothing (a GPU)."""

    def __init__(self, path: str, norms: str | Path, device: torch.device):
        self.teacher = Graph(path, tuple(MAPS.values())).to(device, memory_format=torch.channels_last)
        stored = json.loads(Path(norms).read_text())
        self.norms = [[torch.tensor(v, device=device)[:, None, None] for v in stored[name]] for name in MAPS]

    def of(self, indices: np.ndarray, pixels: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Embeddings (unit length) and normalised maps of these views."""
        with torch.no_grad(), autocast(pixels.device):
            embedding, *maps = self.teacher(to_input(pixels))
        maps = [((values.float() - mean) / spread).clamp_(-4, 4)
                for values, (mean, spread) in zip(maps, self.norms)]
        return torch.nn.functional.normalize(embedding.float()), maps


class Views(Dataset):
    """Batches of views of one pass: item k is the indices of batch k and their pixels."""

    def __init__(self, crops: Crops, batches: np.ndarray, seed: int, number: int, partners: int):
        self.crops, self.batches, self.seed, self.number, self.partners = crops, batches, seed, number, partners

    def __len__(self) -> int:
        return len(self.batches)

    def __getitem__(self, position: int) -> tuple[np.ndarray, torch.Tensor]:
        indices = np.sort(self.batches[position])
        made = [views.make_view(views.random_of(self.seed, self.number, int(i)), self.crops, int(i), self.partners)
                for i in indices]
        return indices, torch.from_numpy(np.stack(made))


def batches_of(crops: int, number: int, batch: int, seed: int, epoch: int) -> np.ndarray:
    """The batches of an epoch over a pass, in an order of its own; the rest of the division is left out."""
    order = np.random.default_rng((seed, epoch)).permutation(indices_of(crops, number))
    return order[:len(order) // batch * batch].reshape(-1, batch)


def loader(dataset: Views, first: int, workers: int) -> DataLoader:
    """Yields the batches from `first` on."""
    order = range(first, len(dataset))
    return DataLoader(dataset, batch_size=None, sampler=order, num_workers=workers,
                      prefetch_factor=8 if workers else 2)
