"""The stages of the training. Each one goes on from its checkpoint and ends by the clock."""

import math
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from augment import augmented
from convnet import Teacher
from data import Batches
from optimise import Clock, Muon
from precision import heavy

CHECKPOINT_SECONDS = 240


def save(state, path):
    """Writes a checkpoint whole or not at all."""
    partial = Path(path).with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def say(stage, step, clock, **figures):
    """One line of progress."""
    shown = " ".join(f"{name} {value:.4f}" for name, value in figures.items())
    print(f"{time.strftime('%H:%M:%S')} {stage} step {step} {clock.progress():.1%} {shown}", flush=True)


def linear_decay(progress, warm=0.02):
    """Rises for the first `warm` of a stage, then falls in a straight line to nothing."""
    return min(1.0, progress / warm) * (1 - progress) if progress < 1 else 0.0


def set_rates(optimisers, factor):
    """Sets every group's rate to its own peak times `factor`."""
    for optimiser in optimisers:
        for group in optimiser.param_groups:
            group.setdefault("peak", group["lr"])
            group["lr"] = group["peak"] * factor


@torch.no_grad()
def teacher_accuracy(teacher, pictures):
    """Share of pictures whose class the teacher names first."""
    teacher.eval()
    right = sum((teacher(pixels.float() / 255)[0].argmax(1) == labels).sum().item()
                for pixels, labels in zip(pictures.pixels.split(250), pictures.labels.split(250)))
    teacher.train()
    return right / len(pictures.labels)


def train_teacher(train, held, classes, folder, minutes, seed, pause_file=None, kind=torch.float32, batch=192):
    """Trains the teacher and returns it, frozen. Its checkpoint lies in `folder`."""
    torch.manual_seed(seed)
    path = Path(folder) / "teacher.pt"
    teacher = Teacher(len(classes)).to(memory_format=torch.channels_last)
    teacher.whiten(train.pixels[:: max(1, len(train.pixels) // 3000)].float() / 255)
    generator = torch.Generator().manual_seed(seed + 1)
    batches = Batches(train, batch, seed + 2)
    matrices = [p for p in teacher.blocks.parameters() if p.ndim == 4]
    others = [p for n, p in teacher.named_parameters() if p.ndim < 4 and p.requires_grad]
    optimisers = [Muon(matrices, lr=0.008, momentum=0.85, weight_decay=0.5, kind=kind),
                  torch.optim.AdamW(others, lr=4e-3, weight_decay=0.01)]
    clock, step = Clock(minutes, pause_file=pause_file), 0
    if path.exists():
        state = torch.load(path, weights_only=True)
        teacher.load_state_dict(state["teacher"])
        for optimiser, saved in zip(optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        batches.load(state["batches"])
        generator.set_state(state["generator"])
        step, clock = state["step"], Clock(minutes, state["used"], pause_file)
    kept = clock.used()
    shown = 0.0
    while clock.progress() < 1:
        clock.wait_while_paused()
        set_rates(optimisers, linear_decay(clock.progress()))
        pixels, labels = batches.next()
        pixels = augmented(pixels, generator)
        with heavy(kind):
            logits, _ = teacher(pixels)
        loss = F.cross_entropy(logits.float(), labels)
        for optimiser in optimisers:
            optimiser.zero_grad()
        loss.backward()
        for optimiser in optimisers:
            optimiser.step()
        step += 1
        shown = loss.item() if step == 1 else 0.95 * shown + 0.05 * loss.item()
        if not math.isfinite(shown):
            raise ArithmeticError("the teacher's loss is no longer a number")
        if step % 50 == 0:
            say("teacher", step, clock, loss=shown)
        if clock.used() - kept > CHECKPOINT_SECONDS or clock.progress() >= 1:
            kept = clock.used()
            say("teacher", step, clock, held_out=teacher_accuracy(teacher, held))
            save({"teacher": teacher.state_dict(), "optimisers": [o.state_dict() for o in optimisers],
                  "batches": batches.state(), "generator": generator.get_state(), "step": step, "used": kept}, path)
    say("teacher", step, clock, held_out=teacher_accuracy(teacher, held))
    return teacher.eval().requires_grad_(False)
