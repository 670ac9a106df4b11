"""CLIP's two towers with the parameter names of `openai/clip-vit-base-patch32`, written for fast training.

A state dict of `Clip` is, name by name, what `model.safetensors` holds.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn
import torch.nn.functional as F

from precision import is_coarse


class Attention(nn.Module):
    """Multi-head self-attention."""

    def __init__(self, width, heads, causal):
        super().__init__()
        self.heads, self.causal = heads, causal
        self.q_proj, self.k_proj = nn.Linear(width, width), nn.Linear(width, width)
        self.v_proj, self.out_proj = nn.Linear(width, width), nn.Linear(width, width)

    def heads_of(self, x, *layers):
        """What `layers` make of x, side by side, one [n, heads, length, width / heads] for each."""
        weight, bias = (torch.cat([getattr(layer, name) for layer in layers]) for name in ("weight", "bias"))
        parts = F.linear(x, weight, bias).view(*x.shape[:2], len(layers), self.heads, x.shape[2] // self.heads)
        return parts.permute(2, 0, 3, 1, 4).unbind()

    def forward(self, x, first_only=False):
        """`first_only`: only what becomes of the first token [n, 1, width]."""
        if first_only:
            (query,), (key, value) = self.heads_of(x[:, :1], self.q_proj), self.heads_of(x, self.k_proj, self.v_proj)
        else:
            query, key, value = self.heads_of(x, self.q_proj, self.k_proj, self.v_proj)
        if is_coarse() and not self.causal:
            # torch's own attention learns seven times slower in bfloat16
            mixed = (query * query.shape[-1] ** -0.5 @ key.transpose(2, 3)).softmax(3) @ value
        else:
            mixed = F.scaled_dot_product_attention(query, key, value, is_causal=self.causal)
        return self.out_proj(mixed.transpose(1, 2).flatten(2))


class Perceptron(nn.Module):
    """The two linear layers after attention, with CLIP's quick GELU between."""

    def __init__(self, width, inner):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x):
        x = self.fc1(x)
        return self.fc2(x * torch.sigmoid(1.702 * x))


class Layer(nn.Module):
    """One layer of a transformer, normalised first."""

    def __init__(self, sizes, causal):
        super().__init__()
        width = sizes["hidden_size"]
        self.self_attn = Attention(width, sizes["num_attention_heads"], causal)
        self.layer_norm1, self.layer_norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mlp = Perceptron(width, sizes["intermediate_size"])

    def forward(self, x, first_only=False):
        """`first_only`: the first token alone goes on [n, 1, width]; the others are only looked at."""
        ready = self.layer_norm1(x)
        x = (x[:, :1] if first_only else x) + self.self_attn(ready, first_only)
        return x + self.mlp(self.layer_norm2(x))


class Encoder(nn.Module):
    """The layers of a tower."""

    def __init__(self, sizes, causal):
        super().__init__()
        self.layers = nn.ModuleList(Layer(sizes, causal) for _ in range(sizes["num_hidden_layers"]))


class PictureEmbeddings(nn.Module):
    """Patches, the class token and where each of them is."""

    def __init__(self, sizes):
        super().__init__()
        width, patch = sizes["hidden_size"], sizes["patch_size"]
        self.class_embedding = nn.Parameter(torch.randn(width) * 0.02)
        self.patch_embedding = nn.Conv2d(3, width, patch, stride=patch, bias=False)
        self.position_embedding = nn.Embedding((sizes["image_size"] // patch) ** 2 + 1, width)

    def forward(self, pixels, kept):
        patches = self.patch_embedding(pixels).flatten(2).transpose(1, 2) + self.position_embedding.weight[1:]
        if kept is not None:
            patches = patches.gather(1, kept.unsqueeze(2).expand(-1, -1, patches.shape[2]))
        first = (self.class_embedding + self.position_embedding.weight[0]).expand(len(pixels), 1, -1)
        return torch.cat([first, patches], 1)


class PictureTower(nn.Module):
    """Normalised pixels [n, 3, size, size] to pooled features [n, width] and the tokens after every layer but the last.

    The last layer is read at the class token alone, so nothing else goes through it.
    """

    def __init__(self, sizes):
        super().__init__()
        self.embeddings = PictureEmbeddings(sizes)
        self.pre_layrnorm = nn.LayerNorm(sizes["hidden_size"])
        self.encoder = Encoder(sizes, causal=False)
        self.post_layernorm = nn.LayerNorm(sizes["hidden_size"])

    def forward(self, pixels, kept=None):
        """`kept` [n, k]: the patches to look at; None: all of them."""
        x = self.pre_layrnorm(self.embeddings(pixels, kept))
        *layers, last = self.encoder.layers
        between = []
        for layer in layers:
            x = layer(x)
            between.append(x)
        return self.post_layernorm(last(x, first_only=True)[:, 0]), between


class TextEmbeddings(nn.Module):
    """Tokens and their places."""

    def __init__(self, sizes):
        super().__init__()
        self.token_embedding = nn.Embedding(sizes["vocab_size"], sizes["hidden_size"])
        self.position_embedding = nn.Embedding(sizes["max_position_embeddings"], sizes["hidden_size"])

    def forward(self, ids):
        return self.token_embedding(ids) + self.position_embedding.weight[: ids.shape[1]]


class TextTower(nn.Module):
    """Token numbers [n, length], padded after the end mark, to features [n, width] of the end mark."""

    def __init__(self, sizes):
        super().__init__()
        self.embeddings = TextEmbeddings(sizes)
        self.encoder = Encoder(sizes, causal=True)
        self.final_layer_norm = nn.LayerNorm(sizes["hidden_size"])

    def forward(self, ids):
        x = self.embeddings(ids)
        for layer in self.encoder.layers:
            x = layer(x)
        return self.final_layer_norm(x[torch.arange(len(ids)), ids.argmax(1)])


class Clip(nn.Module):
    """Both towers and their projections into one space."""

    def __init__(self, config):
        super().__init__()
        self.config = config
        self.text_model = TextTower(config["text_config"])
        self.vision_model = PictureTower(config["vision_config"])
        width = config["projection_dim"]
        self.text_projection = nn.Linear(config["text_config"]["hidden_size"], width, bias=False)
        self.visual_projection = nn.Linear(config["vision_config"]["hidden_size"], width, bias=False)
        self.logit_scale = nn.Parameter(torch.tensor(config["logit_scale_init_value"]))

    def picture_vectors(self, pixels):
        """Unit vectors [n, 512] of normalised pixels."""
        return F.normalize(self.visual_projection(self.vision_model(pixels)[0]), dim=1)

    def text_vectors(self, ids):
        """Unit vectors [n, 512] of token numbers."""
        return F.normalize(self.text_projection(self.text_model(ids)), dim=1)


def load_clip(folder):
    """The model in `folder`, as 32-bit floats."""
    config = json.loads((Path(folder) / "config.json").read_text(encoding="utf-8"))
    model = Clip(config)
    weights = {name: value.float() for name, value in load_file(str(Path(folder) / "model.safetensors")).items()}
    model.load_state_dict(weights)
    return model


def save_clip(model, folder):
    """Writes `config.json` and `model.safetensors` (F16) to `folder`."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(model.config, indent=1), encoding="utf-8")
    weights = {name: value.detach().half().contiguous() for name, value in sorted(model.state_dict().items())}
    save_file(weights, str(folder / "model.safetensors"), metadata={"format": "pt"})
