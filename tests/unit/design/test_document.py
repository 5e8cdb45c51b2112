import json
from pathlib import Path

import pytest
from hypothesis import given

from obverse.design.document import (
    check_names,
    decode,
    encode,
    load_file,
    save_file,
    schema,
)
from obverse.design.elements import ELEMENT_KINDS, Rim
from obverse.design.model import SCHEMA_VERSION, Design, Edge, Face, Variable
from obverse.design.presets import load_preset, preset_ids, preset_path
from obverse.errors import DesignError
from obverse.paint import Paint
from strategies import designs


@given(designs())
def test_any_design_comes_back_from_its_document(design):
    assert decode(encode(design)) == design


@given(designs())
def test_a_document_read_and_written_is_the_same_document(design):
    data = encode(design)
    assert encode(decode(data)) == data


def test_empty_document_is_the_default_design():
    assert decode(b"{}") == Design()


def test_byte_order_mark_is_no_fault():
    assert decode(b"\xef\xbb\xbf{}") == Design()


def test_whole_surrogate_pair_is_a_letter():
    assert decode(b'{"title": "\\ud83d\\ude80"}').title == "\U0001f680"


def test_document_ends_with_a_line_break_and_starts_with_its_schema():
    data = encode(Design())
    assert data.endswith(b"}\n")
    assert next(iter(json.loads(data))) == "schema"


def test_document_states_every_field():
    rim = json.loads(encode(Design(obverse=Face(elements=(Rim(id="rim"),)))))["obverse"]["elements"]
    assert list(rim[0]) == [
        *("kind", "id", "label", "paint", "relief", "height", "visible", "locked"),
        *("width", "inset"),
    ]


def test_encode_writes_the_present_schema_version():
    assert json.loads(encode(Design(schema=99)))["schema"] == SCHEMA_VERSION


def test_half_a_surrogate_pair_cannot_be_written():
    with pytest.raises(DesignError, match="surrogate"):
        encode(Design(title="\ud800"))


@pytest.mark.parametrize("name", preset_ids())
def test_preset_is_written_as_we_would_write_it(name):
    data = preset_path(name).read_bytes()
    assert encode(decode(data)) == data


@pytest.mark.parametrize("name", preset_ids())
def test_preset_says_what_it_is(name):
    design = load_preset(name)
    assert design.title not in ("", "Untitled")
    assert design.note


def test_presets_are_those_that_were_promised():
    assert {
        *("astp-2025", "astp-2025-latin", "astp-2025-cyrillic", "crew-medallion"),
        *("challenge-coin-44", "finisher-medal-60", "table-medal-60", "blank-38"),
    } <= set(preset_ids())


def test_preset_path_of_no_preset_is_none():
    assert preset_path("nobody") is None


def test_file_is_saved_and_loaded(tmp_path):
    path = tmp_path / "deep" / "medal.medallion"
    save_file(Design(title="Жёлтый"), path)
    assert load_file(path) == Design(title="Жёлтый")
    assert [each.name for each in path.parent.iterdir()] == ["medal.medallion"]


def test_loading_changes_no_file(tmp_path):
    path = tmp_path / "a.medallion"
    path.write_bytes(b"{}")
    load_file(path)
    assert path.read_bytes() == b"{}"


def test_fault_names_the_file(tmp_path):
    path = tmp_path / "a.medallion"
    path.write_bytes(b"{")
    with pytest.raises(DesignError) as refusal:
        load_file(path)
    assert refusal.value.message.startswith(f"{path}: line 1, column 2: not valid JSON: ")


def test_missing_file_is_a_sentence(tmp_path: Path):
    with pytest.raises(DesignError, match="no such file"):
        load_file(tmp_path / "none.medallion")


PAINTS = (Paint(name="field", colour="#000000"), Paint(name="raised", colour="#ffffff"))
RIM = Rim(id="rim")


@pytest.mark.parametrize(
    ("design", "fault"),
    [
        (Design(palette=(*PAINTS, PAINTS[0])), "palette[2]: the name 'field' is there twice"),
        (Design(variables=(Variable(name="a"),) * 2), "variables[1]: the name 'a' is there twice"),
        (Design(reverse=Face(elements=(RIM, RIM))), "reverse.elements[1]: the name 'rim' is there"),
        (Design(palette=PAINTS[1:]), "obverse.ground: there is no paint 'field'; the palette has"),
        (
            Design(obverse=Face(elements=(Rim(id="rim", paint="zinc"),))),
            "obverse.elements[0].paint: there is no paint 'zinc'; the palette has field, raised",
        ),
        (Design(edge=Edge(paint="zinc")), "edge.paint: there is no paint 'zinc'; the palette has"),
    ],
)
def test_names_are_unique_and_paints_are_in_the_palette(design, fault):
    with pytest.raises(DesignError) as refusal:
        check_names(design)
    assert refusal.value.message.startswith(fault)


def test_one_name_may_be_on_both_faces():
    face = Face(elements=(RIM,))
    check_names(Design(obverse=face, reverse=face))


def test_schema_describes_every_kind_with_ranges_and_units():
    found = schema()
    assert found["$schema"].endswith("2020-12/schema")
    definitions = found["$defs"]
    assert {each.__name__ for each in ELEMENT_KINDS.values()} <= set(definitions)
    assert definitions["Rim"]["properties"]["kind"] == {"enum": ["rim"]}
    width = definitions["Rim"]["properties"]["width"]
    assert (width["minimum"], width["maximum"], width["x-unit"]) == (0.1, 30, "mm")
    assert definitions["Rim"]["required"] == ["kind", "id"]


def test_schema_is_plain_json_and_refers_only_to_itself():
    text = json.dumps(schema())
    references = [part.split('"')[0] for part in text.split('"$ref": "')[1:]]
    assert set(references) == {f"#/$defs/{name}" for name in schema()["$defs"]}


@pytest.mark.parametrize("name", preset_ids())
def test_schema_knows_every_key_of_a_preset(name):
    definitions = schema()["$defs"]
    kinds = {
        each["properties"]["kind"]["enum"][0]: each
        for each in definitions.values()
        if "enum" in each["properties"].get("kind", {})
    }
    raw = json.loads(preset_path(name).read_bytes())
    assert set(raw) == set(definitions["Design"]["properties"])
    for side in ("obverse", "reverse"):
        for element in raw[side]["elements"]:
            assert set(element) == set(kinds[element["kind"]]["properties"])
