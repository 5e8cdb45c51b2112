"""Old documents to the present schema: one function a version, applied to the raw JSON values."""

from collections.abc import Callable, Mapping
from typing import Any

from obverse.design.model import SCHEMA_VERSION
from obverse.errors import DesignError

Raw = dict[str, Any]


def _from_1(raw: Raw) -> Raw:
    """Version 2 can split a medal; no older medal is split."""
    return {**raw, "split": None}


#: version → function that turns a document of that version into one of the next.
UPGRADES: Mapping[int, Callable[[Raw], Raw]] = {1: _from_1}


def upgrade(
    raw: Raw,
    *,
    upgrades: Mapping[int, Callable[[Raw], Raw]] = UPGRADES,
    target: int = SCHEMA_VERSION,
) -> Raw:
    """Return the document in the present schema; DesignError where it is newer than that."""
    version = raw.get("schema", target)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        return raw  # the model's own check names the field and the range
    if version > target:
        raise DesignError(
            f"schema: the document has version {version}, this program reads up to {target}",
            "open it with a newer Obverse",
        )
    for step in range(version, target):
        raw = {**upgrades[step](raw), "schema": step + 1}
    return raw
