"""The film that all cameras show: people who belong to nobody come one after the other into an empty room, each of them at a frame that is known."""

import subprocess
from pathlib import Path

import numpy
from PIL import Image

WIDTH, HEIGHT, RATE = 1280, 720, 25
STAY, GAP = 150, 50  # frames for which somebody is there, and the room is empty
VISIT = STAY + GAP
FACE = 420  # side of the picture of a person; the face itself is about 140 wide
KEY_EVERY = 25  # who connects waits for a key frame: a second, as cameras are usually set


def encode(source: list[str], target: Path, pictures=None) -> None:
    """Encodes as cameras do: no frame leans on a later one, and each begins with a delimiter, by which the file is cut again."""
    command = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", *source, "-an", "-vf", f"scale={WIDTH}:{HEIGHT},fps={RATE},format=yuv420p",
               "-c:v", "libx264", "-preset", "veryfast", "-tune", "zerolatency", "-b:v", "2M", "-maxrate", "2M", "-bufsize", "1M", "-bf", "0", "-g", str(KEY_EVERY), "-keyint_min", str(KEY_EVERY),
               "-x264-params", "aud=1:scenecut=0:repeat-headers=1:sliced-threads=0", "-f", "h264", str(target)]
    if pictures is None:
        subprocess.run(command, check=True)
        return
    with subprocess.Popen(command, stdin=subprocess.PIPE) as child:
        for picture in pictures:
            child.stdin.write(picture.tobytes())
        child.stdin.close()
        if child.wait() != 0:
            raise SystemExit("ffmpeg could not encode the film")


def render(people: list[Path], target: Path) -> None:
    """Writes the film: a visit for each picture of a person."""
    encode(["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "pipe:0"], target, _frames(people))


def _frames(people):
    draw = numpy.random.default_rng(1)
    down, across = numpy.mgrid[0:HEIGHT, 0:WIDTH]
    room = numpy.stack([90 + 50 * down / HEIGHT, 95 + 40 * across / WIDTH, 110 + 20 * numpy.sin(across / 90)], axis=2)
    noises = [draw.normal(0, 2, room.shape) for _ in range(5)]  # a sensor's noise, so that an empty room costs bits too
    rooms = [(room + noise).clip(0, 255).astype(numpy.uint8) for noise in noises]
    for person in people:
        still = numpy.asarray(Image.open(person).convert("RGB").resize((FACE, FACE), Image.LANCZOS), dtype=float)
        faces = [(still + noise[:FACE, :FACE]).clip(0, 255).astype(numpy.uint8) for noise in noises]
        for k in range(VISIT):
            frame = rooms[k % len(rooms)].copy()
            if k < STAY:
                left, top = 300 + 2 * k, 150 + int(20 * numpy.sin(k / 20))
                frame[top:top + FACE, left:left + FACE] = faces[k % len(faces)]
            yield frame


def cut(film: Path) -> list[bytes]:
    """The frames of an encoded film, one after the other."""
    content = film.read_bytes()
    delimiter = b"\x00\x00\x00\x01\x09"
    starts = [0]
    while (at := content.find(delimiter, starts[-1] + 1)) >= 0:
        starts.append(at)
    return [content[a:b] for a, b in zip(starts, [*starts[1:], len(content)])]
