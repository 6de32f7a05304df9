"""Who stands before the program: its cameras, each a process of its own, and what happens to them when."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).parent
GOOD, KILLED, STALLING, BROKEN, GARBAGE = ("good-1", "good-2"), "killed", "stalling", "broken", "garbage"
ALL = (*GOOD, KILLED, STALLING, BROKEN, GARBAGE)
DOWN, STALL = 5, 30  # seconds for which a killed camera is away, and for which one sends nothing


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Garbage:
    """Takes connections and answers with chance, for ever."""

    def __init__(self, port):
        self.draw = random.Random(1)
        self.listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection):
        try:
            while True:
                connection.sendall(self.draw.randbytes(4096))
                time.sleep(0.1)
        except OSError:
            pass  # it hung up, as it should


class Stage:
    """Starts the cameras, does to them what is due, and keeps what was done and who appeared when."""

    def __init__(self, film, visits, quiet_until):
        self.film, self.visits, self.quiet_until = film, visits, quiet_until
        self.ports = {name: free_port() for name in ALL}
        self.children, self.deeds, self.appeared = {}, [], []
        for name in ALL[:-1]:
            self.start(name)

    def address(self, name):
        return f"{name}=rtsp://127.0.0.1:{self.ports[name]}/1"

    def start(self, name):
        ahead = 2 * ALL.index(name) * self.visits["length"]  # not everybody comes before all cameras at once
        command = [sys.executable, str(HERE / "camera.py"), "--name", name, "--port", str(self.ports[name]), "--film", str(self.film), "--offset", str(ahead),
                   "--appearances", ",".join(f"{frame}={who}" for frame, who in self.visits["who"])]
        if name == BROKEN:
            command += ["--rubbish-from", str(self.quiet_until)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.children[name] = child
        threading.Thread(target=self._hear, args=(child,), daemon=True).start()

    def _hear(self, child):
        for line in child.stdout:
            if "pushed" in (said := json.loads(line)):
                self.appeared.append(said)

    def act(self, began, minutes):
        """Two quiet minutes; then a kill each minute and a stall every other one, none so late that its end can't be seen."""
        deeds = [(self.quiet_until - began, "garbage begins", lambda: Garbage(self.ports[GARBAGE]))]
        for minute in range(2, minutes):
            deeds += [(60 * minute + 1, "killed", lambda: self.children[KILLED].kill()), (60 * minute + 1 + DOWN, "started again", lambda: self.start(KILLED))]
            if minute % 2 == 0:
                deeds += [(60 * minute + 15, "stalled", lambda: self._signal(signal.SIGSTOP)), (60 * minute + 15 + STALL, "sends again", lambda: self._signal(signal.SIGCONT))]
        for at, name, deed in sorted(deeds, key=lambda one: one[0]):
            time.sleep(max(0, began + at - time.time()))
            deed()
            self.deeds.append((time.time(), name))

    def _signal(self, which):
        os.kill(self.children[STALLING].pid, which)

    def end(self):
        for child in self.children.values():
            child.kill()
            child.wait()
