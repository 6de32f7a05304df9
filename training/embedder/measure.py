"""How good the student is: against the teacher on held-out crops, and on people it never saw.

LFW View 1 and `identify` are for measuring only; nothing of them is ever trained on.
"""

from __future__ import annotations

import numpy as np
import torch

import views
from crops import Crops
from faces import StoredPass
from network import resized, to_input
from precision import autocast
from targets import HELD_COUNT, HELD_SEED


def embeddings(network, crops: Crops, device: torch.device, side: int = views.FACE, batch: int = 64) -> np.ndarray:
    """Unit-length embeddings of the aligned faces of a pack, shown at `side` pixels."""
    found = []
    margin = (crops.side - views.FACE) // 2
    middle = slice(margin, margin + views.FACE)
    network.eval()
    for first in range(0, len(crops), batch):
        pixels = torch.from_numpy(np.ascontiguousarray(crops.pixels[first:first + batch, middle, middle]))
        with torch.no_grad(), autocast(device):
            found.append(network(resized(to_input(pixels.to(device)), side)).float().cpu())
    return torch.nn.functional.normalize(torch.cat(found)).numpy()


def held_cosine(network, crops: Crops, folder, device: torch.device, side: int = views.FACE, batch: int = 64) -> dict[str, float]:
    """Mean cosine to the teacher on views of held-out crops, by kind of view."""
    network.eval()
    result = {}
    for kind in views.KINDS:
        stored = StoredPass(folder / kind)
        cosines = []
        for indices in np.split(np.arange(HELD_COUNT), HELD_COUNT // batch):
            made = [views.make_view(views.random_of(HELD_SEED, 0, int(i)), crops, int(i), HELD_COUNT, kind) for i in indices]
            pixels = torch.from_numpy(np.stack(made)).to(device)
            with torch.no_grad(), autocast(device):
                given = network(resized(to_input(pixels), side)).float()
            cosines.append(torch.cosine_similarity(given, stored.of(indices, pixels)[0]).cpu())
        result[kind] = torch.cat(cosines).mean().item()
    return result


def measured(network, options, device: torch.device, side: int) -> dict[str, float]:
    """Everything that the log states of a network at `side` pixels; `options` names the packs (see `train.py`)."""
    figures = held_cosine(network, Crops(options.held), options.held_targets, device, side)
    lfw, people = Crops(options.lfw), Crops(options.identify)
    figures["lfw"] = lfw_accuracy(embeddings(network, lfw, device, side), lfw.keys,
                                  options.lists / "pairsDevTrain-subset.txt", options.lists / "pairsDevTest.txt")
    figures.update(identification(embeddings(network, people, device, side), people.keys))
    return figures


def lfw_accuracy(vectors: np.ndarray, keys: list[str], train_list: str, test_list: str) -> float:
    """LFW View 1: threshold from the training pairs, share of right decisions on the test pairs."""
    row = {key: i for i, key in enumerate(keys)}
    scores, same = _pair_scores(vectors, row, train_list)
    candidates = np.sort(scores)
    right = [np.mean((scores >= limit) == same) for limit in candidates]
    limit = candidates[int(np.argmax(right))]
    scores, same = _pair_scores(vectors, row, test_list)
    return float(np.mean((scores >= limit) == same))


def _pair_scores(vectors, row, path) -> tuple[np.ndarray, np.ndarray]:
    scores, same = [], []
    for line in open(path, encoding="utf-8"):
        part = line.split()
        if len(part) == 3:
            names = [(part[0], part[1]), (part[0], part[2])]
        elif len(part) == 4:
            names = [(part[0], part[1]), (part[2], part[3])]
        else:
            continue
        first, second = (row[f"{name}/{name}_{int(number):04d}.jpg"] for name, number in names)
        scores.append(float(vectors[first] @ vectors[second]))
        same.append(len(part) == 3)
    return np.array(scores), np.array(same)


def identification(vectors: np.ndarray, keys: list[str]) -> dict[str, float]:
    """People of `identify/wild`: share of mated pairs found at FMR 1e-3 and 1e-4 over all cross pairs, and rank-1.

    Rank-1: each person's first picture is the reference, all others are probes.
    """
    rows = [i for i, key in enumerate(keys) if key.startswith("wild/")]
    people = np.array([keys[i].split("/")[1] for i in rows])
    numbers = np.array([keys[i].split("/")[2] for i in rows])
    scores = vectors[rows] @ vectors[rows].T
    upper = np.triu(np.ones_like(scores, dtype=bool), 1)
    same = people[:, None] == people[None]
    mated, other = scores[upper & same], np.sort(scores[upper & ~same])
    result = {f"tar{digits}": float(np.mean(mated > other[int(len(other) * (1 - 10.0 ** -digits))])) for digits in (3, 4)}
    first = numbers == "1.jpg"
    best = people[first][np.argmax(scores[~first][:, first], axis=1)]
    result["rank1"] = float(np.mean(best == people[~first]))
    return result
