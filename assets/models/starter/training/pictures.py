"""The main stage: the picture tower learns from labels and from the teacher.

Every concept has a vector of its own in the common space; a picture is to lie near the vectors of what it shows. The
text tower learns later to say these vectors. The transformer is also asked to guess the teacher's features patch by
patch, which teaches it to look at neighbouring patches (locality guidance, Li et al. 2022).
"""

import math
from pathlib import Path

import torch
from torch import nn
import torch.nn.functional as F

from augment import augmented, mildly_changed, normalise
from concepts import looks
from data import Batches
from optimise import Average, Clock, Muon
from precision import heavy
from shares import SHARES, Shares
from soften import tile_softening
from stages import CHECKPOINT_SECONDS, linear_decay, save, say, set_rates

FINE_LAYER, COARSE_LAYER = 2, 4
TEMPERATURE = 1.5
HALF_SEEN_UNTIL = 0.8
MIXED_SHARE = 0.2
RATE = 2e-3


class Learner(nn.Module):
    """The picture tower with everything that only training needs."""

    def __init__(self, clip, vectors, teacher_widths, kind=torch.float32):
        super().__init__()
        self.kind = kind
        width = clip.config["vision_config"]["hidden_size"]
        self.tower, self.projection = clip.vision_model, clip.visual_projection
        self.vectors = nn.Parameter(vectors.clone())
        self.scale = nn.Parameter(clip.logit_scale.detach().clone())
        self.thresholds = nn.Parameter(torch.full((len(vectors),), -2.0))
        self.register_buffer("soft", tile_softening(), persistent=False)
        self.fine, self.coarse = nn.Linear(width, teacher_widths[1]), nn.Linear(width, teacher_widths[2])

    def logits(self, pixels, kept=None):
        """Scaled cosines to every concept [n, concepts], and the tokens between."""
        with heavy(self.kind):
            pooled, between = self.tower(normalise(self.soft @ pixels @ self.soft.T), kept)
        pictures = F.normalize(self.projection(pooled.float()), dim=1)
        return self.scale.exp().clamp(max=40) * pictures @ F.normalize(self.vectors, dim=1).T, between


class Standard:
    """Brings the teacher's features to mean 0 and deviation 1 per channel, as tokens [n, 64, channels]."""

    def __init__(self, teacher, pixels):
        _, maps = teacher(pixels)
        self.means = [features.mean((0, 2, 3), keepdim=True) for features in maps]
        self.deviations = [features.std((0, 2, 3), keepdim=True) + 1e-3 for features in maps]

    def __call__(self, maps):
        tokens = []
        for features, mean, deviation in zip(maps, self.means, self.deviations):
            standard = ((features - mean) / deviation).clamp(-5, 5)
            tokens.append(F.interpolate(standard, size=(8, 8)).flatten(2).transpose(1, 2))
        return tokens


@torch.no_grad()
def fit_guides(learner, teacher, standard, pixels):
    """Begins the two guesses at the teacher's features with their least-squares solution, so that they do not upset the tower."""
    _, maps = teacher(pixels)
    _, between = learner.logits(pixels)
    for guide, layer, wanted in zip((learner.fine, learner.coarse), (FINE_LAYER, COARSE_LAYER), standard(maps)):
        tokens = F.pad(between[layer][:, 1:].float().flatten(0, 1), (0, 1), value=1.0)
        square = tokens.T @ tokens
        square += 1e-3 * square.trace() / len(square) * torch.eye(len(square))
        solution = torch.linalg.solve(square, tokens.T @ wanted.flatten(0, 1))
        guide.weight.copy_(solution[:-1].T)
        guide.bias.copy_(solution[-1])


def mixed(pixels, targets, generator):
    """Some of the time blends pictures of the batch in pairs, or pastes a part of one into the other."""
    choice = torch.rand(1, generator=generator).item()
    if choice > MIXED_SHARE:
        return pixels, targets
    order = torch.randperm(len(pixels), generator=generator)
    share = torch.rand(1, generator=generator).item()
    if choice < 0.4 * MIXED_SHARE:
        share = 0.5 + 0.5 * share
        return share * pixels + (1 - share) * pixels[order], share * targets + (1 - share) * targets[order]
    height, width = pixels.shape[-2:]
    tall, wide = round(height * math.sqrt(1 - share)), round(width * math.sqrt(1 - share))
    top = int(torch.randint(0, height - tall + 1, (1,), generator=generator))
    left = int(torch.randint(0, width - wide + 1, (1,), generator=generator))
    pixels = pixels.clone()
    pixels[:, :, top: top + tall, left: left + wide] = pixels[order][:, :, top: top + tall, left: left + wide]
    share = 1 - tall * wide / (height * width)
    return pixels, share * targets + (1 - share) * targets[order]


def losses(learner, teacher, standard, members, pixels, targets, kept, guidance):
    """The loss of some pictures, and as figures: the loss, what of it comes from the labels and what from the guesses."""
    with torch.no_grad():
        with heavy(learner.kind):
            advice, maps = teacher(pixels)
        fine, coarse = standard([features.float() for features in maps])
        wide = (targets @ members.T).clamp(max=1)
        seen = looks(pixels)
    logits, between = learner.logits(pixels, kept)
    classes, groups = targets.shape[1], members.shape[0]
    named = logits[:, :classes]
    label = -(targets * named.log_softmax(1)).sum(1).mean()
    advised = F.kl_div((named / TEMPERATURE).log_softmax(1), (advice.float() / TEMPERATURE).softmax(1),
                       reduction="batchmean") * TEMPERATURE ** 2
    rest = F.binary_cross_entropy_with_logits((logits + learner.thresholds)[:, classes:], torch.cat([wide, seen], 1),
                                              reduction="none")
    rest = rest[:, :groups].sum(1).mean() / 4 + rest[:, groups:].sum(1).mean() / 2
    if kept is not None:
        fine, coarse = (f.gather(1, kept.unsqueeze(2).expand(-1, -1, f.shape[2])) for f in (fine, coarse))
    guided = F.mse_loss(learner.fine(between[FINE_LAYER][:, 1:].float()), fine) \
        + F.mse_loss(learner.coarse(between[COARSE_LAYER][:, 1:].float()), coarse)
    loss = 0.5 * label + 0.5 * advised + 0.15 * rest + guidance * guided
    return loss, torch.stack([loss, label, guided])


