"""Documents that break a rule: one sentence with file, field path, value and range."""

import json

import pytest


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def told(run, refused, document, out):
    """Export a document that must be refused, and return the reason without the file's name."""

    def told(raw) -> str:
        path = document(raw)
        line = refused(run("export", path, "-o", out, "--format", "svg"), code=1, out=out)
        assert line.startswith(f"error: {path}: ")
        return line.removeprefix(f"error: {path}: ")

    return told


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "line 1, column 1: not valid JSON: expecting value"),
        (b"   \n\n", "line 3, column 1: not valid JSON: expecting value"),
        (b'{"title": "x",\n "blank": }', "line 2, column 11: not valid JSON: expecting value"),
        (b'{"title": "x"', "line 1, column 14: not valid JSON: expecting ',' delimiter"),
        (b'{"title": "x"}\n}', "line 2, column 1: not valid JSON: extra data"),
        (b"{'title': 1}", "line 1, column 2: not valid JSON: expecting property name"),
        (b'{"title": "\n"}', "line 1, column 12: not valid JSON: invalid control character"),
        (b'{"title": "\xff"}', "not a text in UTF-8 (byte 12)"),
        (b"\x89PNG\r\n\x1a\n", "not a text in UTF-8 (byte 1)"),
        ('{"title": "x"}'.encode("utf-16"), "not a text in UTF-8 (byte 1)"),
        (b"[" * 100_000, "nested too deeply to be a design"),
        (b'{"schema": ' + b"1" * 5000 + b"}", "a number has thousands of digits"),
        (b"[]", "document: [] is not allowed; expected an object"),
        (b"null", "document: null is not allowed; expected an object"),
        (b'"astp-2025"', "document: 'astp-2025' is not allowed; expected an object"),
        (b'{"title": "\\ud800"}', "a text holds half of a surrogate pair"),
        (b'{"blank": {"diameter": NaN}}', "blank.diameter: NaN or infinity is not a number"),
        (b'{"blank": {"diameter": -Infinity}}', "blank.diameter: NaN or infinity"),
        (b'{"blank": {"diameter": 1e999}}', "blank.diameter: NaN or infinity"),
    ],
)
def test_data_that_is_no_document_is_refused(told, data, words):
    assert words in told(data)


def test_empty_standard_input_is_refused(run, refused, out):
    line = refused(run("export", "-", "-o", out), code=1, out=out)
    assert line == "error: standard input: line 1, column 1: not valid JSON: expecting value"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"titel": "x"}, "titel: there is no such field"),
        ({"a\nb" * 40: 1}, "a\\nba\\nb"),
        ({"title": 5}, "title: 5 is not allowed; expected a text"),
        ({"title": None}, "title: null is not allowed; expected a text"),
        ({"title": "x" * 201}, "expected a text, at most 200 long"),
        ({"blank": []}, "blank: [] is not allowed; expected an object"),
        ({"blank": {"diameter": "35"}}, "blank.diameter: '35' is not allowed; expected a number"),
        ({"blank": {"diameter": 0}}, "blank.diameter: 0 is not allowed; expected a number from 5"),
        ({"blank": {"diameter": 301}}, "expected a number from 5 to 300 mm"),
        ({"blank": {"diameter": 1e308}}, "expected a number from 5 to 300 mm"),
        ({"blank": {"diameter": True}}, "blank.diameter: true is not allowed; expected a number"),
        (
            {"blank": {"alignment": "up"}},
            "blank.alignment: 'up' is not allowed; allowed: medal",
        ),
        ({"edge": {"kind": "wavy"}}, "edge.kind: 'wavy' is not allowed; allowed: plain, reeded"),
        ({"edge": {"reeds": 1.5}}, "edge.reeds: 1.5 is not allowed; expected a whole number"),
        ({"edge": {"paint": "gold"}}, "edge.paint: there is no paint 'gold'; the palette has"),
        ({"palette": []}, "palette: [] is not allowed"),
        ({"palette": [{"name": "Gold", "colour": "#ffffff"}]}, "palette[0].name: 'Gold'"),
        ({"palette": [{"name": "raised", "colour": "gold"}]}, "palette[0].colour: 'gold'"),
        ({"palette": [{"name": "a"}]}, "palette[0].colour: this field is needed"),
        (
            {"variables": [{"name": "a"}, {"name": "a"}]},
            "[1]: the name 'a' is there twice",
        ),
        ({"schema": 3}, "schema: the document has version 3, this program reads up to 2"),
        ({"schema": 0}, "schema: 0 is not allowed; expected a whole number of at least 1"),
        ({"schema": "1"}, "schema: '1' is not allowed; expected a whole number"),
        ({"schema": 10**30}, "schema: "),
    ],
)
def test_field_that_breaks_a_rule_is_named(told, fields, words):
    assert words in told(fields)


