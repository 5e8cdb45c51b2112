"""What goes to a worker and what comes back: plain values that any executor can carry."""

from hashlib import sha256
from typing import Literal, NamedTuple

import msgspec

from obverse.exporting import ExportOptions
from obverse.findings import Finding


class Task(msgspec.Struct, frozen=True, array_like=True):
    """One medal to make: its number, where its row stands in the list, and what varies.

    `values` holds the variables that the design uses, `art` files for its elements by their id.
    """

    number: int
    row: int
    stem: str
    values: dict[str, str]
    art: dict[str, str] = {}


class FontDigest(msgspec.Struct, frozen=True):
    """A typeface of the user's: where it is, and the SHA-256 of its bytes."""

    path: str
    sha256: str


class Ceiling(msgspec.Struct, frozen=True, array_like=True):
    """The most that a line of an element may take where all rows share one size."""

    side: str
    element: str
    line: int
    cap_height: float
    tracking: float
    condense: float


class Setup(msgspec.Struct, frozen=True, kw_only=True):
    """All that the medals of a batch share; a worker is sent it once.

    `variables` are those that differ from medal to medal.
    """

    version: str
    design: bytes
    export: ExportOptions
    constants: dict[str, str] = {}
    variables: tuple[str, ...] = ()
    fonts: tuple[FontDigest, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    place: str = ""
    writes: bool = True

    @property
    def fingerprint(self) -> str:
        """SHA-256 of what decides the bytes of every file: not where they go."""
        fonts = [font.sha256 for font in self.fonts]
        parts = (self.version, self.design, self.export, self.constants, fonts, self.ceilings)
        return sha256(msgspec.json.encode(parts, order="sorted")).hexdigest()


class MadeFile(msgspec.Struct, frozen=True):
    """A file that was written: its name in the place of the batch, size and SHA-256."""

    name: str
    bytes: int
    sha256: str


class SetText(msgspec.Struct, frozen=True):
    """How one text that varies was set in the end."""

    side: str
    element: str
    line: int
    text: str
    cap_height: float
    tracking: float
    condense: float
    letters_in: int
    letters_out: int


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one medal: a line of the journal, and of the manifest.

    `input` is the SHA-256 of everything that it was made from; `fault` is why it was not made.
    """

    number: int
    row: int
    stem: str
    input: str = ""
    values: dict[str, str] = {}
    files: tuple[MadeFile, ...] = ()
    texts: tuple[SetText, ...] = ()
    findings: tuple[Finding, ...] = ()
    fault: str = ""
    hint: str = ""


State = Literal["made", "kept", "failed"]


class Result(NamedTuple):
    """A record as JSON, with what a person is told at once.

    `told` holds this medal's own errors and warnings; `names` its files.
    """

    number: int
    row: int
    state: State
    line: bytes
    told: tuple[Finding, ...]
    names: tuple[str, ...]
    texts: tuple[SetText, ...] = ()
    fault: str = ""
    hint: str = ""


class Reply(NamedTuple):
    """The results of several tasks and the seconds that they took.

    `trouble` is a sentence and a hint where the place took no more files: later tasks of the
    chunk were not begun.
    """

    results: tuple[Result, ...]
    seconds: float
    trouble: tuple[str, str] | None = None


class NeedsSetup(NamedTuple):
    """A worker's answer where it has not been sent the setup yet."""

    fingerprint: str


class Sent(NamedTuple):
    """A setup by its key, with its bytes where a worker asked for them."""

    key: str
    data: bytes | None = None

    @classmethod
    def whole(cls, setup: Setup) -> "Sent":
        """Return a setup with its bytes."""
        data = msgspec.json.encode(setup)
        return cls(sha256(data).hexdigest(), data)


class Job(NamedTuple):
    """A task as bytes, with the record of an earlier run, if there is one."""

    data: bytes
    before: bytes | None = None
