#!/bin/sh
# All heads for events of one network: model/events.sh GOLD NETWORK OUT
# Trains them, prints their scores, and writes OUT/one/events.* and OUT/folds (see model/README.md).
set -e
gold=$1 network=$2 out=$3
python=${PYTHON:-model/.venv/bin/python}
"$python" model/eventheads.py --gold "$gold" --network "$network" --out "$out" ${EPOCHS:+--epochs "$EPOCHS"}
"$python" model/eventtypes.py --gold "$gold" --network "$network" --out "$out"
