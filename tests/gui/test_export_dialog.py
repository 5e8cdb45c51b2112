"""ExportDialog: the same files as the command line writes, and no surprises before."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from struct import unpack
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import Qt

import obverse
from obverse.design.edit import Pick, change, element_at
from obverse.exporting import ExportOptions
from obverse.formats.options import WriteOptions
from obverse.gui.dialogs.export import ExportDialog
from obverse.gui.dialogs.export_plan import Wish, forecast
from obverse.gui.session import Session


@pytest.fixture
def halves(qtbot) -> Iterator[Session]:
    session = Session(obverse.load("astp-1975-halves"), obverse.FontLibrary())
    qtbot.waitUntil(lambda: session.result is not None)
    yield session
    session.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder to export to."""
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


def opened(session, settings, jobs, qtbot, folder: Path, dpi: int = 100) -> ExportDialog:
    """Return the dialog for a session, once it has planned what it was set to."""
    dialog = ExportDialog(session, settings, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.folder.set_folder(folder)
    dialog.form.dpi.setValue(dpi)
    planned(dialog, qtbot)
    return dialog


def planned(dialog: ExportDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: dialog.is_planned)


def written(dialog: ExportDialog, qtbot) -> None:
    """Press the button and wait until the export has ended."""
    assert dialog.export_button.isEnabled()
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close" and dialog.is_planned)


def by_command_line(session: Session, folder: Path, *arguments: str) -> dict[str, bytes]:
    """Save the design of a session, export it with the real command, and return the files."""
    design = folder / "medal.medallion"
    folder.mkdir()
    obverse.save(session.design, design)
    command = [sys.executable, "-m", "obverse", "export", str(design), "-o", str(folder / "out")]
    subprocess.run([*command, *arguments], check=True, capture_output=True)
    return files_in(folder / "out")


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def test_whole_medal_is_what_the_command_line_writes(session, settings, jobs, qtbot, tmp_path):
    dialog = opened(session, settings, jobs, qtbot, tmp_path / "window")
    dialog.stem.setText("medal")
    dialog.form.bleed.setValue(2.0)
    dialog.form.marks.setChecked(True)
    dialog.form.has_background.setChecked(True)
    dialog.form.colour.set_colour("#102030")
    planned(dialog, qtbot)
    written(dialog, qtbot)
    flags = ("--dpi", "100", "--bleed", "2", "--marks", "--background", "#102030")
    expected = by_command_line(session, tmp_path / "line", *flags)
    assert files_in(tmp_path / "window") == expected
    assert {name.rpartition(".")[2] for name in expected} == {"svg", "png"}


def test_pieces_and_views_are_what_the_command_line_writes(halves, settings, jobs, qtbot, tmp_path):
    dialog = opened(halves, settings, jobs, qtbot, tmp_path / "window")
    dialog.stem.setText("medal")
    dialog.form.assembled.setChecked(True)
    dialog.form.exploded.setChecked(True)
    dialog.form.gap.setValue(3.0)
    planned(dialog, qtbot)
    names = {row[0] for row in dialog.outlook.files.cells()}
    written(dialog, qtbot)
    flags = ("--dpi", "100", "--piece", "all", "--assembled", "--exploded", "3")
    expected = by_command_line(halves, tmp_path / "line", *flags)
    assert files_in(tmp_path / "window") == expected
    assert names == set(expected)
    assert "medal-fit.json" in expected


def test_one_piece_of_one_side(halves, settings, jobs, qtbot, place):
    dialog = opened(halves, settings, jobs, qtbot, place)
    piece = halves.design.split.pieces[1]
    dialog.form.pieces.setCurrentIndex(dialog.form.pieces.findData(piece.id))
    dialog.form.sides.setCurrentIndex(dialog.form.sides.findData("reverse"))
    dialog.form.formats["png"].setChecked(False)
    dialog.stem.setText("x")
    planned(dialog, qtbot)
    assert [row[0] for row in dialog.outlook.files.cells()] == [
        f"x-reverse-{piece.id}.svg",
        "x-fit.json",
    ]


def test_names_sizes_and_weights_are_told_before(session, settings, jobs, qtbot, place):
    dialog = opened(session, settings, jobs, qtbot, place, dpi=300)
    dialog.form.bleed.setValue(1.5)
    planned(dialog, qtbot)
    told = {row[0]: row for row in dialog.outlook.files.cells()}
    weights = {file.name: file.weight for file in dialog._forecast.files}
    written(dialog, qtbot)
    files = files_in(place)
    assert told.keys() == files.keys()
    for name, data in files.items():
        assert weights[name] == (len(data), True)
        if name.endswith(".png"):
            assert told[name][1].replace(",", "") == " × ".join(
                map(str, unpack(">II", data[16:24]))
            )


@pytest.mark.parametrize("small", [False, True])
def test_weights_of_large_pictures_are_near(session, place, small):
    write = WriteOptions(dpi=1500, small=small)
    options = ExportOptions(formats=("png",), side="obverse", write=write)
    (file,) = forecast(Wish(session.design, options, place, "x")).files
    obverse.export(session.design, place, stem="x", options=options)
    assert not file.weight.is_exact
    assert file.weight.size == pytest.approx((place / file.name).stat().st_size, rel=0.2)


def test_stem_is_that_of_the_file_as_on_the_command_line(session, settings, jobs, qtbot, place):
    session.mark_saved(place / "Crew 7.medallion", session.design)
    dialog = opened(session, settings, jobs, qtbot, place)
    assert dialog.stem.text() == "Crew 7"


def test_file_that_is_there_is_told_of(session, settings, jobs, qtbot, place):
    (place / "x-obverse.svg").write_bytes(b"")
    dialog = opened(session, settings, jobs, qtbot, place)
    dialog.stem.setText("x")
    planned(dialog, qtbot)
    notes = {row[0]: row[3] for row in dialog.outlook.files.cells()}
    assert notes["x-obverse.svg"] == "replaces a file"
    assert notes["x-reverse.svg"] == ""


def test_bleed_of_pieces_is_refused_under_its_field(halves, settings, jobs, qtbot, place):
    dialog = opened(halves, settings, jobs, qtbot, place)
    dialog.form.bleed.setValue(1.0)
    planned(dialog, qtbot)
    assert "no bleed" in dialog.form.note("bleed")
    assert not dialog.export_button.isEnabled()
    dialog.form.bleed.setValue(0.0)
    planned(dialog, qtbot)
    assert dialog.form.note("bleed") == ""
    assert dialog.export_button.isEnabled()


def test_too_many_pixels_are_refused_under_resolution(session, settings, jobs, qtbot, place):
    dialog = opened(session, settings, jobs, qtbot, place, dpi=100_000)
    assert "pixels" in dialog.form.note("dpi")
    assert not dialog.export_button.isEnabled()


def test_no_format_and_no_piece_are_refused(halves, settings, jobs, qtbot, place):
    dialog = opened(halves, settings, jobs, qtbot, place)
    dialog.form.pieces.setCurrentIndex(dialog.form.pieces.findData(""))
    planned(dialog, qtbot)
    assert dialog.form.note("pieces")
    for check in dialog.form.formats.values():
        check.setChecked(False)
    planned(dialog, qtbot)
    assert dialog.form.note("formats")
    assert not dialog.export_button.isEnabled()


@pytest.mark.parametrize("stem", ["", "a/b", " . "])
def test_stem_that_is_no_name_is_refused(stem, session, settings, jobs, qtbot, place):
    dialog = opened(session, settings, jobs, qtbot, place)
    dialog.stem.setText(stem)
    planned(dialog, qtbot)
    assert dialog.stem_note.text
    assert not dialog.export_button.isEnabled()


def with_error(session: Session) -> None:
    """Give the design a legend in a typeface that nobody has."""
    pick = next(
        Pick("obverse", each.id)
        for each in session.design.obverse.elements
        if hasattr(each, "lettering")
    )
    lettering = msgspec.structs.replace(
        element_at(session.design, pick).lettering, family="Nobody's"
    )
    session.commit(change(session.design, pick, lettering=lettering), "Set")


def test_errors_block_until_a_draft_is_asked_for(session, settings, jobs, qtbot, place):
    with_error(session)
    dialog = opened(session, settings, jobs, qtbot, place)
    assert any(line.startswith("Error: ") for line in dialog.outlook.findings.texts())
    assert dialog.outlook.draft.isVisible()
    assert not dialog.export_button.isEnabled()
    dialog.outlook.draft.setChecked(True)
    planned(dialog, qtbot)
    written(dialog, qtbot)
    assert set(files_in(place)) == {row[0] for row in dialog.outlook.files.cells()}
    assert files_in(place)


def test_full_disk_is_a_sentence_in_the_dialog(session, settings, jobs, qtbot, place):
    (place / "file").write_text("in the way")
    dialog = opened(session, settings, jobs, qtbot, place / "file")
    written(dialog, qtbot)
    assert "can't be written" in dialog.state.text()
    assert not dialog.open_button.isVisible()


def test_export_that_is_called_off_writes_nothing(session, settings, jobs, qtbot, place):
    dialog = opened(session, settings, jobs, qtbot, place)
    may_begin = Event()
    jobs.run(lambda job: may_begin.wait(), lambda result: None, lambda fault: None)
    dialog.start()
    dialog.reject()
    may_begin.set()
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close")
    assert "called off" in dialog.state.text()
    assert dialog.isVisible()
    assert files_in(place) == {}


def test_folder_is_remembered_and_preview_drawn(session, settings, jobs, qtbot, place):
    dialog = opened(session, settings, jobs, qtbot, place)
    qtbot.waitUntil(lambda: not dialog.outlook.preview.is_empty)
    written(dialog, qtbot)
    assert settings["files/export"] == str(place)
    assert dialog.open_button.isVisible()


def test_closing_while_it_plans_leaves_nothing_behind(session, settings, jobs, qtbot, place):
    dialog = ExportDialog(session, settings, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(jobs.is_idle)
    assert not dialog.isVisible()
