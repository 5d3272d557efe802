#!/usr/bin/env python3
"""Runs read.py to its end by Spark on this machine and holds what it gives against plain workers: the same rows, by their hash.

    checks/spark/.venv/bin/python checks/spark/prove.py [--reports 600] [--parts 4] [--cores 2]

Then once more with a reader that is killed (kill -9) in the middle of its part: Spark does the part again, and the rows are the
same. Prints how long each took.
"""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DRAGOMAN = f"node {ROOT / 'bin' / 'dragoman.js'}"


def reports(many):
    """The example reports again and again, each told apart by a paragraph of its own."""
    texts = [(path.name, path.read_text("utf-8", "replace")) for path in sorted((ROOT / "examples").glob("*.txt"))]
    for number in range(many):
        name, text = texts[number % len(texts)]
        yield {
            "id": f"{number:06d}-{name}",
            "text": f"{text}\n\nThe harbour master of port {number} said on Monday that {number} boats had left.\n",
            "published": "2024-11-12",
            "publisher": "Lake Daily",
        }
    # What cannot be read is a row as well.
    yield {"id": "empty", "text": " "}


def timed(what, command, **options):
    begun = time.monotonic()
    done = subprocess.run(command, check=False, **options)
    took = time.monotonic() - begun
    if done.returncode != 0:
        sys.exit(f"spark: {what} ended with {done.returncode}")
    print(f"spark: {what}: {took:.1f} s", flush=True)
    return took


def rows_of(folder):
    """Id and whole line of every row of the Parquet that Spark wrote."""
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[1]").appName("compare").config("spark.log.level", "ERROR").getOrCreate()
    found = [(row["id"], row["reading"]) for row in spark.read.parquet(str(folder)).select("id", "reading").collect()]
    spark.stop()
    return found


def hashed(rows):
    """The SHA-256 of rows sorted by id. Where in its part a line stood (`source`, `line`) is left out: parts begin anew."""
    whole = hashlib.sha256()
    for _, line in sorted(rows):
        one = json.loads(line)
        one.pop("line", None)
        one.pop("source", None)
        whole.update(json.dumps(one, sort_keys=True).encode())
    return whole.hexdigest()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=int, default=600)
    options.add_argument("--parts", type=int, default=4)
    options.add_argument("--cores", type=int, default=2)
    options.add_argument("--no-kill", action="store_true", help="leave the run with a killed reader out")
    given = options.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="dragoman-spark-"))
    try:
        source = work / "reports.jsonl"
        with source.open("w", encoding="utf-8") as out:
            for one in reports(given.reports):
                out.write(json.dumps(one) + "\n")
        plain = work / "plain.jsonl"
        command = [*DRAGOMAN.split(), "read", "--jsonl", "--exit-zero", "--workers", str(given.cores)]
        with source.open() as stdin, plain.open("w") as stdout:
            alone = timed(f"{given.cores} plain workers, {given.reports} reports", command, stdin=stdin, stdout=stdout)
        wanted = [(json.loads(line)["id"], line.rstrip("\n")) for line in plain.open(encoding="utf-8")]
        assert len(wanted) == given.reports + 1, len(wanted)

        def by_spark(what, folder, dragoman):
            # Four tries for each part; one machine's Spark gives a part one try where nothing is said.
            submit = [str(pathlib.Path(sys.executable).parent / "spark-submit"), "--master", f"local[{given.cores},4]"]
            submit += ["--conf", "spark.log.level=ERROR", str(HERE / "read.py"), str(source), str(folder)]
            submit += ["--dragoman", dragoman, "--parts", str(given.parts)]
            env = {**os.environ, "PYSPARK_PYTHON": sys.executable}
            took = timed(what, submit, env=env, stderr=subprocess.DEVNULL)
            found = rows_of(folder)
            if len(found) != len(wanted) or hashed(found) != hashed(wanted):
                sys.exit(f"spark: {what} gave {len(found)} rows for {len(wanted)}, or other ones")
            return took

        took = by_spark(f"Spark, {given.cores} cores, {given.parts} parts", work / "readings.parquet", DRAGOMAN)
        print(f"spark: {len(wanted)} rows, the same: SHA-256 {hashed(wanted)[:16]}; {100 * (took / alone - 1):+.0f} %")
        if not given.no_kill:
            killed = work / "killed.sh"
            # The first reader to start ends itself by kill -9 after it has printed three lines.
            killed.write_text(
                f'if mkdir {work}/once 2>/dev/null; then\n'
                f'  {DRAGOMAN} "$@" | (head -n 3; kill -9 $$)\n'
                f'fi\nexec {DRAGOMAN} "$@"\n'
            )
            by_spark("Spark with a reader killed in the middle", work / "again.parquet", f"bash {killed}")
            assert (work / "once").exists()
            print("spark: the same rows")
        record = work / "all.dragoman"
        done = subprocess.run([*DRAGOMAN.split(), "import", str(work / "readings.parquet"), "--record", str(record)],
                              check=False, capture_output=True, text=True)
        # One row is an error: it is told, and the others are kept.
        if done.returncode != 3 or f"{given.reports} added" not in done.stderr:
            sys.exit(f"spark: import ended with {done.returncode}: {done.stderr}")
        print(f"spark: {done.stderr.strip().splitlines()[-1]}")
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
