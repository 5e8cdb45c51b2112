"""What is said of a cut: letters on the seam, cuts that can't be made, pieces that fall apart."""

import io
import json
import re

import pytest
from cases import FOUR, TWO
from PIL import Image

from obverse.design.elements import Legend, Picture, Rim
from obverse.design.lettering import Lettering
from obverse.design.model import Blank, Design, Face
from obverse.design.presets import load_preset
from obverse.design.split import Seam, Split
from obverse.halves.seam import impossible
from obverse.halves.split_artwork import split_artwork
from obverse.layout import lay_out

STEM = "astp-1975-halves"


def turned(raw: dict, bearing: float, clear: bool = False) -> dict:
    """Return the reference with its seam turned, and words that do not give way."""
    raw["split"]["seam"]["bearing"] = bearing
    for side in ("obverse", "reverse"):
        for element in raw[side]["elements"]:
            if "clear_of_seam" in element:
                element["clear_of_seam"] = clear
    return raw


def test_a_seam_through_a_name_names_letter_piece_and_distance(preset, document, run, tmp_path):
    raw = turned(preset(STEM), 0)
    done = run("export", document(raw), "-o", tmp_path / "out", "--format", "svg")
    assert done.code == 0
    assert len(done.names) == 5
    found = re.findall(r"^warning: (.*)$", done.err, re.MULTILINE)
    pattern = (
        r"(obverse|reverse)/[a-z0-9-]+: letter “(.)” of the piece '(apollo|soyuz)' "
        r"(is cut by the seam, which goes ([\d.]+) mm into it"
        r"|lies (-?[\d.]+) mm from the cut; 0\.47 mm is wanted)"
    )
    matches = [re.fullmatch(pattern, each) for each in found]
    assert all(matches), found
    assert any(match[5] for match in matches)
    where = {match[0].partition(":")[0] for match in matches}
    assert "obverse/apollo" in where
    assert "hint: turn or move the seam, or tell the element to keep clear of it" in done.err


@pytest.mark.parametrize(("bearing", "strict"), [(0, 1), (60, 0)])
def test_strict_fails_where_a_letter_is_too_near(preset, document, run, tmp_path, bearing, strict):
    design = document(turned(preset(STEM), bearing, clear=bearing == 60))
    command = ("export", design, "-o", tmp_path / "out", "--format", "svg")
    assert run(*command).code == 0
    assert run(*command, "--strict").code == strict
    # A warning is no refusal: the files are there.
    assert len(list((tmp_path / "out").iterdir())) == 5


def one_letter(seam: Seam, letter: str = "I", **fields) -> tuple[list[str], float]:
    """Return the letters that are cut and the distance of a letter at 12 o'clock, 15 mm up."""
    word = Legend(id="it", text=letter, radius=15, lettering=Lettering(cap_height=3))
    design = Design(
        blank=Blank(diameter=40),
        obverse=Face(elements=(word,)),
        split=Split(seam=seam, **({"kerf": 0.2} | fields)),
    )
    proof = split_artwork(lay_out(design).artwork, design).proof
    assert proof.nearest_letter.letter == letter
    assert proof.nearest_letter.element == "it"
    return list(proof.letters_cut), proof.nearest_letter.distance_mm


def test_the_depth_of_a_cut_is_how_far_it_goes_into_the_letter():
    """A letter I is a bar about the middle: the seam at its middle goes half its width in."""
    cut, middle = one_letter(Seam())
    assert cut == ["I"]
    _, beside = one_letter(Seam(offset=-1))
    width = 2 * (1 - 0.1 - beside)
    assert 0.2 < width < 0.8
    assert middle == pytest.approx(-width / 2 - 0.1, abs=1e-3)


@pytest.mark.parametrize(
    "seam",
    [
        # At the letter's place each of these is away from the middle between its extremes.
        Seam(kind="keyed", count=1, width=6, depth=6),
        Seam(kind="keyed", count=1, width=6, depth=12, offset=-0.1),
        Seam(kind="wave", count=1, depth=6, offset=-2.12),
        Seam(kind="zigzag", count=1, depth=6, offset=-1.5),
    ],
    ids=lambda seam: seam.kind,
)
@pytest.mark.parametrize("kerf", [0.0, 0.2])
def test_a_letter_is_cut_wherever_the_seam_swings(seam, kerf):
    cut, away = one_letter(seam, kerf=kerf)
    assert cut == ["I"]
    assert -1 < away < 0


def test_a_letter_in_the_kerf_is_cut_though_the_line_misses_it():
    cut, away = one_letter(Seam(offset=-0.4), kerf=0.9)
    assert cut == ["I"]
    assert -0.45 < away < 0


