"""From a text to the features whose vectors are added up. The server has the same rules in Java (SentenceFeatures); a test compares them.

A text is normalised (NFKC, lower case, traditional to simplified Chinese characters, decimal digits to ASCII) and cut into words: runs of
letters, marks and digits; Han characters stand alone. A word gives the longest known pieces (as BERT's tokenizer finds them) and, without
its accents, numbered buckets: for the whole word, its runs of four letters, and for scripts without spaces its runs of two and three.
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

BUCKETS = 65536
LONGEST_WORD = 40
MOST_PIECES = 128
MOST_BUCKETS = 384
GRAMS_OF_A_WORD = 24

_DATA = Path(__file__).resolve().parent.parent / "data"
SIMPLIFIED = {ord(line[0]): line[2] for line in (_DATA / "simplified.tsv").read_text("utf-8").splitlines() if line[:1] != "#"}
# what one types for the letter next to it, where Unicode does not decompose it
UNADORNED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th",
                           "ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي", "ے": "ي", "ـ": "", "ё": "е", "ґ": "г"})

FNV = 0x811C9DC5
FNV64 = 0xCBF29CE484222325


def hash32(text: str) -> int:
    h = FNV
    for byte in text.encode("utf-8"):
        h = ((h ^ byte) * 16777619) & 0xFFFFFFFF
    return (h ^ (h >> 15)) & 0xFFFFFFFF


def hash64(text: str) -> int:
    """Names a piece in the model file; a piece that goes on a word begins with ##."""
    h = FNV64
    for byte in text.encode("utf-8"):
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def is_ideograph(c: int) -> bool:
    return 0x3400 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF or 0x20000 <= c <= 0x2FA1F


def is_unspaced(c: int) -> bool:
    """Whether the character's script has no spaces between words."""
    return (0x3040 <= c <= 0x30FF or is_ideograph(c) or 0x0E00 <= c <= 0x0EFF or 0x1000 <= c <= 0x109F or 0x1780 <= c <= 0x17FF)


class _Kinds(dict):
    """Each character as one letter: w for words with spaces between them, x for words without, h for Han, ? for itself."""

    def __missing__(self, c):
        if unicodedata.category(chr(c))[0] in "LMN":
            kind = "h" if is_ideograph(c) else "x" if is_unspaced(c) else "w"
        else:
            kind = "?" if chr(c) in "?؟" else " "
        self[c] = kind
        return kind


_KINDS = _Kinds()
_PIECES = re.compile(r"[wx]+|h|\?")
_RUNS = re.compile(r"w+|[xh]+")


@lru_cache(maxsize=None)
def _digit(c: str) -> str:
    value = unicodedata.decimal(c, None)
    return c if value is None else str(value)


def normalise(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).replace("\u0e4d\u0e32", "\u0e33").lower().replace("i\u0307", "i")
    if text.isascii():
        return text
    text = text.translate(SIMPLIFIED)
    return "".join(map(_digit, text))


def without_accents(word: str) -> str:
    """Marks that people leave out when they type; those of Thai, Hindi and Japanese make other letters and stay."""
    if word.isascii():
        return word
    kept = [c for c in unicodedata.normalize("NFD", word) if not _left_out(ord(c))]
    return unicodedata.normalize("NFC", "".join(kept)).translate(UNADORNED)


def _left_out(c: int) -> bool:
    return 0x0300 <= c <= 0x036F or 0x064B <= c <= 0x065F or c == 0x0670 or 0x0591 <= c <= 0x05C7


class Features:
    """@param rows the row of each known piece"""

    def __init__(self, rows: dict, buckets: int = BUCKETS):
        self.rows = rows
        self.buckets = buckets
        self._pieces = {}
        self._grams = {}

    def of(self, text: str):
        """Rows of pieces, and buckets."""
        words = normalise(text)
        kinds = words.translate(_KINDS)
        pieces, buckets = [], []
        for found in _PIECES.finditer(kinds):
            pieces += self._known("?" if found[0] == "?" else words[found.start() : found.end()])
        for found in _RUNS.finditer(kinds):
            buckets += self._hashed(words[found.start() : found.end()], found[0][0] != "w")
        return pieces[:MOST_PIECES], buckets[:MOST_BUCKETS]

    def _known(self, word):
        found = self._pieces.get(word)
        if found is None:
            found = self._longest(word)
            if len(self._pieces) < 3_000_000:
                self._pieces[word] = found
        return found

    def _longest(self, word):
        """The longest known piece at each place; a character that no piece begins with is skipped."""
        word = word[:LONGEST_WORD]
        found, at = [], 0
        while at < len(word):
            lead = "" if at == 0 else "##"
            for end in range(len(word), at, -1):
                row = self.rows.get(lead + word[at:end])
                if row is not None:
                    found.append(row)
                    at = end
                    break
            else:
                at += 1
        return found

    def _hashed(self, run, unspaced):
        key = (run, unspaced)
        found = self._grams.get(key)
        if found is None:
            found = [hash32(gram) % self.buckets for gram in grams(run, unspaced)]
            if len(self._grams) < 3_000_000:
                self._grams[key] = found
        return found


def grams(run, unspaced):
    run = without_accents(run)
    if unspaced:
        return [run[i : i + 2] for i in range(len(run) - 1)] + [run[i : i + 3] for i in range(len(run) - 2)]
    word = "<" + run[:LONGEST_WORD] + ">"
    return (["=" + run[:LONGEST_WORD]] + [word[i : i + 4] for i in range(len(word) - 3)])[:GRAMS_OF_A_WORD]
