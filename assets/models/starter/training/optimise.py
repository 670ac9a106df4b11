"""How weights move: Muon for matrices, AdamW for everything else, a running average, and a schedule by processor time."""

import os
import time

import torch


def orthogonal(update, steps=5, kind=torch.float32):
    """The nearest (semi-)orthogonal matrix to `update`, by the quintic Newton-Schulz iteration of Muon (Jordan 2024).

    The iteration is done in `kind`; it forgives bfloat16.
    """
    a, b, c = 3.4445, -4.7750, 2.0315
    wide = update.flatten(1)
    tall = wide.size(0) > wide.size(1)
    x = wide.T if tall else wide
    x = (x / (x.norm() + 1e-7)).to(kind)
    for _ in range(steps):
        square = x @ x.T
        x = a * x + (b * square + c * square @ square) @ x
    return (x.T if tall else x).reshape(update.shape).to(update.dtype)


class Muon(torch.optim.Optimizer):
    """Momentum whose every step is made orthogonal; steps are scaled to the size AdamW's would have."""

    def __init__(self, parameters, lr=1e-3, momentum=0.9, weight_decay=0.0, kind=torch.float32):
        self.kind = kind
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        """Moves every parameter once."""
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is None:
                    continue
                memory = self.state[parameter].setdefault("momentum", torch.zeros_like(parameter))
                memory.lerp_(parameter.grad, 1 - group["momentum"])
                update = orthogonal(parameter.grad.lerp(memory, group["momentum"]), kind=self.kind)
                rows, columns = update.shape[0], update[0].numel()
                parameter.mul_(1 - group["lr"] * group["weight_decay"])
                parameter.add_(update, alpha=-group["lr"] * 0.2 * max(rows, columns) ** 0.5)


class Average:
    """A running average of a module's floating-point state, which is what gets measured and shipped."""

    def __init__(self, module, decay):
        self.decay, self.steps = decay, 0
        self.state = {name: value.clone() for name, value in module.state_dict().items()}

    @torch.no_grad()
    def update(self, module):
        """Takes in the module's present weights; the first steps count more."""
        self.steps += 1
        weight = 1 - min(self.decay, (1 + self.steps) / (10 + self.steps))
        for name, value in module.state_dict().items():
            if value.is_floating_point():
                self.state[name].lerp_(value, weight)
            else:
                self.state[name].copy_(value)


class Clock:
    """Counts a stage's minutes of processor time (all cores together), so that its schedule is the same on a busy machine.

    While the pause file exists the caller sleeps: others need the machine.
    """

    def __init__(self, minutes, used=0.0, pause_file=None):
        self.minutes, self.pause_file = minutes, pause_file
        self.started = time.process_time() - used

    def used(self):
        """Seconds used so far."""
        return time.process_time() - self.started

    def progress(self):
        """0 at the start, 1 when the time is up."""
        return min(1.0, self.used() / (60 * self.minutes))

    def wait_while_paused(self):
        """Sleeps as long as the pause file exists."""
        while self.pause_file and os.path.exists(self.pause_file):
            time.sleep(2)