def test_the_nearest_letter_is_the_nearest_with_a_wide_cut_too():
    """A wide kerf does not end the search before the nearest letter: brute force agrees."""
    near = Legend(id="near", text="I", radius=15, lettering=Lettering(cap_height=3))
    wide = Legend(id="wide", text="W", radius=9, lettering=Lettering(cap_height=3))
    for offset in (-1.0, -1.5, -2.0, -2.5, -3.0):
        split = Split(seam=Seam(offset=offset), kerf=0.9)
        alone = []
        for word in (near, wide):
            design = Design(blank=Blank(diameter=40), obverse=Face(elements=(word,)), split=split)
            proof = split_artwork(lay_out(design).artwork, design).proof
            alone.append(proof.nearest_letter.distance_mm)
        design = Design(blank=Blank(diameter=40), obverse=Face(elements=(near, wide)), split=split)
        both = split_artwork(lay_out(design).artwork, design).proof
        assert both.nearest_letter.distance_mm == min(alone)


IMPOSSIBLE = {
    "outside": (
        {"seam": {"offset": 18}},
        "the seam lies 18 mm from the centre, outside the blank of radius 17.5 mm",
    ),
    "outside the other way": (
        {"seam": {"offset": -17.5}},
        "the seam lies 17.5 mm from the centre, outside the blank of radius 17.5 mm",
    ),
    "second outside": (
        {"second": {"offset": 40}, "pieces": [{"id": each} for each in "abcd"]},
        "the seam lies 40 mm from the centre, outside the blank of radius 17.5 mm",
    ),
    "deep tongue": (
        {"seam": {"kind": "keyed", "count": 1, "depth": 20}},
        "the tongue of 20 mm goes deeper than the piece, which has 17.5 mm",
    ),
    "tongue through the rim": (
        {"seam": {"kind": "keyed", "count": 2, "depth": 14}},
        "the tongue of 14 mm goes deeper than the piece: its corner lies outside the blank",
    ),
    "deep wave": (
        {"seam": {"kind": "wave", "depth": 8, "offset": 14}},
        "the wave of 8 mm goes deeper than the piece, which has 3.5 mm",
    ),
    "deep teeth": (
        {"seam": {"kind": "zigzag", "depth": 36}},
        "the tooth of 36 mm goes deeper than the piece, which has 17.5 mm",
    ),
    "many tongues": (
        {"seam": {"kind": "keyed", "count": 10, "width": 4}},
        "10 tongues of 4 mm have no room on a seam of 35 mm",
    ),
    "reliefs that meet": (
        {"seam": {"kind": "keyed", "count": 1, "width": 2, "relief": 1}},
        "kerf and corner reliefs leave too little of a tongue or groove of 2 mm",
    ),
    "reliefs that meet between tongues": (
        {"seam": {"kind": "keyed", "count": 5, "width": 6, "relief": 0.5}},
        "kerf and corner reliefs leave too little of a tongue or groove of 1 mm",
    ),
    "a kerf as wide as the tongue": (
        {"seam": {"kind": "keyed", "width": 0.5}, "kerf": 0.5},
        "kerf and corner reliefs leave too little of a tongue or groove of 0.5 mm",
    ),
    "wide kerf": (
        {"kerf": 1.0, "clearance": 0.3, "letter_free": 0.6},
        "the kerf of 1.3 mm is wider than the letter-free zone of 1.2 mm along the seam",
    ),
    "no room beside the kerf": (
        {"kerf": 5, "clearance": 2, "letter_free": 20, "diameter": 12},
        "a kerf of 7 mm leaves too little of a 12 mm blank",
    ),
    "too many pieces": (
        {"pieces": [{"id": each} for each in "abcd"]},
        "1 seam(s) make 2 pieces, and 4 are named",
    ),
    "too few pieces": (
        {"second": {"bearing": 150}},
        "2 seam(s) make 4 pieces, and 2 are named",
    ),
    "twins": ({"pieces": [{"id": "a"}, {"id": "a"}]}, "two pieces have the same id"),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_an_impossible_cut_is_one_sentence_and_nothing_is_written(
    preset, document, run, tmp_path, name
):
    change, sentence = IMPOSSIBLE[name]
    raw = preset(STEM)
    change = dict(change)
    raw["blank"]["diameter"] = change.pop("diameter", raw["blank"]["diameter"])
    raw["split"]["seam"] |= change.pop("seam", {})
    raw["split"] |= change
    # Other errors would be right on so small a blank; they are not what is looked at here.
    raw["obverse"]["elements"] = raw["reverse"]["elements"] = []
    done = run("export", document(raw), "-o", tmp_path / "out")
    assert done.code == 1
    assert done.out == ""
    assert not (tmp_path / "out").exists()
    errors = [each for each in done.err.splitlines() if each.startswith("error: ")]
    assert errors == [f"error: split: {sentence}"]


def test_a_split_that_is_no_split_is_refused_by_its_field(preset, document, run, tmp_path):
    raw = preset(STEM)
    raw["split"]["seam"]["kind"] = "spiral"
    done = run("export", document(raw), "-o", tmp_path / "out")
    assert done.code == 1
    assert done.err.count("error: ") == 1
    assert "split.seam.kind" in done.err


FALLING_APART = {
    # A wave that leaves the blank and comes back cuts off more than two pieces.
    "wave": Split(seam=Seam(kind="wave", count=6, depth=6, offset=16), letter_free=1),
    # Quarters by two seams that do not cross: one quarter is empty, or one in two parts.
    "side by side": Split(seam=Seam(offset=-5), second=Seam(offset=5), pieces=FOUR, letter_free=1),
    "twice the same": Split(seam=Seam(), second=Seam(), pieces=FOUR, letter_free=1),
}


@pytest.mark.parametrize("name", FALLING_APART)
def test_a_piece_that_is_not_one_body_does_not_fit(name):
    design = Design(
        blank=Blank(diameter=40),
        obverse=Face(elements=(Rim(id="rim"),)),
        split=FALLING_APART[name],
    )
    assert impossible(design.split, design.blank) == ""
    halved = split_artwork(lay_out(design).artwork, design)
    assert halved.proof is not None
    assert not halved.proof.fits
    (fact,) = (each for each in halved.findings if each.severity == "error")
    wanted = r"the pieces don't fit: piece '[a-z0-9]+' (falls into \d+ parts|has no metal)"
    assert re.fullmatch(wanted, fact.message), fact.message


def test_pieces_that_do_not_fit_are_written_as_a_draft_alone(preset, document, run, tmp_path):
    raw = preset(STEM)
    raw["split"]["seam"] |= {"kind": "wave", "count": 6, "depth": 6, "offset": 14.3}
    command = ("export", document(raw), "-o", tmp_path / "out", "--format", "svg")
    done = run(*command)
    assert done.code == 1
    assert done.out == ""
    assert "falls into" in done.err
    assert not (tmp_path / "out").exists()
    done = run(*command, "--draft", "--exploded", "3", "--assembled", "--piece", "all")
    assert done.code == 1
    assert json.loads((tmp_path / "out" / "design-fit.json").read_text())["proof"]["fits"] is False


def png() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (3, 2), "#804020").save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("x", [0.0, 4.0, 12.0])
def test_a_picture_goes_to_one_piece_and_on_the_seam_that_is_said(x):
    picture = Picture(id="photo", data=png(), width=10, x=x)
    design = Design(
        blank=Blank(diameter=40), obverse=Face(elements=(picture,)), split=Split(pieces=TWO)
    )
    halved = split_artwork(lay_out(design).artwork, design)
    homes = [piece.piece for piece in halved.faces[0].pieces for _ in piece.pictures]
    assert len(homes) == 1
    assert homes == ["right"] or x == 0
    said = [(fact.severity, fact.code, fact.where) for fact in halved.findings]
    on_seam = [("warning", "split.picture", "obverse/photo")]
    assert said == (on_seam if x < 5 else [])


def test_long_sharp_teeth_fit():
    """The gap is wider at sharp tips on purpose, further along the sharper they are."""
    seam = Seam(kind="zigzag", count=5, depth=14)
    design = Design(blank=Blank(diameter=40), split=Split(seam=seam, kerf=0.3), obverse=Face())
    assert split_artwork(lay_out(design).artwork, design).proof.fits


def test_seams_that_cross_at_a_sharp_angle_fit():
    design = Design(
        blank=Blank(diameter=40),
        split=Split(seam=Seam(), second=Seam(bearing=12), kerf=0.3, pieces=FOUR),
    )
    assert split_artwork(lay_out(design).artwork, design).proof.fits


def test_presets_are_split_without_a_warning():
    for name in (STEM, "keepsake-halves", "quarters-1975"):
        design = load_preset(name)
        whole = lay_out(design)
        halved = split_artwork(whole.artwork, design)
        facts = {fact.severity for fact in (*whole.findings, *halved.findings)}
        assert facts <= {"info"}
        assert halved.proof.fits
        assert halved.proof.nearest_letter.distance_mm >= 0.3
