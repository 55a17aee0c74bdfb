"""How often the right text comes first, across languages, on sentences that were not trained on."""

import gzip
import json
import random
import re
from pathlib import Path

import numpy as np

ENTRIES = 500


def entries(meanings, language="en", most=ENTRIES, seed=5):
    """What a shop of this language knows: all meanings that were held apart, filled up with others."""
    asked = [m for m in meanings if m.kind != "answer" and m.wordings.get(language)]
    held = [m for m in asked if m.test]
    rest = [m for m in asked if not m.test]
    random.Random(seed).shuffle(rest)
    return held, held + rest[: max(0, most - len(held))]


def shop(model, meanings, teacher=None, language="en"):
    """First hits and hits among three by language of the question: by our vectors, the teacher's, and both added up."""
    held, known = entries(meanings, language)
    texts = [m.wordings[language][0] for m in known]
    ours = model.encode(texts)
    sides = {"ours": ours}
    if teacher is not None:
        theirs = model.of_teacher(teacher(texts))
        sides |= {"teacher": theirs, "both": ours + theirs}
    languages = sorted({l for m in held for l in m.wordings} - {language})
    found = {side: {} for side in sides}
    for asked in languages:
        questions = [(i, w) for i, m in enumerate(held) for w in m.wordings.get(asked, [])]
        vectors = model.encode([w for _, w in questions])
        right = np.array([i for i, _ in questions])
        for side, documents in sides.items():
            scores = vectors @ documents.T
            place = (scores > scores[np.arange(len(right)), right][:, None]).sum(1)
            found[side][asked] = (100 * (place == 0).mean(), 100 * (place < 3).mean())
    return found, len(known), len(held)


def sentences(passage):
    cut = [s for s in re.split(r"(?<=[.!?。！？।])\s+|(?<=[。！？।])", passage) if s.strip()]
    return cut + [" ".join(two) for two in zip(cut, cut[1:])]


def passages(model, folder: Path, teacher=None):
    """XQuAD: questions in other languages among the English paragraphs, each as near as its nearest one or two sentences."""
    read = {}
    for file in sorted(folder.glob("xquad.*.json.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as text:
            read[file.name.split(".")[1]] = [p for article in json.load(text)["data"] for p in article["paragraphs"]]
    cut = [sentences(p["context"]) for p in read["en"]]
    owner = np.array([i for i, all in enumerate(cut) for _ in all])
    texts = [s for all in cut for s in all]
    documents = model.encode(texts)
    if teacher is not None:
        documents = documents + model.of_teacher(teacher(texts))
    found = {}
    for language, paragraphs in read.items():
        if language == "en":
            continue
        asked = [(i, q["question"]) for i, p in enumerate(paragraphs) for q in p["qas"]]
        scores = model.encode([q for _, q in asked]) @ documents.T
        best = np.stack([scores[:, owner == i].max(1) for i in range(len(cut))], 1)
        right = np.array([i for i, _ in asked])
        place = (best > best[np.arange(len(right)), right][:, None]).sum(1)
        found[language] = (100 * (place == 0).mean(), 100 * (place < 3).mean())
    return found


def table(found):
    mean = np.mean(list(found.values()), axis=0)
    worst = min(found, key=lambda l: found[l][0])
    each = " ".join(f"{l} {first:.0f}/{three:.0f}" for l, (first, three) in found.items())
    return f"{mean[0]:.1f} / {mean[1]:.1f}, weakest {worst} {found[worst][0]:.1f}: {each}"
