"""Misuse of options, and files that can't be read or written."""

import errno
import os

import pytest

from obverse.formats.png import MAX_PIXELS
from obverse.resources import asset
from obverse.units import pixels


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--dpi", "0"], "'--dpi': 0 is not in the range 10<=x<=100000"),
        (["--dpi", "-1"], "'--dpi': -1 is not in the range 10<=x<=100000"),
        (["--dpi", "100001"], "'--dpi': 100001 is not in the range 10<=x<=100000"),
        (["--dpi", "abc"], "'--dpi': 'abc' is not"),
        (["--dpi", "6e2"], "'--dpi': '6e2' is not"),
        (["--dpi", "9" * 5000], "'--dpi'"),
        (["--bleed", "-1"], "'--bleed': -1.0 is not in the range 0<=x<=20"),
        (["--bleed", "21"], "'--bleed': 21.0 is not in the range 0<=x<=20"),
        (["--bleed", "nan"], "'--bleed': nan is not"),
        (["--bleed", "inf"], "'--bleed': inf is not in the range 0<=x<=20"),
        (["--bleed", "3mm"], "'--bleed': '3mm' is not"),
        (["--format", "gif"], "'--format': 'gif' is none of svg, png"),
        (["--format", "svg,gif"], "'--format': 'gif' is none of svg, png"),
        (["--format", ""], "'--format': '' is none of svg, png"),
        (["--format", ","], "'--format': ',' is none of svg, png"),
        (["--side", "left"], "'--side': 'left' is not one of"),
        (["--background", "purple"], "'--background': 'purple' is neither transparent nor #rrggbb"),
        (["--background", "#12345"], "'#12345' is neither transparent nor #rrggbb"),
        (["--background", "#١٢٣٤٥٦"], "is neither transparent nor #rrggbb"),
        (["--background", ""], "'' is neither transparent nor #rrggbb"),
        (["--set", "mission"], "--set wants NAME=TEXT, not 'mission'"),
        (["--set", ""], "--set wants NAME=TEXT, not ''"),
    ],
)
def test_misused_option_is_named_with_what_is_allowed(run, refused, out, options, words):
    line = refused(run("export", "crew-medallion", "-o", out, *options), code=2, out=out)
    assert words in line


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("nobody=X", "variable 'nobody' is not in this design"),
        ("=X", "variable '' is not in this design"),
        ("mission=" + "A" * 2001, "variable 'mission': the text has 2,001 letters; at most 2,000"),
        ("mission=" + "A" * 2**20, "at most 2,000"),
        ("mission=\udcff", "variable 'mission': the text holds half of a surrogate pair"),
    ],
)
def test_text_that_can_not_be_set_is_refused(run, refused, out, setting, words):
    line = refused(run("export", "crew-medallion", "-o", out, "--set", setting), code=1, out=out)
    assert words in line


def test_unknown_variable_gets_the_names_that_there_are(run, out):
    outcome = run("export", "crew-medallion", "-o", out, "--set", "nobody=X")
    assert "hint: it has crew, mission, motto, ship, years" in outcome.err


@pytest.mark.parametrize("formats", ["png", "svg,png"])
def test_too_many_pixels_are_refused_with_the_limit(run, refused, out, formats):
    options = ("--dpi", "100000", "--format", formats)
    outcome = run("export", "astp-2025", "-o", out, *options)
    line = refused(outcome, code=1, out=out)
    assert f"137795 x 137795 pixels; the limit is {MAX_PIXELS:,} pixels" in line
    assert "hint: use at most 9708 dpi" in outcome.err


def test_highest_resolution_that_the_hint_names_is_within_the_limit():
    assert pixels(35, 9708) ** 2 <= MAX_PIXELS < pixels(35, 9710) ** 2


@pytest.mark.parametrize("source", ["nope", "astp", "ASTP-2025", "a" * 300, "a\nb", "\0", "ÿ"])
def test_unknown_preset_is_refused_with_those_that_there_are(run, refused, out, source):
    outcome = run("export", source, "-o", out)
    assert "there is no preset" in refused(outcome, code=1, out=out)
    assert "hint: there are astp-1975-halves, astp-2025, " in outcome.err


@pytest.mark.parametrize(
    "source",
    ["nope.medallion", "no/such/file", "a" * 300 + ".medallion", "a\nb.json", "\0.json", "x/\0"],
)
def test_file_that_is_not_there_is_named(run, refused, out, source):
    line = refused(run("export", source, "-o", out), code=1, out=out)
    assert "no such file" in line or "can't be read" in line


