import pytest

from obverse.design.elements import Device, Legend, Motif
from obverse.design.lettering import Lettering
from obverse.design.model import Design, Edge, Face, Variable
from obverse.errors import DesignError, FormatError
from obverse.exporting import ExportOptions, export
from obverse.formats.options import WriteOptions

SMALL = ExportOptions(write=WriteOptions(dpi=20))
BAD = Face(elements=(Device(id="a", art=Motif(name="unicorn")),))
LETTERED = Design(edge=Edge(kind="lettered", text="HI"))


def names(paths) -> list[str]:
    return [path.name for path in paths]


def test_both_faces_are_written_in_every_format(tmp_path):
    result = export(Design(), tmp_path / "out", options=SMALL)
    assert result.findings == ()
    assert names(result.paths) == [
        *("medallion-obverse.svg", "medallion-reverse.svg"),
        *("medallion-obverse.png", "medallion-reverse.png"),
    ]
    assert sorted(result.paths) == sorted((tmp_path / "out").iterdir())


def test_lettered_edge_is_a_third_side(tmp_path):
    result = export(LETTERED, tmp_path, stem="m", formats=("svg",))
    assert names(result.paths) == ["m-obverse.svg", "m-reverse.svg", "m-edge.svg"]


def test_one_side_in_one_format_is_one_file(tmp_path):
    result = export(Design(), tmp_path, options=ExportOptions(formats=("svg",), side="reverse"))
    assert names(result.paths) == ["medallion-reverse.svg"]


def test_format_named_twice_is_written_once(tmp_path):
    assert len(export(Design(), tmp_path, formats=("svg", "svg")).paths) == 2


def test_error_leaves_nothing_written(tmp_path):
    result = export(Design(obverse=BAD), tmp_path / "out", options=SMALL)
    assert result.paths == ()
    assert [each.where for each in result.findings] == ["obverse/a"]
    assert not (tmp_path / "out").exists()


def test_draft_is_written_in_spite_of_errors(tmp_path):
    options = ExportOptions(formats=("svg",), draft=True)
    result = export(Design(obverse=BAD), tmp_path, options=options)
    assert len(result.paths) == 2
    assert [each.severity for each in result.findings] == ["error"]


def test_error_on_one_side_does_not_hinder_the_other(tmp_path):
    options = ExportOptions(formats=("svg",), side="reverse")
    result = export(Design(obverse=BAD), tmp_path, options=options)
    assert (len(result.paths), result.findings) == (1, ())


@pytest.mark.parametrize("side", ["both", "edge"])
def test_edge_that_could_not_be_laid_out_is_told_and_not_forgotten(side, tmp_path):
    edge = Edge(kind="lettered", text="HI", lettering=Lettering(family="Futura"))
    result = export(Design(edge=edge), tmp_path, options=ExportOptions(side=side))
    assert result.paths == ()
    assert [each.where for each in result.findings] == ["edge/edge"]


def test_edge_that_is_not_lettered_cannot_be_asked_for(tmp_path):
    with pytest.raises(FormatError, match="this design has nothing on its edge"):
        export(Design(), tmp_path, options=ExportOptions(side="edge"))


def test_unknown_format_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(FormatError, match="format 'dwg' is unknown"):
        export(Design(), tmp_path / "out", formats=("svg", "dwg"))
    assert not (tmp_path / "out").exists()


def test_given_texts_reach_the_file(tmp_path):
    face = Face(elements=(Legend(id="a", text="{name}", radius=12),))
    design = Design(obverse=face, variables=(Variable(name="name"),))
    result = export(design, tmp_path, values={"name": "GRACE"}, formats=("svg",))
    assert 'aria-label="GRACE"' in result.paths[0].read_text("utf-8")
    with pytest.raises(DesignError):
        export(design, tmp_path, values={"nmae": "GRACE"})


def test_progress_tells_every_file(tmp_path):
    told = []
    result = export(Design(), tmp_path, formats=("svg",), progress=told.append)
    assert tuple(told) == result.paths
