"""The choices of a run, kept as `settings.json` in its folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Settings:
    """Defaults are those of the shipped detector."""

    widths: tuple[int, ...] = (16, 32, 64, 96, 96)
    """Channels at 1/2, 1/4, 1/8, 1/16 and 1/32 of the picture; multiples of 16."""
    blocks: tuple[int, ...] = (1, 3, 3, 2)
    """Separable convolutions that keep the size, at 1/4, 1/8, 1/16 and 1/32."""
    neck: int = 64
    """Channels that the heads read; those of the teacher's last features."""
    heads: int = 2
    """Separable convolutions between the merged maps and each head."""
    sides: tuple[int, ...] = (192, 256, 320)
    """Pixels a side of a scene, one batch after the other; small scenes have as many faces a pixel and give more steps."""
    batch: int = 16
    """Scenes that are made and asked about at a time."""
    updates: int = 2
    """Steps of the optimiser a batch, each on its share of the scenes."""
    rate: float = 3e-3
    """Learning rate of the stable part."""
    warm_up: int = 2_000
    """Scenes over which the rate rises."""
    weight_decay: float = 0.02
    average: float = 0.998
    """How much of the averaged weights is kept a step."""
    seed: int = 1
    settled: int | None = None
    """From this scene on the norms use the figures that they have gathered, as the exported network does; none while each batch is normed by itself."""
    decay: tuple[int, int] | None = None
    """(first scene, number of scenes): where the rate falls to zero; none while the run stays open."""

    def rate_at(self, seen: int) -> float:
        """Warm-up, stable, and where `decay` says so a straight line to zero."""
        factor = min(1.0, (seen + 1) / self.warm_up)
        if self.decay:
            first, length = self.decay
            factor *= min(1.0, max(0.0, (first + length - seen) / length))
        return self.rate * factor

    def side_at(self, number: int) -> int:
        """Pixels a side of the scene of a number."""
        return self.sides[number // self.batch % len(self.sides)]

    def finished(self, seen: int) -> bool:
        """True when the decay has come to its end."""
        return self.decay is not None and seen >= sum(self.decay)

    def network(self) -> dict:
        """The arguments of `network.Student`."""
        return {"widths": tuple(self.widths), "blocks": tuple(self.blocks), "neck": self.neck, "heads": self.heads}

    def write(self, folder: Path) -> None:
        (folder / "settings.json").write_text(json.dumps(asdict(self), indent=1))

    @staticmethod
    def read(folder: Path) -> "Settings":
        return Settings(**json.loads((folder / "settings.json").read_text()))
