"""Reads every export in a folder with the field's own readers: `python check.py FOLDER` (checks/run.sh makes the folder)."""

import asyncio
import csv
import json
import os
import sqlite3
import sys
from pathlib import Path

import bibtexparser
import duckdb
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from datasette.app import Datasette
from followthemoney import model
from followthemoney.statement.serialize import read_csv_statements

KINDS = ["statements", "events", "ties", "mentions", "reports", "actors"]
COLUMNS = {"gdelt": 61, "gdelt-mentions": 16, "polecat": 40, "icews": 20}
VIEWS = ["who_said_what", "who_did_what", "who_is_tied", "renderings", "who_is_who"]
failed: list[str] = []


def check(holds: bool, what: str) -> None:
    if not holds:
        failed.append(what)
        print(f"FAILED  {what}")


def manifest(folder: Path, name: str) -> dict:
    return json.loads((folder / f"{name}.manifest.json").read_text())


def first(query: str) -> tuple:
    return duckdb.sql(query).fetchall()[0]


def tables(folder: Path) -> None:
    """DuckDB counts and adds up Parquet and CSV alike, and as the record itself."""
    record = sqlite3.connect(f"file:{folder / 'check.dragoman'}?mode=ro", uri=True)
    for kind in KINDS:
        parquet, flat = folder / f"{kind}.parquet", folder / f"{kind}.csv"
        rows = [("parquet", f"read_parquet('{parquet}')"), ("csv", f"read_csv('{flat}', header = true, all_varchar = true)")]
        found = {}
        for name, source in rows:
            columns = [row[0] for row in duckdb.sql(f"DESCRIBE SELECT * FROM {source}").fetchall()]
            sums = {}
            for column in columns:
                # Words by their length, numbers by their value: the same in a table of words and in one of types.
                value = f'CAST("{column}" AS VARCHAR)'
                sums[column] = first(
                    f"SELECT count(*), count(NULLIF({value}, '')), sum(CASE WHEN try_cast({value} AS DOUBLE) IS NULL "
                    f"THEN length({value}) ELSE round(try_cast({value} AS DOUBLE), 6) END) FROM {source}"
                )
            found[name] = sums
        check(list(found["csv"]) == list(found["parquet"]), f"{kind}: CSV and Parquet have the same columns")
        for column in found["parquet"]:
            one, other = found["parquet"][column], found["csv"].get(column)
            same = other is not None and one[:2] == other[:2] and abs((one[2] or 0) - (other[2] or 0)) < 1e-4
            check(same, f"{kind}.{column}: Parquet {one}, CSV {other}")
        count = next(iter(found["parquet"].values()))[0]
        for name in ("parquet", "csv"):
            check(manifest(folder, f"{kind}.{name}")["count"] == count, f"{kind}.{name}: the manifest counts {count}")
        if kind in ("statements", "ties", "mentions", "reports"):
            there = record.execute(f"SELECT count(*) FROM {kind}").fetchone()[0]
            check(there == count, f"{kind}: {there} in the record, {count} in Parquet")
    total = record.execute("SELECT sum(confidence) FROM statements").fetchone()[0]
    ours = first(f"SELECT sum(confidence) FROM '{folder / 'statements.parquet'}'")[0]
    check(abs(total - ours) < 1e-6, f"the confidences of statements add up to {total}, not {ours}")
    print(f"DuckDB         {len(KINDS)} kinds, Parquet and CSV: counts, and every column's sum")


