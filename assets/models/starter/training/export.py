"""Writes the files that Akin ships, and what the reference implementation says about them.

    python export.py --init DIR --out DIR

takes the model in `--init` as it is, softens its patches and writes the shipped files to `--out`.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch

from clip import load_clip, save_clip
from soften import for_tiles, softened

TEXTS = ["a photo of a dog", "강아지 사진", "a red flower", "vehicle", "42"]


def formula_pixels(picture, size):
    """A picture anybody can make: value (7 r + 13 c + 101 ch + 3 r c + 57 p) modulo 256 at row r, column c, channel ch."""
    row, column = torch.arange(size).view(-1, 1, 1), torch.arange(size).view(1, -1, 1)
    channel = torch.arange(3).view(1, 1, -1)
    return (7 * row + 13 * column + 101 * channel + 3 * row * column + 57 * picture) % 256


def rounded(vectors):
    """Nested lists with eight significant digits."""
    return [[float(f"{value:.8g}") for value in row] for row in vectors.tolist()]


def golden(folder):
    """What transformers computes, in 32-bit floats, for five texts and two pictures with the files in `folder`."""
    from transformers import CLIPModel
    from tokenizers import Tokenizer

    from augment import normalise

    model = CLIPModel.from_pretrained(str(folder), dtype=torch.float32).eval()
    tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
    ids = [tokenizer.encode(text).ids for text in TEXTS]
    size = model.config.vision_config.image_size
    pixels = torch.stack([formula_pixels(picture, size) for picture in range(2)])
    with torch.no_grad():
        texts = [model.text_projection(model.text_model(input_ids=torch.tensor([row])).pooler_output) for row in ids]
        seen = normalise(pixels.permute(0, 3, 1, 2).float() / 255)
        pictures = model.visual_projection(model.vision_model(pixel_values=seen).pooler_output)
    texts = torch.nn.functional.normalize(torch.cat(texts), dim=1)
    pictures = torch.nn.functional.normalize(pictures, dim=1)
    return {"texts": TEXTS, "ids": ids, "text_embeds": rounded(texts), "pixels_u8": pixels.flatten(1).tolist(),
            "pixels_layout": "each [height, width, RGB] in one row, before /255, mean and std", "image_embeds": rounded(pictures)}


def export(clip, tokenizer, folder):
    """Writes config.json, model.safetensors, tokenizer.json and golden.json to `folder`."""
    save_clip(clip, folder)
    target = Path(folder) / "tokenizer.json"
    if Path(tokenizer).resolve() != target.resolve():
        shutil.copyfile(tokenizer, target)
    said = json.dumps(golden(folder), ensure_ascii=False, separators=(",", ":"))
    (Path(folder) / "golden.json").write_text(said + "\n", encoding="utf-8")


def main():
    """Softens a model without training it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--init", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    export(softened(for_tiles(load_clip(args.init))), args.init / "tokenizer.json", args.out)


if __name__ == "__main__":
    main()
