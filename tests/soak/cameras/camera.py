"""One network camera: an RTSP server on loopback that shows an encoded film round and round, at the pace of a clock. It says on its output when it pushed a frame in which somebody appears."""

import argparse
import json
import random
import sys
import threading
import time
from pathlib import Path

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402

import film  # noqa: E402

PIPELINE = "( appsrc name=film is-live=true format=time caps=video/x-h264,stream-format=byte-stream,alignment=au,framerate=25/1 ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )"


class Camera:
    def __init__(self, options):
        self.name, self.offset, self.rubbish_from = options.name, options.offset, options.rubbish_from
        self.frames = film.cut(Path(options.film))
        self.appearances = {int(at): who for at, who in (pair.split("=") for pair in options.appearances.split(",") if pair)}
        self.draw = random.Random(1)
        self.turn = 0  # of the newest connection: an older one's thread ends

    def show(self, _factory, media):
        self.turn += 1
        media.connect("unprepared", lambda _: self._end())
        source = media.get_element().get_by_name("film")
        threading.Thread(target=self._push, args=(source, self.turn), daemon=True).start()

    def _end(self):
        self.turn += 1

    def _push(self, source, turn):
        """The film goes on by the wall clock, whether somebody looks or not; who was held up goes on at the next key frame."""
        number = self._next_key()
        first, began = number, None
        while turn == self.turn:
            wait = number / film.RATE - time.time()
            if wait < -1:
                number = self._next_key()
                continue
            time.sleep(max(0, wait))
            if began is None:
                began = self._running(source)
            if not self._push_one(source, number, began + (number - first) * Gst.SECOND // film.RATE):
                return
            number += 1

    def _next_key(self):
        number = int(time.time() * film.RATE) + 1
        return number + (-(number + self.offset)) % film.KEY_EVERY

    @staticmethod
    def _running(source):
        clock = source.get_clock()
        return 0 if clock is None else max(0, clock.get_time() - source.get_base_time())

    def _push_one(self, source, number, at):
        place = (number + self.offset) % len(self.frames)
        content = self.frames[place]
        if self.rubbish_from and time.time() >= self.rubbish_from:
            content = self._spoilt(content)
        buffer = Gst.Buffer.new_wrapped(content)
        buffer.pts = buffer.dts = at
        buffer.duration = Gst.SECOND // film.RATE
        pushed = time.time()
        if source.emit("push-buffer", buffer) != Gst.FlowReturn.OK:
            return False
        if place in self.appearances:
            print(json.dumps({"camera": self.name, "subject": self.appearances[place], "pushed": pushed}), flush=True)
        return True

    def _spoilt(self, content):
        """Valid RTP with a payload that is none: bytes of the pictures are exchanged for others, the heads stay."""
        spoilt = bytearray(content)
        for _ in range(len(spoilt) // 50):
            at = self.draw.randrange(len(spoilt))
            if at > 64:
                spoilt[at] = self.draw.randrange(1, 256)
        return bytes(spoilt)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True)
    parser.add_argument("--port", required=True)
    parser.add_argument("--film", required=True)
    parser.add_argument("--appearances", default="", help="FRAME=WHO,...")
    parser.add_argument("--offset", type=int, default=0, help="frames by which this camera is ahead")
    parser.add_argument("--rubbish-from", type=float, default=0, help="seconds since 1970 from which pictures are spoilt")
    options = parser.parse_args()
    Gst.init(None)
    camera = Camera(options)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(options.port)
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(PIPELINE)
    factory.set_shared(True)
    factory.connect("media-configure", camera.show)
    server.get_mount_points().add_factory("/1", factory)
    if server.attach(None) == 0:
        sys.exit("the port is taken")
    print(json.dumps({"camera": options.name, "ready": time.time()}), flush=True)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
