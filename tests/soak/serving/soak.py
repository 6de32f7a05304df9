"""Kills `semblance serve` at random moments while clients enrol and erase people, and asks it afterwards whether it kept what it had acknowledged. See tests/soak/kill-server."""

import argparse
import os
import random
import subprocess
import threading
import time
from pathlib import Path

from ledger import Ledger
from served import Gallery, Lost, Refused, Served

LONGEST_WORK, LONGEST_OPENING = 5.0, 1.5  # seconds until the kill
OPENING_EACH = 5  # each fifth kill falls into the start
ERASE_SHARE, GALLERY_SHARE = 0.3, 0.08
PEOPLE, SEED = 24, 7100


class Pictures:
    """A face for each name; no two files are the same, thanks to a comment in each."""

    def __init__(self, program, folder):
        subprocess.run(["dotnet", program, "synthesize", "--people", str(PEOPLE), "--views", "1", "--size", "320", "--range", "portrait", "--seed", str(SEED), "--out", str(folder)], check=True, stdout=subprocess.DEVNULL)
        self.files = [path.read_bytes() for path in sorted(folder.rglob("*.jpg"))]

    def of(self, name, again=False):
        picture = self.files[int(name.split("-")[1]) % len(self.files)]
        comment = (name + ("-again" if again else "")).encode()
        return picture[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + picture[2:]


class Client(threading.Thread):
    """Enrols people, erases some of its own and galleries of its own, until the server is gone."""

    def __init__(self, number, server, ledger, pictures, seed):
        super().__init__(daemon=True)
        self.number, self.server, self.ledger, self.pictures = number, server, ledger, pictures
        self.random, self.failure = random.Random(seed), None

    def run(self):
        try:
            while True:
                self.act()
        except Lost:
            pass
        except (Refused, SystemExit) as failure:
            self.failure = failure

    @property
    def name_start(self):
        return f"c{self.number}-"

    def act(self):
        own = [name for name in self.ledger.of("enrolled") if name.startswith(self.name_start)]
        if self.random.random() < GALLERY_SHARE:
            self.gallery()
        elif self.ledger.has_subjects and own and self.random.random() < ERASE_SHARE:
            self.erase(self.random.choice(own))
        else:
            self.enrol(f"{self.name_start}{self.ledger.next_number()}")

    def enrol(self, name):
        self.ledger.states[name] = "enrolling"
        self.ledger.gallery.enrol(self.server, name, self.pictures.of(name))
        self.ledger.states[name] = "enrolled"
        self.ledger.tally["enrolments acknowledged"] += 1

    def erase(self, name):
        self.ledger.states[name] = "erasing"
        self.ledger.gallery.erase_subject(self.server, name)
        self.ledger.states[name] = "erased"
        self.ledger.tally["erasures acknowledged"] += 1

    def gallery(self):
        name = f"g{self.number}-{self.ledger.next_number()}"
        self.ledger.galleries[name] = "making"
        gallery = Gallery(name)
        gallery.make(self.server)
        self.ledger.galleries[name] = "made"
        gallery.enrol(self.server, name, self.pictures.of(name))
        self.ledger.galleries[name] = "erasing"
        gallery.erase(self.server)
        self.ledger.galleries[name] = "erased"
        self.ledger.tally["galleries erased with somebody in them"] += 1


def work(options, server, ledger, pictures, chance):
    clients = [Client(number, server, ledger, pictures, chance.random()) for number in range(options.clients)]
    for client in clients:
        client.start()
    time.sleep(chance.uniform(0, LONGEST_WORK))
    server.kill()
    for client in clients:
        client.join()
        if client.failure:
            raise SystemExit(f"A client was refused: {client.failure}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--clients", type=int, default=4)
    options = parser.parse_args()
    chance, folder = random.Random(options.seed), Path(options.folder)
    pictures, began = Pictures(options.program, folder / "people"), time.monotonic()
    server = Served(options.program, str(folder / "vault")).wait()
    gallery = Gallery("kept")
    gallery.make(server)
    has_subjects = server.ask("GET", "/galleries/kept/subjects")[0] == 200
    ledger = Ledger(gallery, pictures.of, has_subjects)
    starts = []
    for number in range(options.rounds):
        if number % OPENING_EACH == OPENING_EACH - 1:
            server.kill()
            server = Served(options.program, str(folder / "vault"), server.key)
            time.sleep(chance.uniform(0, LONGEST_OPENING))
            server.kill()
        else:
            work(options, server, ledger, pictures, chance)
        start = time.monotonic()
        server = Served(options.program, str(folder / "vault"), server.key).wait()
        starts.append(time.monotonic() - start)
        ledger.judge(server, chance, everybody=number == options.rounds - 1)
        print(f"round {number + 1}: {len(ledger.of('enrolled'))} enrolled, {len(ledger.of('erased'))} erased, start {starts[-1]:.1f} s", flush=True)
    server.kill()
    told = ", ".join(f"{count} {what}" for what, count in sorted(ledger.tally.items()))
    without = "" if has_subjects else " This server has no route that erases one subject: only galleries were erased."
    print(f"{options.rounds} kills: 0 acknowledged enrolments lost, 0 acknowledged erasures undone, 0 starts refused; {told}. Starts took {sorted(starts)[len(starts) // 2]:.1f} s (median), {max(starts):.1f} s (longest); {time.monotonic() - began:.0f} s in all, load {os.getloadavg()[0]:.1f}.{without}")


if __name__ == "__main__":
    main()
