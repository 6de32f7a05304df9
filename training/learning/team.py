"""Several processes that train one network, each on its share of every batch and on one core.

Threads inside one step wait for each other by spinning: when anything else wants a core, most of the time goes into
waiting. Processes that meet once a step, and sleep until the others are there, lose next to nothing.
"""

from __future__ import annotations

import os
import signal
import tempfile

import torch
import torch.distributed as distributed


class Team:
    """One member of `size`; the first (rank 0) measures, logs and saves."""

    def __init__(self, rank: int = 0, size: int = 1, meeting: str = ""):
        self.rank, self.size, self.stop = rank, size, False
        if size > 1:
            distributed.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=size)

    def own(self, batches):
        """This member's share of every batch."""
        return batches[:, self.rank::self.size]

    def average(self, weights: list[torch.nn.Parameter], stop: bool) -> None:
        """Every member gets the mean gradient; all stop after the step in which one wants to."""
        self.stop = stop
        if self.size == 1:
            return
        given = [weight for weight in weights if weight.grad is not None]
        flat = torch.cat([weight.grad.reshape(-1) for weight in given] + [torch.tensor([float(stop)])])
        distributed.all_reduce(flat)
        self.stop = flat[-1].item() > 0
        flat = flat.div_(self.size)
        for weight, mean in zip(given, flat[:-1].split([weight.numel() for weight in given])):
            weight.grad.copy_(mean.view_as(weight))


def start(work, size: int, *arguments) -> None:
    """Runs `work(team, *arguments)` in `size` processes, or here when one is enough."""
    if size == 1:
        work(Team(), *arguments)
        return
    with tempfile.TemporaryDirectory() as folder:
        meeting = os.path.join(folder, "meeting")
        members = torch.multiprocessing.spawn(_member, (work, size, meeting, arguments), nprocs=size, join=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda asked, _: [os.kill(member.pid, asked) for member in members.processes])
        while not members.join():
            pass


def _member(rank: int, work, size: int, meeting: str, arguments: tuple) -> None:
    work(Team(rank, size, meeting), *arguments)
