"""Runs `semblance watch` before cameras of which some fail, measures it from outside, and says whether it kept what is promised. See tests/soak/rtsp."""

import argparse
import datetime
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import film
import ledger
from stage import ALL, Stage

QUIET = 120  # seconds in which nothing is done to any camera
TOLD_WITHIN, GROWTH_MOST, RATE_LEAST = 10, 5, 0.9  # s, MiB, share of the rate before
PEOPLE, SEED = 6, 4100  # each is away for 42 s between two visits, more than the 30 s in which a face is known again


def program(options, *arguments, **keywords):
    return subprocess.run(["dotnet", options.program, *arguments], check=True, stdout=subprocess.DEVNULL, **keywords)


def prepare(options):
    """The film and a gallery of all who are in it, by another picture of each. A stranger among them would show nothing: the embedder takes people who were rendered for each other far more often than real ones."""
    folder = Path(options.folder)
    target = folder / "film.h264"
    program(options, "gallery", "create", "door", "--purpose", "a soak with people who belong to nobody", "--basis", "6.1.f+9.2.f", "--days", "1", "--data", str(folder / "vault"))
    if options.clip:
        film.encode(["-i", options.clip], target)
        return target, {"length": 1, "who": []}
    program(options, "synthesize", "--people", str(PEOPLE), "--views", "2", "--range", "portrait", "--seed", str(SEED), "--png", "--out", str(folder / "people"))
    people = sorted(path for path in (folder / "people").iterdir() if path.is_dir())
    for person in people:
        program(options, "enrol", "--gallery", "door", "--subject", person.name, "--new", "--gate", "off", "--data", str(folder / "vault"), str(person / "0001.png"))
    film.render([person / "0002.png" for person in people], target)
    return target, {"length": film.VISIT, "who": [(k * film.VISIT, person.name) for k, person in enumerate(people)]}


def listen(child, heard):
    for line in child.stdout:
        now, said = time.time(), json.loads(line)
        if said["type"] == "camera_state":
            heard["states"].append((now, said))
        else:
            said["at_s"] = datetime.datetime.fromisoformat(said["at"]).timestamp()
            heard["events"].append((now, said))


def sample(child, samples):
    while child.poll() is None:
        now = time.time()
        samples["program"].append((now, ledger.memory_of(child.pid)))
        samples["ffmpeg"].append((now, sum(map(ledger.memory_of, ledger.children_of(child.pid)))))
        samples["processor"].append((now, ledger.processor_of(child.pid)))
        samples["load"].append(os.getloadavg()[0])
        time.sleep(10)


def watch(options, target, visits):
    began = time.time()
    stage = Stage(target, visits, began + QUIET)
    heard, samples = {"states": [], "events": []}, {"program": [], "ffmpeg": [], "processor": [], "load": []}
    command = ["dotnet", options.program, "watch", *map(stage.address, ALL), "--gallery", "door", "--data", str(Path(options.folder) / "vault"), "--json", "--status", "1", "--for", str(60 * options.minutes)]
    with open(Path(options.folder) / "complaints", "w") as complaints:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints, text=True)
        for work in ((listen, child, heard), (sample, child, samples), (stage.act, began, options.minutes)):
            threading.Thread(target=work[0], args=work[1:], daemon=True).start()
        code = child.wait()
    end = time.time()
    stage.end()
    found = ledger.report(heard, stage, samples, began, end - 2, QUIET)
    used = samples["processor"]
    found["run"] = {"minutes": options.minutes, "exit_code": code, "processors_used": (used[-1][1] - used[0][1]) / (used[-1][0] - used[0][0]), "load_median": sorted(samples["load"])[len(samples["load"]) // 2],
                    "complaints": Path(options.folder, "complaints").read_text().splitlines()[:60]}
    found["samples"] = {name: [(round(at - began), round(size, 1)) for at, size in samples[name]] for name in ("program", "ffmpeg")}
    return found


def judged(found):
    """What was promised and not kept, in words."""
    misses = [f"{row['deed']}: told after {row['told_s']} s" for row in found["faults"] if row["told_s"] is None or row["told_s"] > TOLD_WITHIN]
    misses += [f"{row['deed']}: never came back" for row in found["faults"] if row["running_s"] is None]
    by = {(row["camera"], row["when"]): row for row in found["rates"]}
    for (camera, when), row in by.items():
        if when != "before" and (row["median"] or 0) < RATE_LEAST * (by[camera, "before"]["median"] or 99):
            misses.append(f"{camera}: {row['median']} detections a second while others fail")
    memory = found["memory"]["program"]
    if memory is None or memory["growth_mib"] > GROWTH_MOST:
        misses.append(f"memory: {memory and memory['growth_mib']} MiB more")
    misses += [f"{row['kind']}: none told" for row in found["latencies"] if row["appearances"] and not row["told"]]
    return misses


def show(found):
    for part in ("rates", "faults", "latencies"):
        for k, row in enumerate(found[part]):
            if k == 0:
                print(f"\n{part}: " + " | ".join(row))
            print("  " + " | ".join(f"{value:.2f}" if isinstance(value, float) else str(value) for value in row.values()))
    for name, row in found["memory"].items():
        print(f"\nmemory of {name}: " + (", ".join(f"{key} {value:.2f}" for key, value in row.items()) if row else "too short a run"))
    print(f"\nprocessors used {found['run']['processors_used']:.2f} (without ffmpeg), load {found['run']['load_median']:.1f}, wrong names {found['wrong_names']}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--clip", help="any film instead of the made one; nobody in it is known, so no latencies are measured")
    parser.add_argument("--json", help="a file for all figures")
    options = parser.parse_args()
    if options.minutes < 4:
        sys.exit("less than 4 minutes show nothing: two are quiet")
    found = watch(options, *prepare(options))
    found["misses"] = judged(found)
    show(found)
    if options.json:
        Path(options.json).write_text(json.dumps(found, indent=1))
    print("\n" + ("\n".join(["not kept:", *found["misses"]]) if found["misses"] else "all kept"))
    sys.exit(1 if found["misses"] else 0)


if __name__ == "__main__":
    main()
