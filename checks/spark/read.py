#!/usr/bin/env python3
"""Reads texts by Spark: JSON Lines in, Parquet of readings out, for `dragoman import` and DuckDB.

    spark-submit checks/spark/read.py reports.jsonl readings.parquet --dragoman "npx dragoman" --parts 64

Each partition is piped through one `dragoman read --jsonl --exit-zero`: what cannot be read is a row with an error and
fails no task, and a task that dies is done again with the same result. Every machine needs Node and dragoman.
"""
import argparse
import json

from pyspark.sql import Row, SparkSession
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

KEPT = ["id", "hash", "url", "title", "publisher", "published", "language"]
SCHEMA = StructType(
    [StructField("contract", IntegerType())]
    + [StructField(name, StringType()) for name in KEPT]
    + [StructField("statements", IntegerType()), StructField("events", IntegerType())]
    + [StructField("ties", IntegerType()), StructField("error", StringType()), StructField("reading", StringType())]
)


def row(line):
    """The columns that are asked for most, and the whole reading as JSON."""
    one = json.loads(line)
    error = one.get("error")
    counts = {kind: len(one.get(kind, [])) for kind in ("statements", "events", "ties")}
    return Row(
        contract=one.get("contract"),
        **{name: one.get(name) for name in KEPT},
        **counts,
        error=None if error is None else error["message"],
        reading=line,
    )


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("reports", help='JSON Lines: {"id"?, "text" | "html", "published"?, "url"? ...}')
    options.add_argument("readings", help="a folder that is not there yet")
    options.add_argument("--dragoman", default="dragoman", help="the command on every machine")
    options.add_argument("--parts", type=int, help="how many tasks; else what Spark chooses")
    given = options.parse_args()
    spark = SparkSession.builder.appName("dragoman").getOrCreate()
    lines = spark.sparkContext.textFile(given.reports, given.parts)
    read = lines.pipe(f"{given.dragoman} read --jsonl --exit-zero --workers 1", checkCode=True)
    # Counted work is not repeated: the rows go straight to disk.
    spark.createDataFrame(read.map(row), SCHEMA).write.parquet(given.readings)
    spark.stop()


if __name__ == "__main__":
    main()
