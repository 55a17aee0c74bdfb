"""Learns the two tables: sentences that mean the same are drawn together, and to what the teacher says of the English one; all others of a
batch are pushed away. The gradients are written out, so that nothing but numpy is needed."""

import time
from dataclasses import dataclass

import numpy as np

from .bag import Table
from .material import Material


@dataclass
class Settings:
    steps: int = 1300
    batch: int = 1024
    ours: float = 0.3
    """the share of a batch drawn from our own meanings"""
    rate: float = 0.02
    sharp: float = 20.0
    pull: float = 8.0
    """how strongly a sentence is drawn to its teacher's vector, beside telling it from others"""
    drop: float = 0.1
    seed: int = 7


class TeacherSpace:
    """The teacher's vectors without their middle, turned so that the first dimensions say most."""

    def __init__(self, vectors, dimensions):
        sample = vectors[:: max(1, len(vectors) // 40_000)].astype(np.float32)
        self.middle = sample.mean(0)
        _, _, turned = np.linalg.svd(_unit(sample - self.middle), full_matrices=False)
        self.turn = np.ascontiguousarray(turned[:dimensions].T)

    @classmethod
    def of(cls, model):
        """The space of a model that was trained before."""
        space = cls.__new__(cls)
        space.middle, space.turn = model.middle, model.turn
        return space

    def __call__(self, vectors):
        return _unit((vectors.astype(np.float32) - self.middle) @ self.turn)


def _unit(x):
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-9)


def beginnings(material: Material, vectors, taught, teacher_rows):
    """Where the pieces start: BERT's vectors, mapped so that sums of them come near to what the teacher says of whole sentences."""
    counts = np.bincount(material.pieces.ids, minlength=len(material.kept)).astype(np.float32)
    rarity = 1e-3 / (1e-3 + counts / counts.sum())
    start = vectors[material.kept] - vectors[material.kept].mean(0)
    sentences = np.where(teacher_rows >= 0)[0][:60_000].astype(np.int64)
    table = Table(start * rarity[:, None])
    sums = np.zeros((len(sentences), start.shape[1]), np.float32)
    table.add(material.pieces, sentences, sums)
    sums = _unit(sums)
    wanted = taught[teacher_rows[sentences]]
    strength = 0.01 * np.trace(sums.T @ sums) / start.shape[1]
    mapping = np.linalg.solve(sums.T @ sums + strength * np.eye(start.shape[1], dtype=np.float32), sums.T @ wanted)
    near = ((_unit(sums @ mapping)) * wanted).sum(1).mean()
    return (_unit(start @ mapping) * rarity[:, None]).astype(np.float32), near


class Learning:
    def __init__(self, material, taught, teacher_rows, pieces, buckets, settings):
        self.m, self.taught, self.rows, self.s = material, taught, teacher_rows, settings
        self.pieces = Table(pieces)
        self.buckets = Table(buckets)
        self.random = np.random.default_rng(settings.seed)
        self.english = [[place for language, place in own if language == "en"] for own in material.meanings]

    def run(self, log=print, watch=None):
        began, loss = time.process_time(), None
        for step in range(self.s.steps):
            now = self._step(step)
            loss = now if loss is None else 0.98 * loss + 0.02 * now
            if step % 200 == 0 or step == self.s.steps - 1:
                log(f"step {step} loss {loss:.3f}, {time.process_time() - began:.0f} s of processor" + (f", {watch(self)}" if watch else ""))

    def _draw(self):
        """Pairs of texts, the group that each belongs to, and the row of the teacher."""
        s, m = self.s, self.m
        ours = int(s.batch * s.ours) if m.meanings else 0
        drawn = np.searchsorted(m.chance, self.random.random(s.batch - ours)).clip(0, len(m.left) - 1)
        left, right, group = [m.left[drawn]], [m.right[drawn]], [m.right[drawn]]
        teacher = [self.rows[m.right[drawn]]]
        if ours:
            a, b, g, t = np.zeros((4, ours), np.int64)
            for i, which in enumerate(self.random.integers(0, len(m.meanings), ours)):
                own, english = m.meanings[which], self.english[which]
                a[i] = own[self.random.integers(len(own))][1]
                said = english[self.random.integers(len(english))]
                b[i] = said if self.random.random() < 0.6 else own[self.random.integers(len(own))][1]
                g[i], t[i] = -1 - which, self.rows[said]
            left.append(a), right.append(b), group.append(g), teacher.append(t)
        return tuple(np.concatenate(x).astype(np.int64) for x in (left, right, group, teacher))

    def _sum(self, chosen, round):
        out = np.zeros((len(chosen), self.pieces.rows.shape[1]), np.float32)
        self.pieces.add(self.m.pieces, chosen, out, round, self.s.drop)
        self.buckets.add(self.m.buckets, chosen, out, round + 1, self.s.drop)
        length = np.linalg.norm(out, axis=1, keepdims=True) + 1e-6
        return out / length, length

    def _learn(self, chosen, unit, length, gradient, round, rate):
        gradient = np.ascontiguousarray((gradient - unit * (gradient * unit).sum(1, keepdims=True)) / length)
        self.pieces.learn(self.m.pieces, chosen, gradient, rate, round, self.s.drop)
        self.buckets.learn(self.m.buckets, chosen, gradient, rate / 2, round + 1, self.s.drop)

    def _step(self, step):
        s = self.s
        rate = s.rate * (1 - step / s.steps) + 1e-5
        left, right, group, teacher = self._draw()
        a, a_length = self._sum(left, 4 * step)
        b, b_length = self._sum(right, 4 * step + 2)
        same = group[:, None] == group[None, :]
        np.fill_diagonal(same, False)
        loss, da, db = _told_apart(a, b, same, s.sharp, both=True)
        heard = np.where(teacher >= 0)[0]
        if len(heard) > 1:
            t = self.taught[teacher[heard]]
            same = same[np.ix_(heard, heard)]
            more, gradient, _ = _told_apart(a[heard], t, same, s.sharp)
            loss += more
            da[heard] += gradient - s.pull * t
            db[heard] -= s.pull * t
        self._learn(left, a, a_length, da, 4 * step, rate)
        self._learn(right, b, b_length, db, 4 * step + 2, rate)
        return loss / s.batch


def _told_apart(a, b, same, sharp, both=False):
    """Cross-entropy of finding one's partner in the batch, from a to b (and back), with the gradients."""
    scores = sharp * (a @ b.T)
    scores[same] = -1e4
    partner = np.diagonal(scores).copy()
    top = scores.max(1, keepdims=True)
    chance = np.exp(scores - top)
    sums = chance.sum(1, keepdims=True)
    loss = float((np.log(sums[:, 0]) + top[:, 0] - partner).sum())
    chance /= sums
    if both:
        top = scores.max(0, keepdims=True)
        back = np.exp(scores - top)
        sums = back.sum(0, keepdims=True)
        loss = (loss + float((np.log(sums[0]) + top[0] - partner).sum())) / 2
        chance = (chance + back / sums) / 2
    chance[np.arange(len(a)), np.arange(len(a))] -= 1
    return loss, sharp * (chance @ b), sharp * (chance.T @ a) if both else None
