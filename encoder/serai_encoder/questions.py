"""Writes the meanings that were held apart as files for ./serai eval retrieval: what an English and a Chinese shop know, and what is asked of
them in every language; and the ready-made intents, learned in English and asked in the other languages, for ./serai eval intents."""

import argparse
from pathlib import Path

from . import corpora, measure
from .corpora import HERE

INTENTS = HERE.parent / "server" / "src" / "main" / "resources" / "understanding" / "intents"


def as_question(wording):
    return wording if wording[-1] in "?？؟" else wording + "?"


def intents(file):
    label = ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("["):
            label = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            yield label, line.strip()


def main():
    parser = argparse.ArgumentParser(prog="encoder/questions")
    parser.add_argument("--out", type=Path, required=True)
    folder = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    meanings = corpora.meanings(HERE / "data" / "meanings")
    for language in ("en", "zh"):
        held, known = measure.entries(meanings, language)
        # an FAQ has an answer; a number says nothing, so that only the question can be found
        lines = [f"{m.id}\t{language}\t{as_question(m.wordings[language][0])}\t{i}" for i, m in enumerate(known)]
        (folder / f"passages.{language}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
        asked = [
            f"{m.id}-{other}-{i}\t{other}\t{wording}\t{m.id}"
            for m in held for other, all in m.wordings.items() if other.split("-")[0] != language for i, wording in enumerate(all)
        ]  # fmt: skip
        (folder / f"questions.{language}.tsv").write_text("\n".join(asked) + "\n", "utf-8")
    for file in sorted(INTENTS.glob("*.txt")):
        rows = [f"{text}\t{label}" for label, text in intents(file)]
        (folder / f"intents.{file.stem}.tsv").write_text("text\tlabel\n" + "\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
