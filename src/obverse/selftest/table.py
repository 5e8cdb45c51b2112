"""The table of checks, in the order in which they are made."""

from collections.abc import Iterator, Sequence
from functools import partial

from obverse.selftest.batches import check_batch
from obverse.selftest.check import Check
from obverse.selftest.installation import check_assets, check_installation
from obverse.selftest.presets import check_preset
from obverse.selftest.typefaces import check_family
from obverse.selftest.window import check_in_qt


def checks() -> tuple[Check, ...]:
    """Return all checks of this copy."""
    return tuple(_checks())


def chosen(names: Sequence[str]) -> tuple[Check, ...]:
    """Return the checks of these names or kinds, all where none is named; KeyError for another."""
    found = checks()
    known = {each.name for each in found} | {each.kind for each in found}
    for name in names:
        if name not in known:
            raise KeyError(name)
    return tuple(each for each in found if not names or {each.name, each.kind} & {*names})


def _checks() -> Iterator[Check]:
    from obverse.text.fonts import BUNDLED

    yield Check("installation", check_installation)
    yield Check("assets", check_assets)
    for family in BUNDLED:
        yield Check(f"typeface {family}", partial(check_family, family))
    for name in _preset_ids():
        yield Check(f"preset {name}", partial(check_preset, name))
    yield Check("batch", check_batch, apart=True)
    for part in ("plug-ins", "icons", "translations", "window"):
        yield Check(part, partial(check_in_qt, part), apart=True, is_of_window=True)


def _preset_ids() -> tuple[str, ...]:
    from obverse.design.presets import preset_ids

    try:
        return preset_ids()
    except Exception:  # noqa: BLE001 - without assets there is none, which is for `assets` to tell
        return ()
