"""What all tests share: typefaces of a user, and repeatable Hypothesis."""

from pathlib import Path

import fontpkg_amiri
import fontpkg_noto_sans
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from obverse.text.fonts import FontLibrary

# The same examples everywhere: a failure on one machine is a failure on all.
settings.register_profile(
    "obverse",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("obverse")
# Hypothesis also draws numbers and texts that stand in the modules of ours that are imported, and
# so other examples for each order of the tests. There is no setting for it; here it finds none.
_NO_CONSTANTS = providers.Constants(
    integers=providers.SortedSet(),
    floats=providers.SortedSet(key=providers.float_to_int),
    bytes=providers.SortedSet(),
    strings=providers.SortedSet(),
)
providers._get_local_constants = lambda: _NO_CONSTANTS


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/expected")


@pytest.fixture(scope="session")
def amiri() -> Path:
    """An Arabic typeface that a user might bring."""
    return Path(fontpkg_amiri.__file__).parent / "files" / "Amiri-Regular.ttf"


@pytest.fixture(scope="session")
def noto() -> Path:
    """A typeface with Latin, Cyrillic, Greek and Vietnamese that a user might bring."""
    return Path(fontpkg_noto_sans.__file__).parent / "files" / "NotoSans[wdth,wght].ttf"


@pytest.fixture(scope="session")
def bundled() -> FontLibrary:
    return FontLibrary()


@pytest.fixture(scope="session")
def with_amiri(amiri: Path) -> FontLibrary:
    return FontLibrary([amiri])


@pytest.fixture(scope="session")
def with_noto(noto: Path) -> FontLibrary:
    return FontLibrary([noto])