@torch.no_grad()
def accuracy(learner, state, pictures, classes):
    """Share of held-out pictures that the averaged weights name rightly."""
    kept = {name: value.clone() for name, value in learner.state_dict().items()}
    learner.load_state_dict(state)
    right = 0
    for pixels, labels in zip(pictures.pixels.split(250), pictures.labels.split(250)):
        right += (learner.logits(pixels.float() / 255)[0][:, :classes].argmax(1) == labels).sum().item()
    learner.load_state_dict(kept)
    return right / len(pictures.labels)


def train_pictures(clip, vectors, members, teacher, train, held, folder, minutes, seed, pause_file=None,
                   kind=torch.float32, threads=SHARES, batch=128, rate=RATE):
    """Trains the picture tower of `clip` in place (averaged weights) and returns the concepts' vectors.

    A step learns from `SHARES` times `batch` pictures.
    """
    torch.manual_seed(seed)
    path = Path(folder) / "pictures.pt"
    classes = members.shape[1]
    learner = Learner(clip, vectors, teacher.widths, kind)
    some = train.pixels[:: max(1, len(train.pixels) // 500)].float() / 255
    standard = Standard(teacher, some)
    fit_guides(learner, teacher, standard, some)
    generators = [torch.Generator().manual_seed(seed + 11 + 100 * share) for share in range(SHARES)]
    batches = Batches(train, batch, seed + 12)
    matrices = [p for p in learner.tower.encoder.parameters() if p.ndim == 2]
    guides = [*learner.fine.parameters(), *learner.coarse.parameters()]
    apart = {id(p) for p in (*matrices, *guides, learner.vectors, learner.thresholds)}
    others = [p for p in learner.parameters() if id(p) not in apart]
    groups = [{"params": guides, "lr": 2e-3}, {"params": [learner.vectors], "lr": 0.4 * rate},
              {"params": [learner.thresholds], "lr": 1e-2}, {"params": others, "lr": 0.5 * rate}]
    optimisers = [Muon(matrices[share::SHARES], lr=rate, momentum=0.92, weight_decay=0.05, kind=kind) for share in range(SHARES)]
    optimisers.append(torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01))
    parameters = list(learner.parameters())
    average, clock, step = Average(learner, 0.99), Clock(minutes, pause_file=pause_file), 0
    if path.exists():
        state = torch.load(path, weights_only=True)
        learner.load_state_dict(state["learner"])
        for optimiser, saved in zip(optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        average.state, average.steps = state["average"], state["step"]
        batches.load(state["batches"])
        for generator, saved in zip(generators, state["generators"]):
            generator.set_state(saved)
        step, clock = state["step"], Clock(minutes, state["used"], pause_file)

    def share(drawn, generator):
        """The loss of one share of a batch."""
        pixels, labels = drawn
        targets, kept = F.one_hot(labels, classes).float(), None
        if progress < HALF_SEEN_UNTIL:
            pixels, targets = mixed(augmented(pixels, generator), targets, generator)
            kept = torch.rand(batch, 64, generator=generator).argsort(1)[:, :32].contiguous()
        else:
            pixels = torch.cat([augmented(pixels[::2], generator), mildly_changed(pixels[1::2], generator)])
            targets = torch.cat([targets[::2], targets[1::2]])
        return losses(learner, teacher, standard, members, pixels, targets, kept, guidance=0.8 * (1 - progress) + 0.1)

    pool, measured, shown = Shares(threads), clock.used(), None
    while clock.progress() < 1:
        clock.wait_while_paused()
        progress = clock.progress()
        set_rates(optimisers, linear_decay(progress))
        now = pool.learn(share, parameters, [batches.next() for _ in range(SHARES)], generators)
        nn.utils.clip_grad_norm_(others, 2.0)
        pool.each(lambda optimiser: optimiser.step(), optimisers)
        average.update(learner)
        step += 1
        shown = now if shown is None else 0.97 * shown + 0.03 * now
        if not torch.isfinite(shown).all():
            raise ArithmeticError("the loss is no longer a number")
        if step % 50 == 0:
            say("pictures", step, clock, loss=shown[0], label=shown[1], guided=shown[2])
        if clock.used() - measured > CHECKPOINT_SECONDS or clock.progress() >= 1:
            measured = clock.used()
            say("pictures", step, clock, held_out=accuracy(learner, average.state, held, classes))
            save({"learner": learner.state_dict(), "average": average.state, "step": step, "used": measured,
                  "optimisers": [o.state_dict() for o in optimisers], "batches": batches.state(),
                  "generators": [g.get_state() for g in generators]}, path)
    learner.load_state_dict(average.state)
    with torch.no_grad():
        clip.logit_scale.copy_(learner.scale)
    return F.normalize(learner.vectors.detach(), dim=1)
