"""Trains the language network: gold trees and names to a checkpoint. Resumable; seeds fixed.

    python model/train.py --gold GOLD --out model/runs/first --epochs 12

Writes OUT/last.pt after every pass (weights, running average, optimiser, pass) and OUT/log.tsv (a line a pass, dev)."""
import argparse
import os
import random
import time
from dataclasses import replace

import torch
import torch.nn.functional as F

import network as net
import attribution
import plain
import worldwide
from distil import Teacher, name_loss, soft_losses
from namer import Namer
from tensors import ground, spans, tensors
from windows import IGNORE, batches, chunks, groups_of, window


WEIGHTS = {"boundary": 0.7, "upos": 0.7, "feats": 0.5, "lemma": 0.5, "name": 1.0}


def losses(model, out, batch):
    gold, parts = batch["gold"], {}
    if not gold:
        return 0.0, parts
    if "cue" in gold:
        return attribution_losses(out, gold, batch["edges"])
    if "upos" not in gold:
        parts["name"] = F.cross_entropy(out["name"].float().flatten(0, 1), gold["name"].flatten(), ignore_index=IGNORE)
        return parts["name"], parts
    for name in WEIGHTS:
        parts[name] = F.cross_entropy(out[name].float().flatten(0, 1), gold[name].flatten(), ignore_index=IGNORE)
    same = gold["sentence"][:, :, None] == gold["sentence"][:, None, :]
    same &= (gold["sentence"] >= 0)[:, :, None]
    same[:, :, 0] = True
    arcs = out["arcs"].float().masked_fill(~same, -1e4)
    parts["arc"] = F.cross_entropy(arcs.flatten(0, 1), gold["head"].flatten(), ignore_index=IGNORE)
    heads = gold["head"].clamp(min=0)[:, :, None].expand(-1, -1, net.REL)
    rel = model.relations(out["rel_dep"], torch.gather(out["rel_head"], 1, heads))
    parts["rel"] = F.cross_entropy(rel.float().flatten(0, 1), gold["deprel"].flatten(), ignore_index=IGNORE)
    total = parts["arc"] + parts["rel"] + sum(WEIGHTS[name] * parts[name] for name in WEIGHTS)
    return total, parts


def attribution_losses(out, gold, edges):
    """Tags of sources, cues and contents, for each of their units the cue that it belongs to, and for each cue where its
    spans begin and end."""
    parts = {}
    for name in ("source", "cue", "content"):
        parts[name] = F.cross_entropy(out[name].float().flatten(0, 1), gold[name].flatten(), ignore_index=IGNORE)
    real = torch.zeros_like(out["to_source"][:, :1, :], dtype=torch.bool)
    real[:, 0, :] = gold["cue"] != IGNORE
    for name in ("source", "content"):
        arcs = out["to_" + name].float().masked_fill(~real, -1e4)
        parts["to_" + name] = F.cross_entropy(arcs.flatten(0, 1), gold["to_" + name].flatten(), ignore_index=IGNORE)
    scores = torch.stack([out[name] for name in net.EDGES], 1).float()
    open_to = real.clone()
    open_to[:, :, 0] = True
    chances = F.log_softmax(scores.masked_fill(~open_to[:, None], -1e4), -1)
    parts["edges"] = -(edges * chances).sum() / edges.sum().clamp(min=1)
    return sum(parts.values()), parts


@torch.no_grad()
def score_attribution(model, windows):
    """Tag-span scores (exact F1) of the three layers and the share of units linked to the right cue, on dev windows."""
    model.eval()
    counts = {name: [0, 0, 0] for name in ("source", "cue", "content")}
    linked, links = 0, 0
    tag = ("O", "B-x", "I-x")
    for at in range(0, len(windows), 16):
        batch = tensors(windows[at : at + 16])
        out = model(batch["ids"], batch["cases"], batch["spaces"], batch["lengths"], batch["firsts"])
        gold = batch["gold"]
        for name, count in counts.items():
            said = out[name].argmax(-1)
            for row in range(said.shape[0]):
                keep = (gold[name][row] != IGNORE).nonzero().flatten().tolist()
                a, b = spans([tag[said[row, u]] for u in keep]), spans([tag[gold[name][row, u]] for u in keep])
                for i, n in enumerate((len(a & b), len(a - b), len(b - a))):
                    count[i] += n
        for name in ("source", "content"):
            mask = gold["to_" + name] > 0
            real = (gold["cue"] != IGNORE)[:, None, :]
            linked += ((out["to_" + name].masked_fill(~real, -1e4).argmax(-1) == gold["to_" + name]) & mask).sum().item()
            links += mask.sum().item()
    model.train()
    scores = {name: 200 * t / max(1, 2 * t + p + n) for name, (t, p, n) in counts.items()}
    return {**scores, "linked": 100 * linked / max(1, links)}


