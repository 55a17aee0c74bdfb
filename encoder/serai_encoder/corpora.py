"""Reads what is trained on: our own sentences in the repository, and public pairs of English and another language from a folder."""

import csv
import gzip
import random
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
LANGUAGES = "en zh zh-Hant es pt fr de it nl pl ru uk ja ko ar tr vi th id hi he sv cs ro".split()

# How likely a pair is kept where there are too many, and drawn while training: everyday speech and customer service before software texts.
WORTH = {
    "tatoeba-manythings": 9, "chatwoot": 9, "livehelperchat": 3, "bagisto": 3, "django-oscar": 3, "medusa": 3, "sylius": 3,
    "saleor-dashboard": 2, "matrix-react-sdk": 2, "mattermost-mobile": 2, "mozilla-www-l10n": 2, "home-assistant-intents": 2,
    "omw": 0.5, "libreoffice-l10n": 0.5, "libreoffice-help": 0.6, "vscode-language-pack": 0.6, "cldr": 0.4, "emojibase": 0.7,
}  # fmt: skip
MOST_PAIRS = {"zh": 45_000}
MOST_PAIRS_OF_OURS = 30_000
MOST_PAIRS_OF_OTHERS = 3_000


@dataclass
class Meaning:
    id: str
    test: bool
    kind: str
    wordings: dict = field(default_factory=dict)


def meanings(folder: Path):
    """Our own sentences: one meaning a row, a column per language, wordings between bars."""
    found = []
    for file in sorted(folder.glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            # by place, since a row's first column and Indonesian have the same name
            heading = next(rows)[3:]
            for name, split, kind, *cells in rows:
                wordings = {language: [w.strip() for w in cell.split(" | ") if w.strip()] for language, cell in zip(heading, cells)}
                found.append(Meaning(name, split == "test", kind, {l: w for l, w in wordings.items() if w and l in LANGUAGES}))
    return found


def held_apart(meanings, hold):
    """The test meanings; while settings are chosen a sixth of the others in their place, so that the test stays unseen."""
    if not hold:
        return meanings
    rest = [m for m in meanings if not m.test]
    for i, meaning in enumerate(rest):
        meaning.test = i % 6 == 5
    return rest


def pairs(folder: Path, seed: int = 1):
    """(language, english, foreign, source) of the public corpora, the less useful thinned out."""
    rng = random.Random(seed)
    for file in sorted(folder.glob("*.tsv.gz")):
        language = file.name[: -len(".tsv.gz")]
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            rows = [line.rstrip("\n").split("\t") for line in lines]
        rows = [row for row in rows if len(row) == 3]
        ours = language == "zht" or language in LANGUAGES
        most = MOST_PAIRS.get(language, MOST_PAIRS_OF_OURS if ours else MOST_PAIRS_OF_OTHERS)
        if len(rows) > most:
            rows.sort(key=lambda row: rng.random() ** (1 / WORTH.get(row[2], 1)), reverse=True)
            rows = rows[:most]
        for english, foreign, source in rows:
            yield language, english, foreign, source
