"""What the model answers, computed in numpy from the file's own numbers: the values that Akin tests itself by.

    python reference.py FOLDER < ids > FOLDER/golden.json

Each line of input holds the ids of one text, with its marks. Needs numpy and scipy.
"""

import json
import struct
import sys

import numpy as np
from scipy.special import erf

BLOCK = 32


class Reader:
    def __init__(self, folder):
        self.config = json.load(open(folder + "/config.json"))
        data = open(folder + "/model.safetensors", "rb").read()
        length, = struct.unpack_from("<Q", data)
        self.header = json.loads(data[8 : 8 + length])
        self.data = data[8 + length :]

    def stored(self, name):
        entry = self.header[name]
        begin, end = entry["data_offsets"]
        kinds = {"U8": np.uint8, "F32": np.float32, "I32": np.int32}
        return np.frombuffer(self.data[begin:end], kinds[entry["dtype"]]).reshape(entry["shape"])

    def weight(self, name, rows=None):
        """F32; of a matrix in blocks, the rows asked for or all."""
        stored = self.stored(name)
        if stored.dtype != np.uint8:
            return stored
        blocks = stored if rows is None else stored[rows]
        scales = blocks[..., :2].copy().view(np.float16).astype(np.float32)
        packed = blocks[..., 2:]
        nibbles = np.concatenate([packed & 15, packed >> 4], axis=-1).astype(np.float32)
        return ((nibbles - 8) * scales).reshape(blocks.shape[0], -1)

    def linear(self, name, x):
        return x @ self.weight(name + ".weight").T + self.weight(name + ".bias")

    def norm(self, name, x):
        centred = x - x.mean(-1, keepdims=True)
        variance = (centred**2).mean(-1, keepdims=True)
        scaled = centred / np.sqrt(variance + np.float32(self.config["layer_norm_eps"]))
        return scaled * self.weight(name + ".weight") + self.weight(name + ".bias")

    def heads(self, x):
        return x.reshape(len(x), self.config["num_attention_heads"], -1).transpose(1, 0, 2)

    def attention(self, layer, x):
        q, k, v = (self.heads(self.linear(layer + ".attention.self." + part, x)) for part in ("query", "key", "value"))
        scores = q @ k.transpose(0, 2, 1) / np.sqrt(np.float32(q.shape[-1]))
        odds = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = odds / odds.sum(-1, keepdims=True) @ v
        return self.linear(layer + ".attention.output.dense", mixed.transpose(1, 0, 2).reshape(x.shape))

    def mlp(self, layer, x):
        wide = self.linear(layer + ".intermediate.dense", x)
        active = wide * np.float32(0.5) * (1 + erf(wide * np.float32(np.sqrt(0.5))))
        return self.linear(layer + ".output.dense", active.astype(np.float32))

    def vector(self, ids):
        x = self.weight("embeddings.word_embeddings.weight", ids)
        x = x + self.weight("embeddings.position_embeddings.weight")[: len(ids)]
        x = x + self.weight("embeddings.token_type_embeddings.weight")[0]
        x = self.norm("embeddings.LayerNorm", x)
        for i in range(self.config["num_hidden_layers"]):
            layer = "encoder.layer.%d" % i
            x = self.norm(layer + ".attention.output.LayerNorm", x + self.attention(layer, x))
            x = self.norm(layer + ".output.LayerNorm", x + self.mlp(layer, x))
        mean = x.mean(0)
        return mean / np.linalg.norm(mean)


def main():
    reader = Reader(sys.argv[1])
    ids = [[int(number) for number in line.split()] for line in sys.stdin]
    vectors = [[float("%.9g" % part) for part in reader.vector(text)] for text in ids]
    json.dump({"ids": ids, "text_embeds": vectors, "pixels_u8": [], "image_embeds": []}, sys.stdout)


if __name__ == "__main__":
    main()
