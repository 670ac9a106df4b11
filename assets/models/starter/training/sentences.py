"""The last stage: the text tower learns to say the vectors that the pictures gave to the concepts."""

from pathlib import Path
from random import Random

import torch
import torch.nn.functional as F

from optimise import Average, Clock
from shares import SHARES, Shares
from stages import CHECKPOINT_SECONDS, linear_decay, save, say, set_rates
from texts import about, sentence


@torch.no_grad()
def concept_vectors(clip, vocabulary, encode, random, each=8):
    """What the text tower says now about every concept: the mean over sentences in both languages."""
    vectors = []
    for concept in vocabulary.concepts:
        said = [about(concept, language, random) for language in ("english", "korean") for _ in range(each)]
        vectors.append(F.normalize(clip.text_vectors(encode(said)).mean(0), dim=0))
    return torch.stack(vectors)


def target_of(chosen, vectors):
    """The vector of a sentence about one or two concepts [512]: the direction between theirs."""
    return F.normalize(vectors[chosen].mean(0), dim=0)


def spoken(clip, encode, texts, groups=4):
    """Unit vectors of texts in their order. Those of like length go together, so that little is padding."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i].encode()))
    size = -(-len(texts) // groups)
    parts = [order[at: at + size] for at in range(0, len(texts), size)]
    said = torch.cat([clip.text_vectors(encode([texts[i] for i in part])) for part in parts])
    return said[torch.tensor(order).argsort()]


def losses(clip, vectors, vocabulary, encode, random, count):
    """The loss of `count` random sentences, and as figures: how far they are from their vectors, and how surely they name them."""
    texts, chosen = zip(*(sentence(vocabulary, random) for _ in range(count)))
    targets = torch.stack([target_of(list(one), vectors) for one in chosen])
    shares = torch.zeros(count, len(vectors))
    for row, one in enumerate(chosen):
        shares[row, list(one)] = 1 / len(one)
    said = spoken(clip, encode, texts)
    near = 1 - (said * targets).sum(1).mean()
    told = -(shares * (16 * said @ vectors.T).log_softmax(1)).sum(1).mean()
    return 4 * near + 0.25 * told, torch.stack([near, told])


def train_sentences(clip, vectors, vocabulary, encode, folder, minutes, seed, pause_file=None, threads=SHARES, batch=96):
    """Trains the text tower of `clip` in place (averaged weights) towards `vectors` [concepts, 512].

    A step learns from `SHARES` times `batch` sentences.
    """
    torch.manual_seed(seed)
    path = Path(folder) / "sentences.pt"
    randoms = [Random(f"{seed} {share}") for share in range(SHARES)]
    parameters = [*clip.text_model.parameters(), *clip.text_projection.parameters()]
    optimisers = [torch.optim.AdamW(parameters, lr=1.5e-3, betas=(0.9, 0.98), weight_decay=0.01)]
    text = torch.nn.ModuleList([clip.text_model, clip.text_projection])
    average, clock, step = Average(text, 0.99), Clock(minutes, pause_file=pause_file), 0
    if path.exists():
        state = torch.load(path, weights_only=True)
        text.load_state_dict(state["text"])
        optimisers[0].load_state_dict(state["optimiser"])
        average.state, average.steps = state["average"], state["step"]
        step, clock = state["step"], Clock(minutes, state["used"], pause_file)
        randoms = [Random(f"{seed} {share} {step}") for share in range(SHARES)]
    pool, saved, shown = Shares(threads), clock.used(), None
    while clock.progress() < 1:
        clock.wait_while_paused()
        set_rates(optimisers, linear_decay(clock.progress()))
        now = pool.learn(lambda random: losses(clip, vectors, vocabulary, encode, random, batch), parameters, randoms)
        optimisers[0].step()
        average.update(text)
        step += 1
        shown = now if shown is None else 0.97 * shown + 0.03 * now
        if step % 25 == 0:
            say("sentences", step, clock, near=shown[0], told=shown[1])
        if clock.used() - saved > CHECKPOINT_SECONDS or clock.progress() >= 1:
            saved = clock.used()
            save({"text": text.state_dict(), "optimiser": optimisers[0].state_dict(), "average": average.state,
                  "step": step, "used": saved}, path)
    text.load_state_dict(average.state)


@torch.no_grad()
def nearness(clip, vectors, vocabulary, encode, random, count=600):
    """Mean cosine between fresh sentences and what they should say."""
    texts, chosen = zip(*(sentence(vocabulary, random) for _ in range(count)))
    targets = torch.stack([target_of(list(one), vectors) for one in chosen])
    said = torch.cat([clip.text_vectors(encode(texts[at: at + 150])) for at in range(0, count, 150)])
    return (said * targets).sum(1).mean().item()


@torch.no_grad()
def settle(clip, vectors, vocabulary, encode, seed, count=4000, firmness=1e-3):
    """Solves the text projection for `count` sentences at once (ridge regression towards the present weights).

    Takes seconds, and is kept only if fresh sentences come nearer to what they should say.
    """
    before = nearness(clip, vectors, vocabulary, encode, Random(f"{seed} fresh"))
    present = clip.text_projection.weight.clone()
    features, targets, random = [], [], Random(f"{seed} settle")
    for _ in range(count // 100):
        texts, chosen = zip(*(sentence(vocabulary, random) for _ in range(100)))
        features.append(clip.text_model(encode(texts)))
        targets.append(torch.stack([target_of(list(one), vectors) for one in chosen]))
    features, targets = torch.cat(features), torch.cat(targets)
    size = (features @ present.T).norm(dim=1).mean()
    square = features.T @ features
    ridge = firmness * square.trace() / len(square)
    square += ridge * torch.eye(len(square))
    clip.text_projection.weight.copy_(torch.linalg.solve(square, features.T @ targets * size + ridge * present.T).T)
    after = nearness(clip, vectors, vocabulary, encode, Random(f"{seed} fresh"))
    print(f"text projection: cosine {before:.4f} before, {after:.4f} after", flush=True)
    if after < before:
        clip.text_projection.weight.copy_(present)
