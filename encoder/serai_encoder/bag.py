"""Tables of rows whose sums are sentences; the loops are in bag.c."""

import ctypes
import subprocess
import tempfile
from pathlib import Path

import numpy as np

_SOURCE = Path(__file__).with_name("bag.c")


def _library():
    built = Path(tempfile.mkdtemp(prefix="serai-encoder-")) / "bag.so"
    command = ["cc", "-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC", str(_SOURCE), "-o", str(built), "-lm"]
    subprocess.run(command, check=True)
    return ctypes.CDLL(str(built))


_lib = _library()


def _p(array):
    return ctypes.c_void_p(array.ctypes.data)


class Packed:
    """Lists of row numbers, one after the other."""

    def __init__(self, lists):
        self.start = np.zeros(len(lists) + 1, np.int64)
        self.start[1:] = np.cumsum([len(one) for one in lists])
        self.ids = np.fromiter((id for one in lists for id in one), np.int32, int(self.start[-1]))

    @classmethod
    def of(cls, ids, start):
        packed = cls([])
        packed.ids, packed.start = np.ascontiguousarray(ids, np.int32), np.ascontiguousarray(start, np.int64)
        return packed

    def and_then(self, lists):
        more = Packed(lists)
        return Packed.of(np.concatenate([self.ids, more.ids]), np.concatenate([self.start, self.start[-1] + more.start[1:]]))


class Table:
    def __init__(self, rows):
        self.rows = np.ascontiguousarray(rows, np.float32)
        self.sums = np.full(len(rows), 1e-6, np.float32)

    def add(self, packed, chosen, out, round=0, drop=0.0):
        _lib.add(_p(self.rows), self.rows.shape[1], _p(packed.ids), _p(packed.start), _p(chosen), len(chosen), _p(out),
                 ctypes.c_uint32(round), ctypes.c_uint32(int(drop * 1024)))  # fmt: skip

    def learn(self, packed, chosen, gradient, rate, round=0, drop=0.0):
        _lib.learn(_p(self.rows), _p(self.sums), self.rows.shape[1], _p(packed.ids), _p(packed.start), _p(chosen), len(chosen), _p(gradient),
                   ctypes.c_float(rate), ctypes.c_uint32(round), ctypes.c_uint32(int(drop * 1024)))  # fmt: skip