@torch.no_grad()
def score(model, sentences, pieces, index):
    """Dev scores with gold words and sentence bounds for the tree; boundaries as predicted. Per cent."""
    model.eval()
    rng = random.Random(7)
    runs = [run for part in sentences for run in chunks(part, rng, 60, 120)]
    made = sorted((window(run, pieces, index) for run in runs), key=lambda w: len(w["ids"]))
    names = index["name"]
    inverse = {at: label for label, at in names.items()}
    right = {key: 0 for key in ("upos", "feats", "lemma", "uas", "las")}
    total, tp, fp, fn, name_tp, name_fp, name_fn = 0, 0, 0, 0, 0, 0, 0
    word_tp = word_fp = word_fn = 0
    for at in range(0, len(made), 16):
        batch = tensors(made[at : at + 16])
        out = model(batch["ids"], batch["cases"], batch["spaces"], batch["lengths"], batch["firsts"])
        gold = batch["gold"]
        mask = gold["upos"] != IGNORE
        total += mask.sum().item()
        for name in ("upos", "feats", "lemma"):
            right[name] += ((out[name].argmax(-1) == gold[name]) & mask).sum().item()
        same = (gold["sentence"][:, :, None] == gold["sentence"][:, None, :]) & (gold["sentence"] >= 0)[:, :, None]
        same[:, :, 0] = True
        heads = out["arcs"].masked_fill(~same, -1e4).argmax(-1)
        hit = (heads == gold["head"]) & mask
        rel = model.relations(out["rel_dep"], torch.gather(out["rel_head"], 1, heads[:, :, None].expand(-1, -1, net.REL)))
        right["uas"] += hit.sum().item()
        right["las"] += (hit & (rel.argmax(-1) == gold["deprel"])).sum().item()
        said, real = out["boundary"].argmax(-1), gold["boundary"]
        seen = real != IGNORE
        tp += ((said == 2) & (real == 2)).sum().item()
        fp += ((said == 2) & (real != 2) & seen).sum().item()
        fn += ((said != 2) & (real == 2)).sum().item()
        word_tp += ((said > 0) & (real > 0)).sum().item()
        word_fp += ((said > 0) & (real == 0)).sum().item()
        word_fn += ((said == 0) & (real > 0)).sum().item()
        tags = out["name"].argmax(-1)
        for row in range(tags.shape[0]):
            keep = (gold["name"][row] != IGNORE).nonzero().flatten().tolist()
            a = spans([inverse[tags[row, u].item()] for u in keep])
            b = spans([inverse[gold["name"][row, u].item()] for u in keep])
            a, b = ({s for s in x if s[2] != "other"} for x in (a, b))
            name_tp, name_fp, name_fn = name_tp + len(a & b), name_fp + len(a - b), name_fn + len(b - a)
    f = lambda t, p, n: 200 * t / max(1, 2 * t + p + n)
    scores = {key: 100 * value / max(1, total) for key, value in right.items()}
    scores.update(sentences=f(tp, fp, fn), words=f(word_tp, word_fp, word_fn), names=f(name_tp, name_fp, name_fn))
    model.train()
    return scores


def shared(groups, share, seed):
    """So much of a pass's batches, others in every pass."""
    groups = list(groups)
    random.Random(seed).shuffle(groups)
    return groups[: int(len(groups) * share)]


