import shutil
import weakref

import pytest

from obverse.errors import FontError
from obverse.resources import asset
from obverse.text import typeface as typeface_module
from obverse.text.fonts import BUNDLED, FontLibrary


@pytest.mark.parametrize(
    ("family", "weight", "cut"),
    [
        ("Jost", 500, 500),
        ("Jost", 100, 100),
        ("Oswald", 900, 700),
        ("Oswald", 100, 200),
        ("PT Serif", 400, 400),
        ("PT Serif", 500, 400),
        ("PT Serif", 600, 700),
        ("PT Serif", 900, 700),
        ("Russo One", 900, 400),
    ],
)
def test_weight_is_the_nearest_that_there_is(family, weight, cut, bundled):
    found = bundled.find(family, weight, italic=False)
    assert (found.family, found.weight) == (family, cut)


@pytest.mark.parametrize(
    ("family", "weight", "file"),
    [
        ("PT Serif", 400, "PT_Serif-Web-Italic.ttf"),
        ("PT Serif", 800, "PT_Serif-Web-BoldItalic.ttf"),
        ("Jost", 800, "Jost-Italic.ttf"),
        ("Oswald", 400, "Oswald.ttf"),
    ],
)
def test_italic_is_taken_where_the_family_has_one(family, weight, file, bundled):
    assert bundled.find(family, weight, italic=True).file.path.name == file


def test_family_is_found_in_any_case(bundled):
    assert bundled.find("jOsT", 400, italic=False).family == "Jost"


def test_same_cut_is_the_same_typeface(bundled):
    assert bundled.find("Oswald", 800, italic=False) is bundled.find("oswald", 700, italic=True)


def test_own_files_are_not_held_before_they_are_wanted(noto):
    library = FontLibrary([noto])  # its own: tests share the other, in any order
    assert library._file.cache_info().currsize == 0


def test_stand_ins_do_not_drive_out_the_typeface():
    library = FontLibrary()
    first = library.find("Jost", 500, italic=False)
    for weight in range(100, 900, 100):
        library.fallbacks("Jost", weight, italic=False)
    assert library.find("Jost", 500, italic=False) is first


def test_all_weights_of_a_file_share_it_and_few_are_kept():
    library = FontLibrary()
    kept = [weakref.ref(library.find("Jost", weight, italic=False)) for weight in range(100, 400)]
    alive = [typeface for ref in kept if (typeface := ref())]
    assert len(alive) < 60
    assert len({id(typeface.file.face) for typeface in alive}) == 1


@pytest.mark.parametrize("family", BUNDLED)
def test_table_of_bundled_files_says_what_the_files_say(family, bundled):
    for cut in bundled.cuts(family):
        file = typeface_module.FontFile.open(cut.file)
        assert (file.italic, file.lightest, file.heaviest) == cut[1:]
        assert file.family == family


@pytest.mark.parametrize("family", BUNDLED)
def test_bundled_family_has_its_licence_beside_it(family, bundled):
    licence = bundled.cuts(family)[0].file.parent / "OFL.txt"
    assert "SIL OPEN FONT LICENSE" in licence.read_text("utf-8").upper()


@pytest.mark.parametrize("family", BUNDLED)
def test_flat_capital_is_one_cap_height_high(family, bundled):
    for weight in (100, 400, 900):
        found = bundled.find(family, weight, italic=False)
        for letter in "HН":
            _, bottom, _, top = found.box(found.font.get_nominal_glyph(ord(letter)))
            assert (bottom, top) == pytest.approx((0, 1), abs=0.02)


def test_own_file_adds_its_family(with_amiri):
    assert with_amiri.families == (*BUNDLED, "Amiri")
    assert with_amiri.find("amiri", 400, italic=False).family == "Amiri"


def test_own_file_wins_over_a_bundled_family_of_that_name(tmp_path):
    mine = tmp_path / "mine.ttf"
    shutil.copy(asset("fonts", "oswald", "Oswald.ttf"), mine)
    library = FontLibrary([mine])
    assert library.find("Oswald", 400, italic=False).file.path == mine
    assert library.families == tuple(BUNDLED)


def test_own_typefaces_stand_in_before_bundled_ones(with_noto):
    families = [each.family for each in with_noto.fallbacks("Jost", 400, italic=False)]
    assert families == ["Noto Sans", "Montserrat", "PT Serif", "Oswald", "Russo One"]


def test_missing_family_names_those_that_are_here(bundled):
    with pytest.raises(FontError) as refusal:
        bundled.find("Futura", 400, italic=False)
    assert refusal.value.message == "typeface 'Futura' is not here"
    assert refusal.value.hint.startswith("here are Jost, Montserrat, PT Serif, Oswald, Russo One;")


@pytest.mark.parametrize("data", [b"", b"no font", b"\0\1\0\0" + b"\0" * 100])
def test_file_that_is_no_font_is_refused_by_name(data, tmp_path):
    path = tmp_path / "broken.ttf"
    path.write_bytes(data)
    with pytest.raises(FontError, match=r"broken\.ttf: not a TrueType or OpenType font"):
        FontLibrary([path])


def test_half_a_font_is_refused_or_read_but_never_crashes(tmp_path):
    whole = asset("fonts", "oswald", "Oswald.ttf").read_bytes()
    path = tmp_path / "half.ttf"
    for share in (0.001, 0.1, 0.5, 0.9):
        path.write_bytes(whole[: int(len(whole) * share)])
        try:
            family = FontLibrary([path]).families[-1]
        except FontError as fault:
            family = fault.message
        assert family


def test_missing_font_file_is_a_sentence(tmp_path):
    with pytest.raises(FontError, match=r"none\.ttf: no such font file"):
        FontLibrary([tmp_path / "none.ttf"])


def test_folder_is_no_font_file(tmp_path):
    with pytest.raises(FontError, match="can't be read"):
        FontLibrary([tmp_path])


def test_enormous_file_is_no_typeface(monkeypatch):
    monkeypatch.setattr(typeface_module, "_MAX_FONT_BYTES", 1000)
    with pytest.raises(FontError, match="too large for a typeface"):
        FontLibrary([asset("fonts", "oswald", "Oswald.ttf")])


def test_outlines_of_a_bundled_typeface_are_tidy(bundled):
    import measure

    for family in BUNDLED:
        found = bundled.find(family, 700, italic=False)
        for letter in "AQ&Жй8@":
            path = found.outline(found.font.get_nominal_glyph(ord(letter)))
            nonzero, even_odd = measure.areas(path)
            assert even_odd == pytest.approx(nonzero, rel=1e-3)
