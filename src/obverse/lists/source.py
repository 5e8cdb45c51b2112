"""Opening a list's file, and the reasons why it can't be read in words."""

import contextlib
import io
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import BinaryIO

from obverse.errors import ListError
from obverse.lists.opened import Record, Source

#: What stands for standard input, and what messages call it.
STDIN, STDIN_NAME = "-", "standard input"


@contextlib.contextmanager
def opened(source: str | Path, suffix: str, stdin: BinaryIO | None) -> Iterator[Source]:
    """Open a file or standard input for reading several times; ListError says why it can't be."""
    name = STDIN_NAME if str(source) == STDIN else str(source)
    with contextlib.ExitStack() as stack:
        with reading(name):
            file = stack.enter_context(_stream(source, stdin))
            if str(source) == STDIN or not file.seekable():
                file = stack.enter_context(_spooled(file))
        yield Source(name, file, suffix)


@contextlib.contextmanager
def _stream(source: str | Path, stdin: BinaryIO | None) -> Iterator[BinaryIO]:
    if str(source) == STDIN:
        yield stdin or sys.stdin.buffer
        return
    with Path(source).open("rb") as file:
        yield file


@contextlib.contextmanager
def _spooled(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Copy a stream to a file without a name: it is read twice, and may be larger than memory."""
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(stream, copy)
        yield copy


@contextlib.contextmanager
def reading(name: str) -> Iterator[None]:
    """Turn what the system says about a file into ListError."""
    try:
        yield
    except FileNotFoundError:
        raise ListError(f"{name}: no such file") from None
    except IsADirectoryError:
        raise ListError(f"{name}: is a folder, not a list") from None
    except UnicodeError:
        raise ListError(f"{name}: was changed while it was read", "try again") from None
    except OSError as fault:
        raise ListError(f"{name}: can't be read ({_words(fault)})") from None


@contextlib.contextmanager
def text_of(source: Source, codec: str) -> Iterator[io.TextIOWrapper]:
    """Read a source from its start as text, line ends as they are, and leave it open."""
    source.file.seek(0)
    text = io.TextIOWrapper(source.file, codec, newline="")
    try:
        yield text
    finally:
        if not source.file.closed:
            text.detach()  # it would close the file, which is read again


def safely(name: str, records: Iterator[Record]) -> Generator[Record, None, None]:
    """Yield the records; what the system says while they are read becomes ListError."""
    with reading(name):
        yield from records


def _words(fault: OSError) -> str:
    text = fault.strerror or str(fault)
    return text[:1].lower() + text[1:]