def scored(model, on, stories, newswire):
    """[(set, {score: per cent})] of the dev sets at hand."""
    found = [(name, score(model, [part], on.pieces, on.index)) for name, part in zip(("ewt", "gum"), on.dev)]
    if stories:
        found.append(("polnear", score_attribution(model, stories)))
    if newswire:
        found.append(("worldwide", worldwide.score(model, newswire.windows(on.pieces, on.index), on.index)))
    return found


def freeze(model, layers):
    """The embeddings and so many layers above them are not trained."""
    for part in (model.piece, model.position, model.case, model.space, model.norm, *model.layers[:layers]):
        part.requires_grad_(False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"))
    parser.add_argument("--out", default="model/runs/first")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=0, help="stop after so many steps: a smoke run")
    parser.add_argument("--attribution", action="store_true", help="train the attribution heads too, on PolNeAR train")
    parser.add_argument("--stories", type=float, default=1.0, help="share of the attribution texts that each pass takes")
    parser.add_argument("--worldwide", help="train names on newswire of the whole world too; the file of words.py")
    parser.add_argument("--news-share", type=float, default=1.0, help="share of that newswire that each pass takes")
    parser.add_argument("--frozen", type=int, default=0, help="so many of the lower layers, and what is under them, stay as they are")
    parser.add_argument("--unscored", action="store_true", help="no dev scores after a pass: where the processor is shared")
    parser.add_argument("--start", help="a checkpoint whose weights to go on from, with a fresh schedule")
    parser.add_argument("--share", type=float, default=1.0, help="share of the trees that each pass takes")
    parser.add_argument("--pace", type=float, default=1.0, help="all learning rates times this")
    parser.add_argument("--trunk", type=float, default=1.0, help="the trunk's learning rate times this besides")
    parser.add_argument("--base", help="train the larger network that teaches the small one; the folder of its encoder")
    parser.add_argument("--layers", type=int, default=0, help="how many of the encoder's, or of --start's, layers to keep; all where it is 0")
    parser.add_argument("--teacher", help="a larger network's checkpoint to learn from besides; --encoder goes with it")
    parser.add_argument("--encoder", help="the folder of the teacher's encoder")
    parser.add_argument("--namer", help="a checkpoint of namer.py to learn names from besides; --encoder goes with it")
    parser.add_argument("--gold-share", type=float, default=0.6, help="with a teacher: how much the labels count beside it")
    parser.add_argument("--soft-share", type=float, default=0.6, help="how much the teacher counts")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    os.makedirs(args.out, exist_ok=True)
    shape = net.BASE if args.base else net.SMALL
    shape = replace(shape, layers=args.layers or shape.layers)
    on = ground(args.gold, shape, args.base)
    pieces, train, dev, labels, index, bank = on.pieces, on.train, on.dev, on.labels, on.index, on.bank
    model = net.Network(labels, len(on.vocabulary), shape=shape)
    net.load_encoder(model, args.base)
    if args.start:
        begun_from = torch.load(args.start, weights_only=False)
        state = net.retagged(net.thinned(begun_from, shape.layers), begun_from["labels"]["name"], labels["name"])
        print(model.load_state_dict(state, strict=False), flush=True)
    stories = attribution.windows(args.gold, "train", pieces, index) if args.attribution else []
    unread = plain.windows(args.gold, pieces, index) if args.teacher or args.namer else []
    newswire, dev_newswire = [worldwide.Texts(args.gold, split, args.worldwide) if args.worldwide else None for split in ("train", "dev")]
    dev_stories = attribution.windows(args.gold, "dev", pieces, index) if args.attribution else []
    # The larger one's pieces stay as they are: they are a fifth of it and would forget what the texts do not show.
    model.piece.weight.requires_grad_(not args.base)
    if args.frozen:
        freeze(model, args.frozen)
    teacher = Teacher(args.teacher, args.encoder) if args.teacher else None
    namer = Teacher(args.namer, args.encoder, Namer, ("name",)) if args.namer else None
    trunk = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith(("piece", "position", "norm", "layers"))]
    rest = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(("piece", "position", "norm", "layers"))]
    optimiser = torch.optim.AdamW([{"params": trunk, "lr": 2e-4 * args.trunk}, {"params": rest, "lr": 1e-3}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    peaks = [group["lr"] for group in optimiser.param_groups]
    average = {k: v.clone() for k, v in model.state_dict().items()}
    begun, step, last = 0, 0, os.path.join(args.out, "last.pt")
    trees_of = lambda epoch: shared(batches(train, pieces, index, epoch, bank=bank), args.share, epoch)
    names_of = lambda epoch: shared(groups_of(newswire.windows(pieces, index, random.Random(epoch)), epoch), args.news_share, epoch) if newswire else []
    others_of = lambda epoch: shared(groups_of(stories, epoch) + groups_of(unread, epoch), args.stories, epoch) + names_of(epoch)
    steps_a_pass = len(trees_of(0)) + len(others_of(0))
    for group in optimiser.param_groups:
        group["lr"] *= args.pace
    peaks = [peak * args.pace for peak in peaks]
    if os.path.exists(last):
        kept = torch.load(last, weights_only=False)
        model.load_state_dict(kept["raw"])
        optimiser.load_state_dict(kept["optimiser"])
        average, begun, step = kept["state"], kept["pass"], kept["step"]
    steps = args.epochs * steps_a_pass
    print("passes", args.epochs, "steps a pass", steps_a_pass, net.describe(labels), flush=True)
    log = open(os.path.join(args.out, "log.tsv"), "a")
    clock = time.time()
    model.train()
    for epoch in range(begun, args.epochs):
        sums, counted, seen = {}, {}, 0
        todo = trees_of(epoch) + others_of(epoch)
        random.Random(epoch).shuffle(todo)
        for group in todo:
            share = step / steps
            pace = min(1.0, step / (0.05 * steps)) * max(0.02, 1 - share)
            for settings, peak in zip(optimiser.param_groups, peaks):
                settings["lr"] = peak * pace
            with torch.autocast("cpu", dtype=torch.bfloat16):
                batch = tensors(group)
                out = model(batch["ids"], batch["cases"], batch["spaces"], batch["lengths"], batch["firsts"])
                total, parts = losses(model, out, batch)
                counts = torch.tensor([len(w["firsts"]) for w in group])
                tree = "upos" in batch["gold"]
                if teacher and not tree:
                    # Newswire is cut anew in every pass, so what is said of it is not kept.
                    soft, _ = soft_losses(out, teacher.read(group, keep="name" not in batch["gold"]), counts)
                    parts["soft"] = soft
                    total = (1.0 if "name" in batch["gold"] else args.gold_share) * total + args.soft_share * soft
                if namer:
                    # Trees are changed anew in every pass, so what is said of them is not kept.
                    parts["soft_name"] = name_loss(out, namer.read(group, keep=not tree), counts)
                    total = total + parts["soft_name"] - (0.5 * parts["name"] if tree else 0.0)
            optimiser.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            seen += 1
            decay = min(0.997, (1 + step) / (10 + step))
            if step % 4 == 0:
                with torch.no_grad():
                    for name, value in model.state_dict().items():
                        average[name].lerp_(value, 1 - decay**4)
            for name, part in parts.items():
                sums[name] = sums.get(name, 0) + part.item()
                counted[name] = counted.get(name, 0) + 1
            if seen % 50 == 0:
                print(epoch, seen, "%.0fs" % (time.time() - clock), {k: round(v / counted[k], 3) for k, v in sums.items()}, flush=True)
            if args.steps and step >= args.steps:
                break
        raw = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average)
        lines = [] if args.unscored else scored(model, on, dev_stories, dev_newswire)
        lines = ["%d\t%s\t%.0f\t%s" % (epoch + 1, name, time.time() - clock, "\t".join("%s %.2f" % item for item in scores.items())) for name, scores in lines]
        print("\n".join(lines), flush=True)
        log.write("\n".join(lines) + "\n")
        log.flush()
        net.save(last, model, {"raw": raw, "optimiser": optimiser.state_dict(), "pass": epoch + 1, "step": step})
        model.load_state_dict(raw)
        if args.steps and step >= args.steps:
            break


if __name__ == "__main__":
    main()