def test_folder_is_no_design(run, refused, out, tmp_path):
    line = refused(run("export", tmp_path, "-o", out), code=1, out=out)
    assert line == f"error: {tmp_path}: is a folder, not a design file"


def test_file_below_a_file_is_no_design(run, refused, out, document):
    path = document({})
    line = refused(run("export", path / "x.medallion", "-o", out), code=1, out=out)
    assert "can't be read (not a directory)" in line


def test_unreadable_design_is_named(run, refused, out, document, monkeypatch):
    def denied(self):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    path = document({})
    monkeypatch.setattr("pathlib.Path.read_bytes", denied)
    line = refused(run("export", path, "-o", out), code=1, out=out)
    assert line == f"error: {path}: can't be read (permission denied)"


def test_design_larger_than_the_limit_is_not_read(run, refused, out, tmp_path):
    path = tmp_path / "large.medallion"
    with path.open("wb") as file:
        file.truncate(64 * 2**20 + 1)
    line = refused(run("export", path, "-o", out), code=1, out=out)
    assert line == f"error: {path}: larger than 64 MB"


@pytest.fixture(params=["text", "empty", "truncated", "folder", "gone", "png"])
def bad_font(request, tmp_path):
    """Return the path of something that is no typeface."""
    path = tmp_path / "bad.ttf"
    match request.param:
        case "text":
            path.write_text("no typeface")
        case "empty":
            path.touch()
        case "truncated":
            path.write_bytes(asset("fonts", "jost", "Jost.ttf").read_bytes()[:3000])
        case "folder":
            path.mkdir()
        case "png":
            path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return path


@pytest.mark.parametrize("command", [("export", "astp-2025"), ("fonts",)])
def test_unreadable_typeface_is_named(run, refused, out, bad_font, command):
    where = ("-o", out) if command[0] == "export" else ()
    line = refused(run(*command, *where, "--font", bad_font), code=1, out=out)
    assert line.startswith(f"error: {bad_font}: ")


def test_typeface_damaged_inside_is_no_fault_of_ours(run, out, tmp_path, bare, document):
    data = bytearray(asset("fonts", "russo-one", "RussoOne-Regular.ttf").read_bytes())
    for at in range(4000, len(data), 97):
        data[at] ^= 0xFF
    font = tmp_path / "damaged.ttf"
    font.write_bytes(data)
    text = {"kind": "legend", "text": "AVATAR", "radius": 14, "lettering": {"family": "Russo One"}}
    outcome = run("export", document(bare(text)), "-o", out, "--format", "svg", "--font", font)
    assert outcome.code in (0, 1)
    assert "fault of Obverse" not in outcome.err


def test_output_folder_that_is_a_file_is_refused(run, refused, document):
    path = document({})
    line = refused(run("export", "astp-2025", "-o", path), code=1)
    assert line.startswith(f"error: {path}: can't be written: ")
    assert path.read_bytes() == b"{}"


def test_output_folder_below_a_file_is_refused(run, refused, document):
    path = document({}) / "out"
    line = refused(run("export", "astp-2025", "-o", path), code=1)
    assert line == f"error: {path}: can't be written: a part of the path is a file, not a folder"


@pytest.mark.parametrize("name", ["a" * 300, "/proc/obverse"])
def test_output_folder_that_can_not_be_made_is_refused(run, refused, tmp_path, name):
    line = refused(run("export", "astp-2025", "-o", tmp_path / name), code=1, out=tmp_path)
    assert "can't be written: " in line


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "no permission to write there"), (errno.EROFS, "the file system is read-only")],
)
def test_read_only_folder_is_refused(run, refused, out, monkeypatch, number, words):
    def denied(*arguments, **options):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("obverse.files._write", denied)
    line = refused(run("export", "astp-2025", "-o", out), code=1, out=out)
    assert line == f"error: {out / 'astp-2025-obverse.svg'}: can't be written: {words}"


def test_folder_in_the_place_of_a_file_is_refused(run, refused, out):
    taken = out / "astp-2025-obverse.svg"
    taken.mkdir(parents=True)
    line = refused(run("export", "astp-2025", "-o", out), code=1)
    assert line == f"error: {taken}: can't be written: there is a folder of that name"
    assert list(out.rglob("*")) == [taken]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder")
def test_message_never_carries_control_characters_to_the_terminal(run, out):
    outcome = run("export", "\x1b[31mred\x9b\u202e.json", "-o", out)
    assert outcome.err.startswith(r"error: \x1b[31mred\x9b\u202e.json: no such file")
