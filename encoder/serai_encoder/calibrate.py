"""Fits the numbers of the server's Likelihood: how likely a passage in another language answers. Shops are put together from meanings that
the model was not trained on (train with --hold), with and without an answer to the questions; documents from XQuAD, whole and in part."""

import argparse
import gzip
import json
import math
import random
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

import numpy as np

from . import bert, corpora, measure, modelfile
from .corpora import HERE, held_apart

WORD = re.compile(r"\w+")


@lru_cache(maxsize=100_000)
def words_of(text):
    return frozenset(WORD.findall(text.lower()))


def shares(question, texts):
    """The share of the question's words that each text says, rare words counting more; as the server's index gives it, nearly."""
    own = [words_of(text) for text in texts]
    many = Counter(word for words in own for word in words)
    asked = words_of(question)
    rarity = {w: math.log(1 + (len(texts) - many[w] + 0.5) / (many[w] + 0.5)) for w in asked}
    total = sum(rarity.values()) or 1
    return np.array([sum(rarity[w] for w in asked & words) / total for words in own])


class Rows:
    """Candidates with what is seen of them; @param groups the language of the question, and whose question it was"""

    def __init__(self):
        self.seen, self.right, self.language, self.best, self.question = [], [], [], [], 0

    def add(self, cosines, words, right, language, most=4):
        self.question += 1
        score = cosines + WORDS * words
        order = np.argsort(-score)
        for place, i in enumerate(order[:most]):
            rival = score[order[1]] if place == 0 and len(order) > 1 else score[order[0]] if place else 0
            self.seen.append((score[i], score[i] - max(rival, UNRELATED), words[i]))
            self.right.append(i in right)
            self.language.append(language)
            self.best.append(place == 0)


WORDS = 0.6
UNRELATED = 0.2
"""How near what has nothing to do with it comes; in a shop with few passages, none may."""


def faqs(model, meanings, off_topic, rng, trials):
    rows = Rows()
    held = [m for m in meanings if m.test and m.kind != "answer"]
    rest = [m for m in meanings if not m.test and m.kind != "answer"]
    vectors = {}

    def vector(text):
        if text not in vectors:
            vectors[text] = model.encode([text])[0]
        return vectors[text]

    for _ in range(trials):
        language = rng.choice(["en", "en", "zh", "es", "de", "fr", "ja", "pt", "ru"])
        size = rng.choice([12, 40, 120])
        known = rng.sample(held, min(len(held) // 2, size)) + rng.sample(rest, min(len(rest), size // 2))
        texts = [w for m in known for w in m.wordings[language][: rng.choice([1, 2, 3])]]
        owner = np.array([i for i, m in enumerate(known) for w in m.wordings[language] if w in texts])
        texts = [w for m in known for w in m.wordings[language] if w in texts]
        documents = np.array([vector(t) for t in texts])
        for _ in range(30):
            asked = rng.choice([l for l in corpora.LANGUAGES if l.split("-")[0] != language])
            if rng.random() < 0.2 and off_topic.get(asked):
                meaning, question = None, rng.choice(off_topic[asked])
            else:
                meaning = rng.choice(held if rng.random() < 0.4 else [m for m in known if m.test])
                question = rng.choice(meaning.wordings[asked])
            said = shares(question, texts)
            near = documents @ vector(question)
            by = np.array([(near[owner == i].max(), said[owner == i].max()) for i in range(len(known))])
            rows.add(by[:, 0], by[:, 1], {i for i, m in enumerate(known) if m is meaning}, asked)
    return rows


def documents(model, folder, rng):
    rows = Rows()
    read = {}
    for file in sorted(folder.glob("xquad.*.json.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as text:
            read[file.name.split(".")[1]] = [p for article in json.load(text)["data"] for p in article["paragraphs"]]
    for language in ("en", "zh", "es", "de"):
        cut = [measure.sentences(p["context"])[:32] for p in read[language]]
        encoded = [model.encode(c) for c in cut]
        for asked, paragraphs in read.items():
            if asked == language:
                continue
            for _ in range(3):
                kept = [i for i in range(len(cut)) if rng.random() < rng.choice([1, 0.65, 0.15])]
                whole = [paragraphs_text for paragraphs_text in (read[language][i]["context"] for i in kept)]
                for i in rng.sample(range(len(cut)), 40):
                    question = rng.choice(paragraphs[i]["qas"])["question"]
                    vector = model.encode([question])[0]
                    near = np.array([(encoded[j] @ vector).max() for j in kept])
                    rows.add(near, shares(question, whole), {kept.index(i)} if i in kept else set(), asked)
    return rows


def fitted(rows, log=print):
    """Logistic regression on score, margin and words, with a number of its own for each language, held near the common one."""
    seen = np.array(rows.seen)
    names = sorted(set(rows.language))
    which = np.array([names.index(l) for l in rows.language])
    x = np.concatenate([np.ones((len(seen), 1)), seen[:, :1], np.tanh(4 * seen[:, 1:2]), seen[:, 2:3], np.eye(len(names))[which]], 1)
    y = np.array(rows.right, float)
    penalty = np.diag([1e-3] * 4 + [2.0] * len(names))
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - y) + penalty @ weights
        weights -= np.linalg.solve((x * (chance * (1 - chance))[:, None]).T @ x + penalty, slope)
    chance = 1 / (1 + np.exp(-x @ weights))
    best = np.array(rows.best)
    log(f"{rows.question} questions: constant, score, tanh(4 margin), words: {np.round(weights[:4], 2).tolist()}")
    log("languages " + ", ".join(f"{l} {w:.2f}" for l, w in zip(names, weights[4:])))
    for low, high in ((0, 0.15), (0.15, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)):
        chosen = best & (chance >= low) & (chance < high)
        if chosen.any():
            log(f"  said {low}-{high}: {chosen.sum()} best candidates, {100 * y[chosen].mean():.0f} % right")
    answerable = y.sum()
    sure = best & (chance >= 0.8)
    log(f"  answered right {100 * (sure & (y > 0)).sum() / answerable:.0f} % of those answerable, wrong {100 * (sure & (y == 0)).sum() / rows.question:.1f} % of all")


def main():
    parser = argparse.ArgumentParser(prog="encoder/calibrate")
    parser.add_argument("--model", type=Path, required=True, help="written by encoder/train --hold")
    parser.add_argument("--bert", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=HERE / "build")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--xquad", type=Path, required=True)
    parser.add_argument("--trials", type=int, default=150)
    given = parser.parse_args()
    rng = random.Random(3)
    model = modelfile.read(given.model, bert.pieces_and_vectors(given.bert, given.work)[0])
    meanings = held_apart(corpora.meanings(HERE / "data" / "meanings"), True)
    off_topic = {}
    for file in given.corpora.glob("*.tsv.gz"):
        language = {"zht": "zh-Hant"}.get(file.name[:-7], file.name[:-7])
        if language in corpora.LANGUAGES:
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                off_topic[language] = [r[1] for line in lines if (r := line.rstrip("\n").split("\t"))[2] == "tatoeba-manythings"][:3000]
    print("FAQs")
    fitted(faqs(model, meanings, off_topic, rng, given.trials))
    print("documents")
    fitted(documents(model, given.xquad, rng))


if __name__ == "__main__":
    main()
