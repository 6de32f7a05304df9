"""The choices of a run, kept as `settings.json` in its folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Settings:
    """Defaults are those of the shipped network."""

    widths: tuple[int, ...] = (24, 32, 64, 128)
    """Channels at 48, 24, 12 and 6 pixels."""
    pairs: tuple[int, ...] = (0, 1, 2, 1)
    """Residual pairs there."""
    batch: int = 64
    rate: float = 3e-3
    warm_up: int = 2_000
    """Frames over which the rate rises."""
    frames: int = 60_000
    """After so many the rate has fallen to zero, on a straight line from the half on, and the run ends."""
    weight_decay: float = 0.02
    taught: float = 1.0
    """Weight of the teachers' answers beside what the frame was made as."""
    average: float = 0.998
    """How much of the averaged weights is kept a step."""
    seed: int = 1

    def rate_at(self, seen: int) -> float:
        return self.rate * min(1.0, (seen + 1) / self.warm_up, 2 * max(0.0, 1 - seen / self.frames))

    def network(self) -> dict:
        """The arguments of `student.Student`."""
        return {"widths": tuple(self.widths), "pairs": tuple(self.pairs)}

    def write(self, folder: Path) -> None:
        (folder / "settings.json").write_text(json.dumps(asdict(self), indent=1))

    @staticmethod
    def read(folder: Path) -> "Settings":
        return Settings(**json.loads((folder / "settings.json").read_text()))
