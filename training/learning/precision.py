"""Whether to calculate in bfloat16: only where the machine multiplies it faster than float32."""

from __future__ import annotations

import functools
from pathlib import Path

import torch


@functools.cache
def has_fast_bfloat16(kind: str) -> bool:
    """True on a GPU and on processors with instructions for it; elsewhere it is emulated and slower than float32."""
    if kind == "cuda":
        return True
    about = Path("/proc/cpuinfo")
    return about.exists() and "avx512_bf16" in about.read_text()


def autocast(device: torch.device) -> torch.autocast:
    """The context in which networks are run."""
    return torch.autocast(device.type, torch.bfloat16, enabled=has_fast_bfloat16(device.type))
