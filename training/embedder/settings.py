"""The choices of a run, kept as `settings.json` in its folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass
class Settings:
    """Defaults are those of the shipped embedder."""

    widths: tuple[int, ...] = (32, 64, 96, 160)
    """Channels at 56, 28, 14 and 7 pixels; multiples of 16."""
    pairs: tuple[int, ...] = (1, 3, 1)
    """Residual pairs at 28, 14 and 7 pixels."""
    batch: int = 64
    rate: float = 4e-3
    """Learning rate of the stable part."""
    warm_up: int = 40_000
    """Views over which the rate rises."""
    weight_decay: float = 0.02
    hint: float = 1.0
    """Weight of the mean squared error against the teacher's maps."""
    sides: tuple[tuple[int, int], ...] = ((0, 80), (1_000_000, 112))
    """From this many views on, pictures of this many pixels a side: smaller ones first, they are cheaper."""
    average: float = 0.998
    """How much of the averaged weights is kept a step."""
    seed: int = 1
    decay: tuple[int, int] | None = None
    """(first view, number of views): where the rate falls to zero; none while the run stays open."""
    parent: str = field(default="")
    """The checkpoint that a decay branch started from."""

    def rate_at(self, seen: int) -> float:
        """Warm-up, stable, and where `decay` says so a straight line to zero."""
        factor = min(1.0, (seen + 1) / self.warm_up)
        if self.decay:
            first, length = self.decay
            factor *= min(1.0, max(0.0, (first + length - seen) / length))
        return self.rate * factor

    def side_at(self, seen: int) -> int:
        """Pixels a side."""
        return [side for start, side in self.sides if seen >= start][-1]

    def finished(self, seen: int) -> bool:
        """True when the decay has come to its end."""
        return self.decay is not None and seen >= sum(self.decay)

    def network(self) -> dict:
        """The arguments of `network.Student`."""
        return {"widths": tuple(self.widths), "pairs": tuple(self.pairs)}

    def write(self, folder: Path) -> None:
        (folder / "settings.json").write_text(json.dumps(asdict(self), indent=1))

    @staticmethod
    def read(folder: Path) -> "Settings":
        return Settings(**json.loads((folder / "settings.json").read_text()))
