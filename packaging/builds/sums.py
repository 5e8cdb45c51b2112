"""SHA256SUMS: what `sha256sum --check` compares downloads with."""

import hashlib
from pathlib import Path

#: The file beside the packages.
NAME = "SHA256SUMS"


def write_sums(out: Path) -> Path:
    """Write the sums of all packages and bills in a folder, by name."""
    files = sorted(file for file in out.iterdir() if file.is_file() and _is_offered(file))
    target = out / NAME
    target.write_text("".join(f"{sha256(file)}  {file.name}\n" for file in files), encoding="utf-8")
    return target


def _is_offered(file: Path) -> bool:
    return file.name != NAME and file.suffix != ".sources"


def sha256(file: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
