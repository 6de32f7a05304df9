"""Searches with FAISS's exhaustive index on one thread.

Arguments: a file of rows and one of probes, both signed bytes, and the numbers in a vector. Says "ready" with its version,
then answers each line "FIRST COUNT" on standard input with a line of JSON: milliseconds and the best row of each of those probes.
"""
import json
import sys
import time

import faiss
import numpy


def directions(codes):
    vectors = codes.astype(numpy.float32)
    return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)


def main():
    rows, probes, dimension = sys.argv[1], sys.argv[2], int(sys.argv[3])
    faiss.omp_set_num_threads(1)
    index = faiss.IndexFlatIP(dimension)
    codes = numpy.memmap(rows, dtype=numpy.int8, mode="r").reshape(-1, dimension)
    for first in range(0, len(codes), 20000):
        index.add(directions(codes[first:first + 20000]))
    wanted = directions(numpy.fromfile(probes, dtype=numpy.int8).reshape(-1, dimension))
    print(json.dumps({"ready": faiss.__version__, "rows": index.ntotal}), flush=True)
    for line in sys.stdin:
        first, count = map(int, line.split())
        times, best = [], []
        for k in range(first, first + count):
            probe = wanted[k:k + 1]
            start = time.perf_counter()
            _, found = index.search(probe, 10)
            times.append(1000 * (time.perf_counter() - start))
            best.append(int(found[0][0]))
        print(json.dumps({"milliseconds": times, "best": best}), flush=True)


main()
