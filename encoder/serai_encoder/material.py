"""What one training sees: every text as features, pairs that mean the same, and what the teacher says about the English ones."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import text
from .bag import Packed
from .corpora import WORTH

FEWEST = 3
"""A piece that the public corpora have less often is cut into smaller ones; those of our own sentences are always kept."""


@dataclass
class Material:
    texts: list
    pieces: Packed
    buckets: Packed
    rows: dict
    """the pieces that are kept, with their rows"""
    kept: np.ndarray
    """their numbers among all pieces"""
    left: np.ndarray
    right: np.ndarray
    """the pairs: another language, English"""
    chance: np.ndarray
    """of each pair, summed up"""
    meanings: list
    """of our own: lists of (language, text) for those that are trained on"""


def gather(pairs, meanings, words, buckets, most_pieces, work: Path, log=print):
    places = {}
    for _, english, foreign, _ in pairs:
        places.setdefault(foreign, len(places))
        places.setdefault(english, len(places))
    public = list(places)
    own = [[(language, places.setdefault(w, len(places))) for language, all in m.wordings.items() for w in all] for m in meanings]
    texts = list(places)
    log(f"{len(pairs)} pairs, {len(texts)} texts, {len(own)} meanings of ours")

    kept, pieces, hashed = _public_features(public, words, buckets, most_pieces, work)
    rows = {words[id]: row for row, id in enumerate(kept)}
    numbers = {word: i for i, word in enumerate(words)}
    everything = text.Features(numbers, buckets)
    for one in texts[len(public) :]:
        for id in everything.of(one)[0]:
            if words[id] not in rows:
                rows[words[id]] = len(rows)
                kept = np.append(kept, id)
    features = text.Features(rows, buckets)
    rest = [features.of(one) for one in texts[len(public) :]]
    log(f"{len(kept)} pieces kept")

    names, number, many = np.unique(np.array([p[0] for p in pairs]), return_inverse=True, return_counts=True)
    weight = np.array([min(WORTH.get(p[3], 1), 4) for p in pairs]) * (many**-0.4)[number]
    return Material(texts, pieces.and_then([p for p, _ in rest]), hashed.and_then([b for _, b in rest]), rows, kept,
                    np.array([places[p[2]] for p in pairs]), np.array([places[p[1]] for p in pairs]),
                    np.cumsum(weight / weight.sum()), own)  # fmt: skip


def _public_features(texts, words, buckets, most_pieces, work):
    """Takes minutes, and is kept as long as neither the texts nor the rules change."""
    state = hashlib.sha256(Path(text.__file__).read_bytes() + f"{buckets} {most_pieces} {FEWEST}".encode())
    for one in texts:
        state.update(one.encode("utf-8") + b"\n")
    file = work / f"features-{state.hexdigest()[:16]}.npz"
    if not file.exists():
        features = text.Features({word: i for i, word in enumerate(words)}, buckets)
        hashed, pieces = [], []
        for one in texts:
            p, b = features.of(one)
            pieces.append(p), hashed.append(b)
        counts = np.bincount(Packed(pieces).ids, minlength=len(words))
        kept = np.where(counts >= FEWEST)[0]
        if len(kept) > most_pieces:
            kept = np.sort(kept[np.argsort(-counts[kept], kind="stable")[:most_pieces]])
        # once more, since a piece that is not kept is cut into smaller ones
        rows = np.full(len(words), -1, np.int64)
        rows[kept] = np.arange(len(kept))
        features = text.Features({words[id]: row for row, id in enumerate(kept)}, buckets)
        for i, one in enumerate(texts):
            again = rows[pieces[i]] if pieces[i] else np.zeros(0, np.int64)
            pieces[i] = features.of(one)[0] if (again < 0).any() else again.tolist()
        pieces, hashed = Packed(pieces), Packed(hashed)
        work.mkdir(parents=True, exist_ok=True)
        np.savez(file, kept=kept, piece_ids=pieces.ids, piece_starts=pieces.start, bucket_ids=hashed.ids, bucket_starts=hashed.start)
    read = np.load(file)
    return read["kept"], Packed.of(read["piece_ids"], read["piece_starts"]), Packed.of(read["bucket_ids"], read["bucket_starts"])
