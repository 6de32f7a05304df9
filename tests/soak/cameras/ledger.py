"""What the program said, and what it used, and what follows from both."""

import os
import statistics
from pathlib import Path

import numpy

from stage import GOOD, KILLED, STALLING

WINDOW = 10  # seconds
LONGEST = 7  # seconds after which a line is about the next one who comes


def memory_of(pid) -> float:
    """Resident MiB of a process; none where it has ended."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def children_of(pid) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(child) for child in task.read_text().split()]
        except OSError:
            pass
    return found


def processor_of(pid) -> float:
    """Seconds of a processor that a process used, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def rates(states, camera, began, until):
    """Frames a second that were looked at, window by window, from the counter that the program prints."""
    lines = [(heard, line["frames"]) for heard, line in states if line["camera"] == camera]
    found = []
    for start in numpy.arange(began, until - WINDOW + 0.5, WINDOW):
        inside = [one for one in lines if start - 1 <= one[0] <= start + WINDOW]
        if len(inside) > 1 and inside[-1][0] > inside[0][0]:
            found.append((inside[-1][1] - inside[0][1]) / (inside[-1][0] - inside[0][0]))
    return found


def told_after(states, camera, moment, wanted, until):
    """Seconds from a moment to the first line that says one of these states."""
    return next((heard - moment for heard, line in states if line["camera"] == camera and moment < heard < until and line["state"] in wanted), None)


def faults(states, deeds, end):
    rows = []
    for k, (moment, deed) in enumerate(deeds):
        camera, back = {"killed": (KILLED, "started again"), "stalled": (STALLING, "sends again")}.get(deed, (None, None))
        if camera is None:
            continue
        again = next((at for at, name in deeds[k + 1:] if name == back), end)
        following = next((at for at, name in deeds[k + 1:] if name == deed), end)
        rows.append({"deed": deed, "told_s": told_after(states, camera, moment, ("lost", "stalled"), again + 20), "running_s": told_after(states, camera, again, ("running",), following)})
    return rows


def latencies(events, appeared, kind, cameras):
    """Seconds from the push of the first frame that shows somebody to the line about it, and to the program having read the frame that the line is about."""
    lines, frames, missed = [], [], 0
    for one in (one for one in appeared if one["camera"] in cameras):
        hit = next(((heard, event) for heard, event in events if event["type"] == kind and event["camera"] == one["camera"] and 0 < heard - one["pushed"] < LONGEST), None)
        if hit is None:
            missed += 1
            continue
        lines.append(hit[0] - one["pushed"])
        frames.append(hit[1]["at_s"] - one["pushed"])
    return {"kind": kind, "appearances": len(lines) + missed, "told": len(lines), "p50_s": percentile(lines, 50), "p95_s": percentile(lines, 95), "frame_read_p50_s": percentile(frames, 50)}


def percentile(values, share):
    return float(numpy.percentile(values, share)) if values else None


def growth(samples, began, warm, end):
    """Slope after warm-up by least squares, and the last minute's median less that of the first minute after it."""
    late = [(at, size) for at, size in samples if at >= began + warm]
    if len(late) < 4:
        return None
    at, size = numpy.array(late).T
    slope = numpy.polyfit((at - began) / 60, size, 1)[0]
    first = statistics.median(size[at < began + warm + 60])
    last = statistics.median(size[at >= end - 60])
    return {"mib_per_minute": float(slope), "first_minute_mib": first, "last_minute_mib": last, "growth_mib": last - first, "highest_mib": float(size.max())}


def report(heard, stage, samples, began, end, quiet):
    states, events = heard["states"], heard["events"]
    return {
        "rates": [{"camera": camera, "when": when, "windows": len(found), "least": min(found, default=None), "median": statistics.median(found) if found else None}
                  for camera in GOOD for when, found in (("before", rates(states, camera, began + 20, began + quiet)), ("while others fail", rates(states, camera, began + quiet, end)))],
        "faults": faults(states, sorted(stage.deeds), end),
        "latencies": [latencies(events, [one for one in stage.appeared if began + 20 < one["pushed"] < end - LONGEST], kind, GOOD) for kind in ("track_started", "identified")],
        "wrong_names": wrong(events, stage.appeared),
        "memory": {"program": growth(samples["program"], began, quiet, end), "ffmpeg_together": growth(samples["ffmpeg"], began, quiet, end)},
    }


def wrong(events, appeared):
    """Names that were told while somebody else stood there."""
    count = 0
    for heard, event in (one for one in events if one[1]["type"] == "identified"):
        before = [one for one in appeared if one["camera"] == event["camera"] and one["pushed"] < heard]
        if before and max(before, key=lambda one: one["pushed"])["subject"] != event["subject"]:
            count += 1
    return count
