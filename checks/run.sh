#!/usr/bin/env bash
# Holds what we write against readers that others wrote: DuckDB, followthemoney, citation processors, Datasette. Makes
# checks/exports/.venv from the requirements where it is not there (from the package registry; the only step that needs a network),
# a record of the examples, and every export of it.
#
#   checks/run.sh [--make-only]
set -euo pipefail
cd "$(dirname "$0")/.."
venv="${DRAGOMAN_CHECKS_VENV:-checks/exports/.venv}"
requirements=checks/exports/requirements.txt
if [ ! -x "$venv/bin/python" ] || ! cmp -s "$requirements" "$venv/requirements.txt"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
  cp "$requirements" "$venv/requirements.txt"
fi
if [ "${1:-}" = --make-only ]; then exit 0; fi
folder="$(mktemp -d)"
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
record="$folder/check.dragoman"
dragoman="node bin/dragoman.js"
$dragoman add examples --record "$record" --quiet
export_as() { # KIND FORMAT [FLAG ...]
  local kind="$1" format="$2"
  shift 2
  $dragoman export --record "$record" --kind "$kind" --format "$format" --out "$folder/$kind.$format" "$@" 2>/dev/null
}
for kind in statements events ties mentions reports actors; do
  export_as "$kind" csv --raw
  export_as "$kind" parquet
  export_as "$kind" ftm --raw
done
for format in gdelt gdelt-mentions polecat icews; do export_as events "$format"; done
for format in csl ris bibtex; do export_as reports "$format"; done
$dragoman datasette --record "$record" > "$folder/metadata.json"
$dragoman backup "$folder/moved.dragoman" --record "$record" 2>/dev/null
$dragoman check --record "$folder/moved.dragoman"
"$venv/bin/python" checks/exports/check.py "$folder"
