"""One design a case, each showing one thing; its artwork is held as text.

`pytest tests/golden --update-golden` rewrites what is expected; look at the change before it is
committed. A failure leaves the actual text and the difference in tests/golden/out.
"""

from pathlib import Path

import pytest
from compare import difference, written

from guarantees import broken
from obverse.design.document import decode, encode
from obverse.layout import lay_out

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.medallion"))

cases = pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)


def expected_file(case: Path) -> Path:
    return HERE / "expected" / f"{case.stem}.artwork.txt"


def laid_out(case: Path) -> str:
    artwork, findings = lay_out(decode(case.read_bytes(), case.name))
    assert [side.side for side in artwork.sides if broken(side)] == []
    told = [f"finding {each.severity} {each.code} {each.where}\n" for each in findings]
    return written(artwork) + "".join(told)


def leave(case: Path, actual: str, differs: str) -> None:
    """Keep what was made, for whoever looks into the failure."""
    out = HERE / "out"
    out.mkdir(exist_ok=True)
    (out / f"{case.stem}.artwork.txt").write_text(actual, "utf-8")
    (out / f"{case.stem}.diff").write_text(differs, "utf-8")


@cases
def test_artwork_is_as_expected(case, request):
    actual, golden = laid_out(case), expected_file(case)
    if request.config.getoption("--update-golden"):
        golden.write_text(actual, "utf-8")
    differs = difference(actual, golden.read_text("utf-8"))
    if differs:
        leave(case, actual, differs)
    assert differs == ""


@cases
def test_case_is_a_canonical_document(case):
    assert encode(decode(case.read_bytes())) == case.read_bytes()


def test_no_expectation_is_left_without_its_case():
    held = {path.name for path in (HERE / "expected").iterdir()}
    assert held == {expected_file(case).name for case in CASES}


@cases
def test_comparison_fails_where_a_length_changes(case):
    data = case.read_bytes().replace(b'"diameter": 38.0', b'"diameter": 38.002')
    artwork, _ = lay_out(decode(data))
    assert "-side obverse 38.000 38.000" in difference(
        written(artwork), expected_file(case).read_text("utf-8")
    )


def test_comparison_fails_where_a_letter_is_lost():
    text = "letter 'A'\nletter 'B'\n"
    assert difference("letter 'A'\n", text).splitlines()[-1] == "-letter 'B'"
    assert difference(text, text) == ""


def test_comparison_fails_where_a_point_moves_by_two_thousandths():
    case = next(each for each in CASES if each.stem == "legend-bottom-inward")
    data = case.read_bytes().replace(b'"radius": 14.0', b'"radius": 14.002')
    artwork, _ = lay_out(decode(data))
    changed = difference(written(artwork), expected_file(case).read_text("utf-8"))
    assert any(line.startswith("-    starts") for line in changed.splitlines())
