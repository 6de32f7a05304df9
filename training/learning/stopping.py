"""When a run is to stop, and that no two programs train the same run."""

from __future__ import annotations

import fcntl
import signal
import time
from pathlib import Path


class Stopping:
    """SIGTERM, SIGINT, a file called `stop` in the run's folder, or the time that was given."""

    def __init__(self, folder: Path, minutes: float | None):
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "stop"
        self.end = time.monotonic() + minutes * 60 if minutes else None
        self.asked = False
        self.lock = open(folder / "lock", "w")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(f"{folder}: another program trains this run") from None
        self.file.unlink(missing_ok=True)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)

    def _ask(self, *_) -> None:
        self.asked = True

    def wanted(self) -> bool:
        """True from the moment on at which the run was asked to stop."""
        self.asked = self.asked or self.file.exists() or (self.end is not None and time.monotonic() > self.end)
        return self.asked
