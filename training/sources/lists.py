"""Lists of the pictures that may be trained on, one list a source: "path TAB key", adults only.

    python3 lists.py --raw FOLDER --out FOLDER

FOLDER holds one unpacked repository each under the names of `REPOSITORIES` (see ../DATA.md for the commits)
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
    "webmorph": "debruine+webmorphR.stim",
}
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


def congress(raw: Path) -> list[str]:
    """Members of the US Congress (by law 25 or older)."""
    root = raw / REPOSITORIES["congress"]
    paths = sorted(path for _, path in tree(raw, "congress") if path.startswith("images/"))
    return [f"{root / path}\tcongress/{Path(path).name}" for path in paths]


def webmorph(raw: Path) -> list[str]:
    """The London and Canada sets, people whose stated age is 20 or more."""
    root = raw / REPOSITORIES["webmorph"]
    ages = {}
    for group in ("canada", "london"):
        for row in csv.DictReader(open(root / "data-raw" / f"{group}_info.csv", newline="")):
            ages[group, row["face_id"]] = row["face_age"]
    lines = []
    for _, path in sorted(tree(raw, "webmorph"), key=lambda entry: entry[1]):
        folder, name = Path(path).parent.name, Path(path).stem
        if folder not in ("neutral_front", "smiling_front", "canada") or not path.endswith(".jpg") or name.startswith("._"):
            continue
        age = ages.get(("canada", name) if folder == "canada" else ("london", name.split("_")[0]), "")
        if age.replace(".", "").isdigit() and float(age) >= 20:
            lines.append(f"{root / path}\twebmorph/{folder}/{name}")
    return lines


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--raw", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options = options.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for make in (fairface, congress, webmorph):
        lines = make(options.raw)
        (options.out / f"{make.__name__}.tsv").write_text("".join(f"{line}\n" for line in lines))
        print(f"{make.__name__}.tsv: {len(lines)} pictures")
    (options.out / "calibration.txt").write_text("".join(f"{key}\n" for key in calibration(options.raw)))


if __name__ == "__main__":
    main()