@pytest.mark.parametrize(
    ("element", "words"),
    [
        (
            {"kind": "rimm"},
            "elements[0].kind: 'rimm' is not allowed; allowed: rim, ring-line",
        ),
        ({"kind": None}, "obverse.elements[0]"),
        ({}, "obverse.elements[0].kind: this field is needed"),
        ({"kind": "rim", "id": "A b"}, "obverse.elements[0].id: 'A b' is not allowed"),
        ({"kind": "rim", "wide": 1}, "obverse.elements[0].wide: there is no such field"),
        (
            {"kind": "rim", "width": 31},
            "elements[0].width: 31 is not allowed; expected a",
        ),
        ({"kind": "rim", "paint": "blue"}, "obverse.elements[0].paint: there is no paint 'blue'"),
        ({"kind": "ring-line"}, "obverse.elements[0].radius: this field is needed"),
        ({"kind": "beading", "radius": 9, "count": 2}, "expected a whole number from 3 to 1000"),
        ({"kind": "legend", "radius": 9, "text": "x" * 2001}, "at most 2000 long"),
        ({"kind": "legend", "radius": 9, "text": "x" * 2**20}, "at most 2000 long"),
        (
            {"kind": "legend", "radius": 9, "text": "x", "lettering": {"cap_height": 0}},
            "elements[0].lettering.cap_height: 0 is not allowed; expected a number from 0.3",
        ),
        (
            {"kind": "inscription", "within": 9, "lines": [{"text": "a"}, {"text": 1}]},
            "obverse.elements[0].lines[1].text: 1 is not allowed; expected a text",
        ),
        (
            {"kind": "device", "art": {"kind": "photo"}},
            "obverse.elements[0].art.kind: 'photo' is not allowed; allowed: motif, drawing",
        ),
        ({"kind": "picture", "data": "§"}, "obverse.elements[0].data: '§' is not allowed"),
        (
            {"kind": "picture", "data": 7},
            "elements[0].data: 7 is not allowed; expected base64",
        ),
    ],
)
def test_element_that_breaks_a_rule_is_named(told, bare, element, words):
    assert words in told(bare(element))


def test_two_elements_of_one_name_are_refused(told, bare):
    raw = bare({"kind": "rim", "id": "rim"}, {"kind": "dot", "radius": 1, "id": "rim"})
    assert told(raw) == "obverse.elements[1]: the name 'rim' is there twice"


def test_newer_schema_gets_the_hint_to_update(run, document, out):
    outcome = run("export", document({"schema": 99}), "-o", out)
    assert "hint: open it with a newer Obverse" in outcome.err


def legend(text="AVATAR", **fields):
    return {"kind": "legend", "text": text, "radius": 14, **fields}


@pytest.mark.parametrize(
    ("element", "words"),
    [
        (legend(""), "error: obverse/e0: there are no words to set"),
        (legend(" " * 2000), "error: obverse/e0: there are no words to set"),
        (legend("\u200b\u2060\x07"), "error: obverse/e0: there are no words to set"),
        (legend("{nobody}"), "error: obverse/e0: {nobody} is no variable of this design"),
        (legend("\U000e0041\U0010fffd"), "error: obverse/e0: no typeface here has"),
        (
            legend(lettering={"family": "Nowhere"}),
            "obverse/e0: typeface 'Nowhere' is not here",
        ),
        (legend("W" * 120), "error: obverse/e0: "),
        ({"kind": "name-ring", "names": [], "radius": 14}, "error: obverse/e0: there are no names"),
        ({"kind": "name-ring", "names": [" ;\n;"], "radius": 14}, "there are no names"),
        ({"kind": "inscription", "lines": [], "within": 9}, "there are no words"),
        ({"kind": "inscription", "lines": [{"text": "\n"}], "within": 9}, "there are no words"),
        ({"kind": "device", "art": {"kind": "motif", "name": "../apollo"}}, "there is no motif"),
        ({"kind": "beading", "radius": 1, "count": 1000}, "1000 beads of 0.6 mm touch"),
    ],
)
def test_design_that_can_not_be_struck_is_told_and_not_written(
    run, refused, document, bare, out, element, words
):
    outcome = run("export", document(bare(element)), "-o", out, "--format", "svg")
    assert words in refused(outcome, code=1, out=out)
    assert "info: nothing was written" in outcome.err


@pytest.mark.parametrize(
    "text", ["A\u202eB", "A" + " " * 300 + "B", "A\x00\x1b\x7fB", "A\u2028B", "é" * 3]
)
def test_odd_characters_in_a_text_are_no_fault(run, document, bare, out, text):
    path = document(bare(legend(text, arc=360)))
    outcome = run("export", path, "-o", out, "--format", "svg", "--draft")
    assert "fault of Obverse" not in outcome.err
    assert len(outcome.paths) == 2


def test_ten_thousand_spaces_are_refused(told, bare):
    assert "at most 2000 long" in told(bare(legend(" " * 10_000)))


def test_nonsense_of_a_megabyte_is_told_in_a_line(run, refused, document, out):
    raw = {"x" * 2**20: 1, "title": "y" * 2**20}
    line = refused(run("export", document(json.dumps(raw).encode()), "-o", out), code=1, out=out)
    assert len(line) < 400
