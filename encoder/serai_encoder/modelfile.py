"""The model file, as the server maps it into memory: little endian, every part at a multiple of 64 bytes.

header   16 ints: magic, version, dimensions, pieces, buckets, slots (a power of two), letters (pairs), teacher's dimensions, 8 offsets:
         letters, slots' names, slots' rows, scales, vectors, teacher's middle, teacher's turn, end
letters  pairs of ints: what a character is written as (traditional to simplified Chinese)
slots    names: longs, hash64 of a piece, 0 where free; rows: ints. A piece sits in the first free slot from the upper bits of its name on
scales   floats, one a row; vectors: signed bytes, a row after the other: the pieces, then the buckets
middle   floats; turn: floats, teacher's dimensions x dimensions: how the teacher's vectors come into this space
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import text

MAGIC, VERSION = 0x49524553, 1


@dataclass
class Model:
    rows: dict
    vectors: np.ndarray
    """as floats: pieces, then buckets"""
    buckets: int
    middle: np.ndarray
    turn: np.ndarray

    def __post_init__(self):
        self.features = text.Features(self.rows, self.buckets)

    def encode(self, texts):
        first = len(self.rows)
        out = np.zeros((len(texts), self.vectors.shape[1]), np.float32)
        for i, one in enumerate(texts):
            pieces, buckets = self.features.of(one)
            ids = pieces + [first + b for b in buckets]
            if ids:
                out[i] = self.vectors[ids].sum(0)
        return out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-9)

    def of_teacher(self, vectors):
        turned = (vectors.astype(np.float32) - self.middle) @ self.turn
        return turned / (np.linalg.norm(turned, axis=1, keepdims=True) + 1e-9)


def quantised(vectors):
    scales = np.abs(vectors).max(1) / 127
    safe = np.where(scales > 0, scales, 1)
    return np.clip(np.round(vectors / safe[:, None]), -127, 127).astype(np.int8), scales.astype(np.float32)


def write(model: Model, file: Path):
    rounded, scales = quantised(model.vectors)
    slots = 1 << int(np.ceil(np.log2(len(model.rows) * 1.6)))
    names, places = np.zeros(slots, np.uint64), np.zeros(slots, np.int32)
    shift = 64 - int(np.log2(slots))
    for piece, row in model.rows.items():
        name = text.hash64(piece)
        at = name >> shift
        while names[at]:
            if int(names[at]) == name:
                raise ValueError("two pieces of one name: " + piece)
            at = (at + 1) % slots
        names[at], places[at] = name, row
    letters = np.array([(a, ord(b)) for a, b in sorted(text.SIMPLIFIED.items())], np.int32)
    parts = [letters, names, places, scales, rounded, model.middle.astype(np.float32), model.turn.astype(np.float32)]
    at, offsets = 64, []
    for part in parts:
        offsets.append(at)
        at += -(-part.nbytes // 64) * 64
    dimensions = model.vectors.shape[1]
    header = [MAGIC, VERSION, dimensions, len(model.rows), model.buckets, slots, len(letters), len(model.middle), *offsets, at]
    data = bytearray(at)
    data[:64] = np.array(header, np.int32).tobytes()
    for offset, part in zip(offsets, parts):
        data[offset : offset + part.nbytes] = np.ascontiguousarray(part).tobytes()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def rounded(model: Model):
    """The model as it is after having been written."""
    numbers, scales = quantised(model.vectors)
    return Model(model.rows, numbers.astype(np.float32) * scales[:, None], model.buckets, model.middle, model.turn)


def read(file: Path, words):
    """@param words all pieces that could be in it: the file has only their hashes"""
    data = file.read_bytes()
    header = np.frombuffer(data, np.int32, 16)
    dimensions, pieces, buckets, slots, _, teachers = header[2:8]
    names = np.frombuffer(data, np.uint64, slots, header[9])
    places = np.frombuffer(data, np.int32, slots, header[10])
    known = dict(zip(names.tolist(), places.tolist()))
    rows = {word: known[name] for word in words if (name := text.hash64(word)) in known}
    scales = np.frombuffer(data, np.float32, pieces + buckets, header[11])
    vectors = np.frombuffer(data, np.int8, (pieces + buckets) * dimensions, header[12]).reshape(-1, dimensions)
    middle = np.frombuffer(data, np.float32, teachers, header[13])
    turn = np.frombuffer(data, np.float32, teachers * dimensions, header[14]).reshape(teachers, dimensions)
    return Model(rows, vectors.astype(np.float32) * scales[:, None], int(buckets), middle, turn)