def follow_the_money(folder: Path) -> None:
    """Each statement is valid for its property, each entity for its schema, and entities that are named are there."""
    lines = 0
    for kind in KINDS:
        with open(folder / f"{kind}.ftm", "rb") as file:
            statements = list(read_csv_statements(file))
        lines += len(statements)
        check(manifest(folder, f"{kind}.ftm")["rows"] == len(statements), f"{kind}.ftm: as many lines as the manifest says")
        entities: dict[str, dict] = {}
        for one in statements:
            check(one.id == one.generate_key(), f"{kind}.ftm: the id of {one}")
            entity = entities.setdefault(one.entity_id, {"id": one.entity_id, "schema": one.schema, "properties": {}})
            check(entity["schema"] == one.schema, f"{kind}.ftm: {one.entity_id} is {entity['schema']} and {one.schema}")
            if one.prop == "id":
                continue
            prop = model.get(one.schema).get(one.prop)
            check(prop is not None, f"{kind}.ftm: {one.schema} has no {one.prop}")
            if prop is None:
                continue
            check(prop.type.name == one.prop_type, f"{kind}.ftm: {one.prop} is {prop.type.name}, not {one.prop_type}")
            check(prop.type.validate(one.value), f"{kind}.ftm: {one.schema}:{one.prop} cannot be {one.value!r}")
            entity["properties"].setdefault(one.prop, []).append(one.value)
        for entity in entities.values():
            schema = model.get(entity["schema"])
            for name in schema.required:
                check(name in entity["properties"] or kind == "ties", f"{kind}.ftm: {entity['id']} lacks {name}")
            proxy = model.get_proxy(entity, cleaned=False)
            for prop, value in proxy.itervalues():
                if prop.type.name != "entity":
                    continue
                check(value in entities, f"{kind}.ftm: {entity['id']} names {value}, which is not there")
                if value in entities:
                    other = model.get(entities[value]["schema"])
                    check(other.is_a(prop.range), f"{kind}.ftm: {prop.qname} cannot be a {other.name}")
    print(f"followthemoney {lines} statements of {len(KINDS)} kinds")


def event_data(folder: Path) -> None:
    for name, columns in COLUMNS.items():
        with open(folder / f"events.{name}", newline="") as file:
            lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        check(all(len(line) == columns for line in lines), f"{name}: {columns} columns in every line")
        head = 0 if name.startswith("gdelt") else 1
        check(len(lines) - head == manifest(folder, f"events.{name}")["rows"], f"{name}: lines as the manifest says")
    ids = lambda name: {line.split("\t", 1)[0] for line in open(folder / f"events.{name}")}
    check(ids("gdelt") == ids("gdelt-mentions"), "GDELT: mentions of every event and of no other")
    print("tab formats    " + ", ".join(f"{name} {columns}" for name, columns in COLUMNS.items()))


def citations(folder: Path) -> None:
    count = manifest(folder, "reports.csl")["count"]
    items = json.loads((folder / "reports.csl").read_text())
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    entries = [str(entry) for entry in bibliography.bibliography()]
    check(len(items) == count == len(entries), f"CSL: {count} items, {len(entries)} set")
    titles = [item["title"] for item in items]
    check(all(any(title[:20] in entry for entry in entries) for title in titles), "CSL: each title stands in the bibliography")
    bibtex = bibtexparser.parse_string((folder / "reports.bibtex").read_text())
    check(not bibtex.failed_blocks and len(bibtex.entries) == count, f"BibTeX: {len(bibtex.entries)} entries of {count}")
    ris = rispy.loads((folder / "reports.ris").read_text())
    check(len(ris) == count and all(entry.get("title") for entry in ris), f"RIS: {len(ris)} entries of {count}")
    print(f"citations      {count} reports by citeproc-py, bibtexparser and rispy")


async def datasette(folder: Path) -> None:
    record = folder / "moved.dragoman"
    os.chmod(record, 0o444)
    metadata = json.loads((folder / "metadata.json").read_text())
    check("check" in metadata["databases"], "the metadata is of the record's name")
    metadata["databases"]["moved"] = metadata["databases"].pop("check")
    served = Datasette([], immutables=[str(record)], metadata=metadata)
    await served.invoke_startup()
    for view in VIEWS:
        answer = await served.client.get(f"/moved/{view}.json?_shape=objects&_size=5")
        rows = answer.json().get("rows", [])
        check(answer.status_code == 200, f"Datasette: {view} answers {answer.status_code}")
        check(bool(rows) or view == "renderings", f"Datasette: {view} has rows")
        for row in rows:
            for name in ("day", "day_until"):
                check(len(row.get(name) or "") in (0, 4, 7, 10), f"Datasette: {view}.{name} is a day, not {row.get(name)!r}")
        page = await served.client.get(f"/moved/{view}")
        check(page.status_code == 200, f"Datasette: the page of {view} answers {page.status_code}")
    front = (await served.client.get("/moved.json")).json()
    hidden = {table["name"] for table in front["tables"] if table["hidden"]}
    check("merging_keys" in hidden and "reports" not in hidden, "Datasette: tables of the program are hidden")
    print(f"Datasette      {len(VIEWS)} views of a read-only record")


def main(folder: Path) -> None:
    tables(folder)
    follow_the_money(folder)
    event_data(folder)
    citations(folder)
    asyncio.run(datasette(folder))
    if failed:
        sys.exit(f"{len(failed)} checks failed")
    print("all checks hold")


main(Path(sys.argv[1]))
