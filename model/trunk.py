"""What the network that Node runs says of texts: the vectors of their units, and each unit's likeliest head. Heads that are
trained apart learn from just what they will read later, rounded as it is there."""
import json
import os
import shutil

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper

from units import Pieces, case_of, space_before, units


class Trunk:
    """folder: where network.onnx and network.json are."""

    def __init__(self, folder, threads=1):
        about = json.load(open(os.path.join(folder, "network.json"), encoding="utf8"))
        self.hash, self.labels, self.vocabulary = about["hash"], about["labels"], about["pieces"]
        self.pieces = Pieces(self.vocabulary)
        self.folder, self.model = folder, with_units(onnx.load(os.path.join(folder, "network.onnx")))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads, options.log_severity_level = threads, 1, 3
        self.session = onnxruntime.InferenceSession(self.model.SerializeToString(), options, providers=["CPUExecutionProvider"])

    def copy(self, folder):
        """The network with its output `units`, and the words beside it."""
        os.makedirs(folder, exist_ok=True)
        onnx.save(self.model, os.path.join(folder, "network.onnx"))
        shutil.copy(os.path.join(self.folder, "network.json"), os.path.join(folder, "network.json"))

    def index(self):
        """As `windows.window` wants it."""
        index = {name: {label: at for at, label in enumerate(values)} for name, values in self.labels.items()}
        index["cls"], index["sep"] = self.vocabulary.index("[CLS]"), self.vocabulary.index("[SEP]")
        return index

    def read(self, window):
        """Vectors [units, hidden] in float16, the root's first, and the likeliest head of each unit [units]."""
        feeds = {new: np.array(window[old], np.int32) for new, old in (("pieces", "ids"), ("cases", "cases"), ("spaces", "spaces"), ("firsts", "firsts"))}
        vectors, arcs = self.session.run(["units", "arcs"], feeds)
        return torch.from_numpy(vectors[0].astype(np.float16)), arcs[0].argmax(-1).tolist()

    def window(self, text):
        """A text as one window, with the spans of its units."""
        found = units(text)
        ids, cases, spaces, firsts = [self.vocabulary.index("[CLS]")], [0], [0], [0]
        for start, end in found:
            cut = self.pieces.of(text[start:end])
            firsts.append(len(ids))
            ids += cut
            cases += [case_of(text[start:end])] * len(cut)
            spaces += [space_before(text, start)] * len(cut)
        ids.append(self.vocabulary.index("[SEP]"))
        return {"ids": ids, "cases": [*cases, 0], "spaces": [*spaces, 0], "firsts": firsts, "spans": found}


def with_units(model):
    """The graph with the units' vectors among its outputs; those of before this output hold them under an inner name."""
    if any(one.name == "units" for one in model.graph.output):
        return model
    inner = [node.output[0] for node in model.graph.node if node.op_type == "LayerNormalization"][-1]
    for node in model.graph.node:
        for names in (node.input, node.output):
            for at, name in enumerate(names):
                if name == inner:
                    names[at] = "units"
    model.graph.output.insert(0, helper.make_tensor_value_info("units", TensorProto.FLOAT, [1, "units", 384]))
    return model
