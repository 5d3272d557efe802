#!/usr/bin/env bash
# `npm run offline`: shows that a fresh clone needs no network after `npm ci`. Clones what is committed here, installs it,
# and runs `npm start` and `npm test` in a network namespace that has nothing but its own loopback.
# Needs Linux, git, ip and leave to make namespaces.
set -euo pipefail
cd "$(dirname "$0")/.."

clone="$(mktemp -d)"
trap 'rm -rf "$clone"' EXIT
git clone --quiet --no-hardlinks . "$clone/dragoman"
cd "$clone/dragoman"
npm ci

namespace=(unshare --map-root-user --net)
"${namespace[@]}" true 2>/dev/null || namespace=(unshare --net)
"${namespace[@]}" bash -euo pipefail -c '
  ip link set lo up
  CI=1 npm start -- --port 0 >"$1/start.log" 2>&1 &
  start=$!
  for _ in $(seq 120); do
    address="$(grep -o "http://127[^ ]*" "$1/start.log" || true)"
    if [ -n "$address" ] || ! kill -0 "$start" 2>/dev/null; then break; fi
    sleep 1
  done
  cat "$1/start.log"
  test -n "$address"
  node -e "fetch(process.argv[1]).then(({ ok }) => process.exit(ok ? 0 : 1))" "${address}reports.json"
  echo "offline: npm start works, $address answered"
  kill -TERM "$start"
  wait "$start" || true
  npm test
' bash "$clone"
echo "offline: npm start and npm test work without a network"
