"""Lists of the pictures that may be trained on and of those that are only measured with: "path TAB key", adults only.

    python3 lists.py --raw FOLDER --shared FOLDER --out FOLDER

The raw folder holds one unpacked repository each under the names of `REPOSITORIES` (see ../DATA.md for the commits)
and beside it `NAME.tree`, the output of `git ls-tree -r HEAD`, which tells equal files apart from different ones.
"""

from __future__ import annotations

import argparse
import collections
import csv
from pathlib import Path

REPOSITORIES = {
    "races": "NguyenHoangNhat-git+Human-race-classification",
    "ethnicity": "sumanvithaeadala+EthnicityDetection",
    "congress": "Hainish+congress-images-225x275",
}
FAIRFACE_PARTS = 4  # lists of it, so that packing can be shared among processes
YOUNG = {"0-2", "3-9", "10-19"}
SPOILT = {"03-Sep": "3-9", "Oct-19": "10-19"}  # a spreadsheet took these ages for dates


def tree(raw: Path, name: str):
    """(blob, path) of every file of a repository."""
    for line in open(raw / f"{REPOSITORIES[name]}.tree", encoding="utf-8"):
        about, path = line.rstrip("\n").split("\t")
        yield about.split()[2], path.strip('"')


def fairface_ages(raw: Path) -> tuple[dict[str, set[str]], dict[str, Path]]:
    """Every age label that either copy of FairFace gives a picture, and one place of that picture, by blob."""
    ages, place = collections.defaultdict(set), {}
    for blob, path in tree(raw, "races"):
        if path.startswith("data/"):
            ages[blob].add(path.split("/")[2])
            place.setdefault(blob, raw / REPOSITORIES["races"] / path)
    root = raw / REPOSITORIES["ethnicity"]
    labels = {}
    for part in ("train", "val"):
        for row in csv.DictReader(open(root / f"fairface_label_{part}.csv", newline="")):
            labels[f"fair_face/{row['file']}"] = SPOILT.get(row["age"], row["age"])
    for blob, path in tree(raw, "ethnicity"):
        if path in labels:
            ages[blob].add(labels[path])
            place.setdefault(blob, root / path)
    return ages, place


def fairface(raw: Path) -> list[str]:
    """Pictures that no label calls under 20."""
    ages, place = fairface_ages(raw)
    adults = [blob for blob in sorted(place) if not ages[blob] & YOUNG]
    print(f"fairface: {len(place)} distinct, {len(adults)} kept, {len(place) - len(adults)} with a label under 20")
    return [f"{place[blob]}\tfairface/{blob}" for blob in adults]


def calibration(raw: Path) -> list[str]:
    """FairFace's own validation pictures: kept from training, so that calibration has people whom the model never saw."""
    return sorted({f"fairface/{blob}" for blob, path in tree(raw, "ethnicity") if path.startswith("fair_face/val/")})


def strangers(raw: Path) -> list[str]:
    """`file,population` of the adults among FairFace's validation pictures, for `semblance evaluate calibrate --strangers`."""
    root = raw / REPOSITORIES["ethnicity"]
    rows = csv.DictReader(open(root / "fairface_label_val.csv", newline=""))
    adults = [row for row in rows if SPOILT.get(row["age"], row["age"]) not in YOUNG]
    return [f"{(root / 'fair_face' / row['file']).resolve()},{_hyphened(row['race'])}" for row in adults]


def _hyphened(race: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in race.lower())


def congress(raw: Path) -> list[str]:
    """Members of the US Congress (by law 25 or older)."""
    root = raw / REPOSITORIES["congress"]
    paths = sorted(path for _, path in tree(raw, "congress") if path.startswith("images/"))
    return [f"{root / path}\tcongress/{Path(path).name}" for path in paths]


def pictures(folder: Path, name: str) -> list[str]:
    """Every JPEG below a folder that has no labels to heed: ready crops of adults, and the sets that are only measured with."""
    return [f"{path}\t{name}{path.relative_to(folder)}" for path in sorted(folder.rglob("*.jpg"))]


def write(folder: Path, name: str, lines: list[str]) -> None:
    (folder / f"{name}.tsv").write_text("".join(f"{line}\n" for line in lines))
    print(f"{name}.tsv: {len(lines)} pictures")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--raw", type=Path, required=True)
    options.add_argument("--shared", type=Path, required=True, help="folder with train/faker, train/usofficials, lfw-view1 and identify")
    options.add_argument("--people", type=Path, help="what `semblance synthesize` wrote: people who belong to nobody")
    options.add_argument("--out", type=Path, required=True)
    options = options.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    faces = fairface(options.raw)
    for part in range(FAIRFACE_PARTS):
        write(options.out, f"fairface{part}", faces[part::FAIRFACE_PARTS])
    write(options.out, "congress", congress(options.raw))
    for name in ("faker", "usofficials"):
        write(options.out, name, pictures(options.shared / "train" / name, f"{name}/"))
    if options.people:
        write(options.out, "made", pictures(options.people, "made/"))
    write(options.out, "lfw", pictures(options.shared / "lfw-view1" / "images", ""))
    write(options.out, "identify", pictures(options.shared / "identify", ""))
    (options.out / "strangers.csv").write_text("".join(f"{line}\n" for line in ["file,population", *strangers(options.raw)]))
    (options.out / "calibration.txt").write_text("".join(f"{key}\n" for key in calibration(options.raw)))


if __name__ == "__main__":
    main()
