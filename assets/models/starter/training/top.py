"""A cheaper main stage for a machine with little time: only the top of the picture tower learns.

Everything below the last layer stays as it is, so each picture goes through it once and its tokens are kept. The last
layer is read only at the class token, and training it together with the projection and the concepts' vectors costs a
thirtieth of training the tower. The teacher's opinion of the same view is kept beside the tokens.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
import torch.nn.functional as F

from augment import mildly_changed, normalise, recoloured, reframed, sharpened
from concepts import looks
from data import Batches, balanced
from optimise import Average, Clock
from soften import tile_softening
from stages import linear_decay, save, say, set_rates

VIEWS_A_FILE = 500
TEMPERATURE = 1.5


@dataclass(frozen=True)
class Views:
    """What is kept of pictures: tokens below the last layer (F16), labels, looks and the teacher's logits."""

    tokens: torch.Tensor
    labels: torch.Tensor
    looks: torch.Tensor
    advice: torch.Tensor


class Top(nn.Module):
    """The last layer, read at the class token alone, and what turns it into scaled cosines to every concept."""

    def __init__(self, clip, vectors):
        super().__init__()
        self.layer, self.norm = clip.vision_model.encoder.layers[-1], clip.vision_model.post_layernorm
        self.projection = clip.visual_projection
        self.vectors = nn.Parameter(vectors.clone())
        self.scale = nn.Parameter(clip.logit_scale.detach().clone())
        self.thresholds = nn.Parameter(torch.full((len(vectors),), -3.0))

    def pooled(self, tokens):
        """The class token after the last layer [n, width] from all tokens before it [n, 65, width]."""
        return self.norm(self.layer(tokens, first_only=True)[:, 0])

    def forward(self, tokens):
        pictures = F.normalize(self.projection(self.pooled(tokens)), dim=1)
        return self.scale.exp().clamp(max=40) * pictures @ F.normalize(self.vectors, dim=1).T


def view(pixels, generator):
    """One way to see every picture: half of them only mirrored and with other sharpness, half reframed and recoloured."""
    half = len(pixels) // 2
    changed = recoloured(reframed(pixels[half:].float() / 255, generator), generator)
    return torch.cat([mildly_changed(pixels[:half], generator), sharpened(changed, generator).clamp(0, 1)])


@torch.no_grad()
def kept(clip, teacher, pixels, labels):
    """Passes pictures (0..1) through the lower layers and past the teacher."""
    soft = tile_softening()
    _, between = clip.vision_model(normalise(soft @ pixels @ soft.T))
    return Views(between[-1].half(), labels, looks(pixels), teacher(pixels)[0])


def keep_views(clip, teacher, train, held, folder, minutes, seed, pause_file=None, most=40_000):
    """Fills `folder` with views until the time is up or there are enough; what is there already is kept."""
    folder = Path(folder) / "views"
    folder.mkdir(exist_ok=True)
    clock = Clock(minutes, pause_file=pause_file)
    untouched = folder / "held.pt"
    if not untouched.exists():
        parts = [kept(clip, teacher, p.float() / 255, l) for p, l in zip(held.pixels.split(110), held.labels.split(110))]
        save({name: torch.cat([getattr(part, name) for part in parts]) for name in Views.__annotations__}, untouched)
    batches = Batches(balanced(train, 475, seed), VIEWS_A_FILE, seed + 31)
    for number in range(most // VIEWS_A_FILE):
        pixels, labels = batches.next()
        path = folder / f"{number:03}.pt"
        if path.exists():
            continue
        if clock.progress() >= 1:
            break
        clock.wait_while_paused()
        seen = view(pixels, torch.Generator().manual_seed(seed + 1000 + number))
        parts = [kept(clip, teacher, p, l) for p, l in zip(seen.split(100), labels.split(100))]
        save({name: torch.cat([getattr(part, name) for part in parts]) for name in Views.__annotations__}, path)
        say("views", (number + 1) * VIEWS_A_FILE, clock)


def read_views(folder):
    """All views to learn from, and the held-out ones."""
    def read(paths):
        parts = [torch.load(path, weights_only=True) for path in paths]
        return Views(**{name: torch.cat([part[name] for part in parts]) for name in Views.__annotations__})

    folder = Path(folder) / "views"
    return read(sorted(folder.glob("[0-9]*.pt"))), read([folder / "held.pt"])


@torch.no_grad()
def accuracy(top, views, classes):
    """Share of views whose class comes first."""
    right = sum((top(tokens.float())[:, :classes].argmax(1) == labels).sum().item()
                for tokens, labels in zip(views.tokens.split(110), views.labels.split(110)))
    return right / len(views.labels)


def loss_of(top, members, tokens, views, index):
    """The loss of some views: labels, the teacher's opinion, wider words and looks."""
    logits, classes = top(tokens), members.shape[1]
    named = logits[:, :classes]
    label = F.cross_entropy(named, views.labels[index], label_smoothing=0.05)
    advised = F.kl_div((named / TEMPERATURE).log_softmax(1), (views.advice[index] / TEMPERATURE).softmax(1),
                       reduction="batchmean") * TEMPERATURE ** 2
    wide = members.T[views.labels[index]]
    rest = F.binary_cross_entropy_with_logits((logits + top.thresholds)[:, classes:],
                                              torch.cat([wide, views.looks[index]], 1), reduction="none").sum(1).mean()
    return 0.5 * label + 0.5 * advised + 0.04 * rest


def train_top(clip, vectors, members, folder, minutes, seed, rounds=7, pause_file=None, batch=125):
    """Trains the top of `clip` in place over the kept views and returns the concepts' vectors.

    Ends after `rounds` over the views or when the time is up. The held-out views decide between the result and the start.
    """
    torch.manual_seed(seed)
    views, held = read_views(folder)
    top, classes = Top(clip, vectors), members.shape[1]
    generator = torch.Generator().manual_seed(seed + 41)
    inner = [*top.layer.parameters(), *top.norm.parameters()]
    optimisers = [torch.optim.AdamW([{"params": inner, "lr": 4e-4}, {"params": [*top.projection.parameters(), top.vectors], "lr": 4e-4},
                                     {"params": [top.thresholds, top.scale], "lr": 1e-2}], betas=(0.9, 0.98), weight_decay=0.05)]
    average, clock, step = Average(top, 0.98), Clock(minutes, pause_file=pause_file), 0
    steps = rounds * (len(views.labels) // batch)
    start = {name: value.clone() for name, value in top.state_dict().items()}
    before, shown = accuracy(top, held, classes), None
    say("top", 0, clock, held_out=before)
    while step < steps and clock.progress() < 1:
        order = torch.randperm(len(views.labels), generator=generator)
        for index in order.split(batch):
            clock.wait_while_paused()
            set_rates(optimisers, linear_decay(min(1.0, max(step / steps, clock.progress()))))
            loss = loss_of(top, members, views.tokens[index].float(), views, index)
            optimisers[0].zero_grad()
            loss.backward()
            optimisers[0].step()
            average.update(top)
            step += 1
            shown = loss.item() if shown is None else 0.95 * shown + 0.05 * loss.item()
        if not math.isfinite(shown):
            raise ArithmeticError("the loss is no longer a number")
        say("top", step, clock, loss=shown)
    top.load_state_dict(average.state)
    after = accuracy(top, held, classes)
    say("top", step, clock, held_out=after)
    if after < before:
        top.load_state_dict(start)
    with torch.no_grad():
        clip.logit_scale.copy_(top.scale)
    return F.normalize(top.vectors.detach(), dim=1)
