"""The mean of several checkpoints of one training, each with its weight: what the one forgot the other still knows.

    python model/mean.py --out model/runs/mean/last.pt model/runs/thawed/last.pt:.25 model/runs/wide/last.pt:.35 model/runs/wider/last.pt:.4

The last one named gives labels and shape; the others may have the name tags of before."""
import argparse
import os

import torch

import network as net


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("parts", nargs="+", help="CHECKPOINT:WEIGHT; the weights add up to 1")
    args = parser.parse_args()
    paths, weights = zip(*(part.rsplit(":", 1) for part in args.parts))
    weights = [float(weight) for weight in weights]
    if abs(sum(weights) - 1) > 1e-6:
        parser.error("the weights add up to %g, not to 1" % sum(weights))
    saved = [torch.load(path, weights_only=False) for path in paths]
    last = saved[-1]
    states = [net.retagged(one["state"], one["labels"]["name"], last["labels"]["name"]) for one in saved]
    mean = {name: sum(weight * state[name].float() for weight, state in zip(weights, states)) for name in last["state"]}
    os.makedirs(os.path.dirname(args.out), exist_ok=True)
    torch.save({"labels": last["labels"], "shape": last["shape"], "pass": last["pass"], "state": mean}, args.out)


if __name__ == "__main__":
    main()
