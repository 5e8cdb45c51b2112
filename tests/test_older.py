"""What older programs wrote, a newer one opens: documents of every schema, settings, recovery."""

import shutil
from pathlib import Path

import pytest

import obverse
from obverse.design.model import SCHEMA_VERSION
from obverse.gui.documents.recovery import left_over
from obverse.gui.settings import Settings

OLDER = Path(__file__).parent / "older"
DOCUMENTS = sorted(OLDER.glob("schema-*/*.medallion"))


def test_every_schema_has_its_documents():
    schemas = {int(path.parent.name.removeprefix("schema-")) for path in DOCUMENTS}
    assert schemas == set(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_older_document_opens_and_can_be_struck(path, tmp_path):
    design = obverse.load(path)
    findings = obverse.lay_out(design).findings
    assert [fact.message for fact in findings if fact.severity == "error"] == []
    obverse.save(design, tmp_path / "again.medallion")
    assert obverse.load(tmp_path / "again.medallion") == design
    now = obverse.load(path.stem)
    # Presets may be mended in time; their ids, sizes and elements are what people build upon.
    assert design.blank == now.blank
    assert [each.id for each in design.obverse.elements] == [
        each.id for each in now.obverse.elements
    ]


def test_older_settings_keep_their_values(tmp_path):
    file = tmp_path / "settings.ini"
    shutil.copy(OLDER / "home-0.1.0" / "settings.ini", file)
    settings = Settings(file)
    wished = {
        "language": "ru",
        "theme": "dark",
        "edit/nudge": 0.25,
        "view/grid": True,
        "view/calibration": {"DP-1": 4.25},
        "files/folder": "/home/anna/medals",
        "files/recent": ["/home/anna/medals/club.medallion"],
        "tour/seen": True,
    }
    assert {key: settings[key] for key in wished} == wished


def test_older_work_is_offered_again(tmp_path):
    shutil.copytree(OLDER / "home-0.1.0" / "recovery", tmp_path / "recovery")
    (found,) = left_over(tmp_path / "recovery")
    assert found.design is not None
    assert found.design.title == found.title == "Клуб, 50 лет"
