"""The teacher: bge-small-en-v1.5, as the server runs it (int8, first token). What it said is kept, so that only new sentences are asked."""

import hashlib
import time
from pathlib import Path

import numpy as np

LONGEST = 48


class Teacher:
    """@param model folder with bge-small-en-v1.5-q.onnx and bge-small-en-v1.5-q-tokenizer.json, @param memory file of what it said before"""

    def __init__(self, model: Path, memory: Path):
        self.model = model
        self.memory = memory
        self.known = {}
        self.vectors = np.zeros((0, 384), np.float16)
        if memory.exists():
            kept = np.load(memory)
            self.vectors = kept["vectors"]
            self.known = {key: i for i, key in enumerate(kept["keys"].tolist())}

    @staticmethod
    def key(text: str) -> int:
        return int.from_bytes(hashlib.blake2b(text.encode("utf-8"), digest_size=8).digest(), "little", signed=True)

    def has(self, text):
        return self.key(text) in self.known

    def rows(self, texts):
        """The place of each text's vector, -1 where the teacher was never asked."""
        return np.array([self.known.get(self.key(text), -1) for text in texts], np.int64)

    def learn(self, texts, log=print):
        new = list(dict.fromkeys(text for text in texts if not self.has(text)))
        if not new:
            return
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(self.model / "bge-small-en-v1.5-q.onnx"), options, providers=["CPUExecutionProvider"])
        tokens = _Tokens(self.model / "bge-small-en-v1.5-q-tokenizer.json")
        ids = [tokens.ids(text) for text in new]
        order = sorted(range(len(new)), key=lambda i: len(ids[i]))
        out = np.zeros((len(new), 384), np.float16)
        began, size = time.time(), 32
        for at in range(0, len(order), size):
            chosen = order[at : at + size]
            width = max(len(ids[i]) for i in chosen)
            batch = np.zeros((len(chosen), width), np.int64)
            mask = np.zeros_like(batch)
            for row, i in enumerate(chosen):
                batch[row, : len(ids[i])] = ids[i]
                mask[row, : len(ids[i])] = 1
            said = session.run(None, {"input_ids": batch, "attention_mask": mask, "token_type_ids": np.zeros_like(batch)})[0]
            said = said[:, 0] if said.ndim == 3 else said
            out[chosen] = said / np.linalg.norm(said, axis=1, keepdims=True)
            if (at // size) % 200 == 0:
                log(f"teacher {at} of {len(order)}, {time.time() - began:.0f} s")
        first = len(self.vectors)
        self.vectors = np.concatenate([self.vectors, out])
        for i, text in enumerate(new):
            self.known[self.key(text)] = first + i
        self.memory.parent.mkdir(parents=True, exist_ok=True)
        np.savez(self.memory, keys=np.array(list(self.known), np.int64), vectors=self.vectors)


class _Tokens:
    """BERT's uncased English tokenizer, as in the server."""

    def __init__(self, file: Path):
        import json

        self.vocabulary = json.loads(file.read_text("utf-8"))["model"]["vocab"]
        self.words = {}

    def ids(self, text):
        import unicodedata

        clean = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
        spaced = "".join(c if c.isalnum() else " " if c.isspace() else f" {c} " for c in clean)
        found = [101]
        for word in spaced.split():
            if word not in self.words:
                self.words[word] = self._pieces(word)
            found += self.words[word]
            if len(found) > LONGEST:
                break
        return found[: LONGEST - 1] + [102]

    def _pieces(self, word):
        found, at = [], 0
        while at < len(word):
            for end in range(len(word), at, -1):
                piece = self.vocabulary.get(("" if at == 0 else "##") + word[at:end])
                if piece is not None:
                    found.append(piece)
                    at = end
                    break
            else:
                return [100]
        return found
