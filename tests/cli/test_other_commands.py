import json
import subprocess
import sys

import pytest

from obverse import __version__
from obverse.cli.main import COMMANDS
from obverse.design.document import decode, load_file
from obverse.design.presets import load_preset, preset_ids, preset_path
from obverse.text.fonts import BUNDLED


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_every_command(run, flag):
    outcome = run(flag)
    assert (outcome.code, outcome.err) == (0, "")
    for name, (_, line) in COMMANDS.items():
        assert f"  {name} " in outcome.out
        assert line in outcome.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run, name):
    outcome = run(name, "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Usage: obverse {name} ")


def test_help_of_export_states_every_option_of_the_design(run):
    words = run("export", "--help").out
    wanted = "--output --format --side --dpi --background --bleed --marks --small --draft --strict"
    for option in [*wanted.split(), "--set", "--font"]:
        assert option in words


def test_version_is_the_package_version(run):
    assert run("--version").out == f"obverse {__version__}\n"


def test_presets_lists_id_size_and_title(run):
    lines = run("presets").out.splitlines()
    assert [line.split()[0] for line in lines] == list(preset_ids())
    assert "astp-2025             35 x 2.7 mm  Apollo-Soyuz, 50 years" in lines


def test_presets_as_json_tells_the_same(run):
    rows = json.loads(run("presets", "--json").out)
    assert [row["id"] for row in rows] == list(preset_ids())
    crew = next(row for row in rows if row["id"] == "crew-medallion")
    assert crew["variables"] == [each.name for each in load_preset("crew-medallion").variables]
    assert crew["diameter_mm"] == load_preset("crew-medallion").blank.diameter


@pytest.mark.parametrize(
    ("name", "diameter"),
    [
        ("astp-2025", 35),
        ("challenge-coin-44", 44),
        ("finisher-medal-60", 60),
        ("table-medal-60", 60),
        ("blank-38", 38),
        ("crew-medallion", 40),
    ],
)
def test_promised_presets_are_there(name, diameter):
    assert load_preset(name).blank.diameter == diameter


def test_fonts_lists_the_bundled_families(run):
    lines = run("fonts").out.splitlines()
    assert len(lines) == len(BUNDLED)
    assert all(line.startswith(family) for line, family in zip(lines, BUNDLED, strict=True))
    assert "Jost        100-900 upright, 100-900 italic" in lines


@pytest.mark.parametrize("by", ["option", "file", "folder"])
def test_fonts_lists_the_typefaces_of_the_user(run, monkeypatch, amiri, by):
    if by != "option":
        monkeypatch.setenv("OBVERSE_FONTS", str(amiri if by == "file" else amiri.parent))
    arguments = ("--font", amiri) if by == "option" else ()
    rows = json.loads(run("fonts", "--json", *arguments).out)
    assert [row["family"] for row in rows] == [*BUNDLED, "Amiri"]
    assert "400 upright" in rows[-1]["cuts"]


def test_schema_is_the_json_schema_of_a_design(run):
    schema = json.loads(run("schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    design = schema["$defs"][schema["$ref"].rpartition("/")[2]]
    assert set(design["properties"]) == set(json.loads(preset_path("astp-2025").read_bytes()))
    assert schema["$defs"]["Blank"]["properties"]["diameter"]["maximum"] == 300


def test_new_writes_an_editable_copy(run, tmp_path):
    outcome = run("new", "astp-2025", tmp_path / "mine")
    assert outcome.out == f"{tmp_path / 'mine.medallion'}\n"
    assert load_file(outcome.paths[0]) == load_preset("astp-2025")


def test_new_keeps_the_ending_that_is_given(run, tmp_path):
    assert run("new", "blank-38", tmp_path / "a.json").paths == [tmp_path / "a.json"]


def test_new_copies_a_file_and_standard_input_too(run, tmp_path):
    run("new", "blank-38", tmp_path / "a")
    data = (tmp_path / "a.medallion").read_bytes()
    run("new", tmp_path / "a.medallion", tmp_path / "b")
    run("new", "-", tmp_path / "c", stdin=data)
    for name in ("b", "c"):
        assert (tmp_path / f"{name}.medallion").read_bytes() == data
    assert decode(data) == load_preset("blank-38")


def test_new_replaces_a_file_only_by_force(run, tmp_path, refused):
    path = tmp_path / "mine.medallion"
    path.write_text("mine")
    line = refused(run("new", "blank-38", path), code=1)
    assert line == f"error: {path}: is there already"
    assert path.read_text() == "mine"
    assert run("new", "blank-38", path, "--force").code == 0
    assert load_file(path) == load_preset("blank-38")


@pytest.mark.parametrize("name", ["", "/", ".."])
def test_new_refuses_what_is_no_file_name(run, refused, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refused(run("new", "blank-38", name), code=1, out=tmp_path)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_each_shell(run, shell):
    outcome = run("completion", shell)
    assert (outcome.code, outcome.err) == (0, "")
    assert f"_OBVERSE_COMPLETE={shell}_complete" in outcome.out


def complete(process, words: str) -> list[str]:
    env = {
        "_OBVERSE_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    lines = process(env=env).out.splitlines()
    return [line.partition(",")[2] for line in lines]


def test_completion_lists_the_commands(process):
    assert complete(process, "obverse ") == list(COMMANDS)
    assert complete(process, "obverse ex") == ["export"]


def test_completion_lists_options_and_choices(process):
    assert "--background" in complete(process, "obverse export --")
    sides = complete(process, "obverse export x --side ")
    assert sides == ["obverse", "reverse", "edge", "both"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nope"], "no such command 'nope'"),
        (["exprot"], "no such command 'exprot'. Did you mean 'export'?"),
        (["export"], "missing argument 'DESIGN'"),
        (["export", "astp-2025"], "missing option '-o' / '--output'"),
        (["export", "astp-2025", "-o", "out", "--nope"], "no such option"),
        (["presets", "more"], "got unexpected extra argument (more)"),
        (["completion", "cmd"], "'cmd' is not one of 'bash', 'zsh', 'fish'"),
    ],
)
def test_misuse_exits_2_with_one_sentence(run, refused, arguments, words):
    assert words in refused(run(*arguments), code=2)


def test_reader_that_goes_away_is_no_fault(tmp_path):
    program = [sys.executable, "-m", "obverse", "schema"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 1


def test_interruption_is_told_in_one_line(run, monkeypatch):
    def interrupted(source):
        raise KeyboardInterrupt

    monkeypatch.setattr("obverse.cli.export.read_design", interrupted)
    # The line break before it ends the line in which the terminal shows ^C.
    assert run("export", "x", "-o", "y") == (130, "", "\nerror: interrupted\n")


def test_want_of_memory_is_told_in_one_line(run, monkeypatch, refused):
    def greedy(source):
        raise MemoryError

    monkeypatch.setattr("obverse.cli.export.read_design", greedy)
    assert "not enough memory" in refused(run("export", "x", "-o", "y"), code=1)


def test_fault_of_our_own_is_told_as_such(run, monkeypatch):
    def broken(source):
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("obverse.cli.export.read_design", broken)
    outcome = run("export", "x", "-o", "y")
    assert outcome.code == 1
    assert outcome.err.startswith("error: a fault of Obverse itself: ZeroDivisionError: oh\nhint: ")


def test_fault_of_our_own_shows_its_traceback_on_request(run, monkeypatch):
    def broken(source):
        raise ZeroDivisionError

    monkeypatch.setattr("obverse.cli.export.read_design", broken)
    monkeypatch.setenv("OBVERSE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("export", "x", "-o", "y")
