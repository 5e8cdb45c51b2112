"""What a worker reads besides its tasks: typefaces, and the art that a list names."""

from hashlib import sha256
from pathlib import Path

from obverse.errors import BatchError, IntakeError

#: A picture or drawing larger than this is refused before it is read.
_MOST_ART_BYTES = 40_000_000


def same_font(path: str, digest: str) -> Path:
    """Return the path of a typeface that is the same here; BatchError where it isn't."""
    try:
        found = sha256(Path(path).read_bytes()).hexdigest()
    except OSError as fault:
        raise BatchError(f"{path}: this typeface can't be read on a worker ({fault})") from None
    if found != digest:
        raise BatchError(f"{path}: a worker has another version of this typeface")
    return Path(path)


def read_art(path: str) -> bytes:
    """Read a picture or a drawing; IntakeError says why that can't be."""
    try:
        with open(path, "rb") as file:
            data = file.read(_MOST_ART_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise IntakeError(f"{path}: can't be read ({reason[:1].lower()}{reason[1:]})") from None
    if len(data) > _MOST_ART_BYTES:
        raise IntakeError(f"{path}: larger than {_MOST_ART_BYTES // 1_000_000} MB")
    return data
