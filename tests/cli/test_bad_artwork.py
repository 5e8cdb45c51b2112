"""Drawings and pictures within a document that the import policy refuses."""

import base64
import io
import struct
import zlib

import pytest
from PIL import Image

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" {attributes}>{body}</svg>'
SQUARE = '<rect width="10" height="10"/>'


def drawing(svg: str) -> dict:
    return {"kind": "device", "art": {"kind": "drawing", "svg": svg}}


def svg(body: str, attributes: str = "") -> str:
    return SVG.format(body=body, attributes=attributes)


def uses(count: int) -> str:
    """Return a drawing in which a few lines stand for ten to the `count` shapes."""
    layers = [f'<g id="l0">{SQUARE}</g>']
    for index in range(1, count + 1):
        layers.append(f'<g id="l{index}">' + f'<use href="#l{index - 1}"/>' * 10 + "</g>")
    return svg("<defs>" + "".join(layers) + f'</defs><use href="#l{count}"/>')


BILLION_LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefg", "bcdefgh", strict=True))
    + "]>"
    + svg("<text>&h;</text>" + SQUARE)
)

REFUSED = {
    "empty": ("", "not valid XML"),
    "no XML": ("hello", "not valid XML (line 1, column 1)"),
    "broken": (svg("<g>" + SQUARE), "not valid XML (line 1, column "),
    "no SVG": ("<html/>", "the drawing is not an SVG"),
    "doctype": ("<!DOCTYPE svg>" + svg(SQUARE), "has a DOCTYPE"),
    "external entity": (
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("<text>&x;</text>"),
        "has a DOCTYPE",
    ),
    "entity bomb": (BILLION_LAUGHS, "has a DOCTYPE"),
    "external link": (
        svg('<image href="http://example.com/a.png"/>' + SQUARE),
        "links to 'http://example.com/a.png'",
    ),
    "file link": (svg('<use href="/etc/passwd#a"/>' + SQUARE), "links to '/etc/passwd#a'"),
    "xlink": (
        svg('<use xlink:href="a.svg#b"/>', 'xmlns:xlink="http://www.w3.org/1999/xlink"'),
        "links to 'a.svg#b'",
    ),
    "script": (svg("<script>alert(1)</script>" + SQUARE), "holds a <script>"),
    "foreign": (svg("<foreignObject/>" + SQUARE), "holds a <foreignObject>"),
    "onclick": (svg(SQUARE, 'onclick="alert(1)"'), "event handler (onclick)"),
    "onLoad": (svg(SQUARE, 'onLoad="alert(1)"'), "event handler (onLoad)"),
    "no shapes": (svg("<g/>"), "holds nothing that can be engraved"),
    "only text": (svg("<text>A</text>"), "nothing that can be engraved (<text> left out)"),
    "hidden": (svg(f'<g display="none">{SQUARE}</g>'), "nothing that can be engraved"),
    "no size": ('<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 1Z"/></svg>', "the SVG "),
    "garbage path": (svg('<path d="M0 0 nonsense"/>'), "broken path data"),
    "half a curve": (svg('<path d="M0 0C1 1"/>'), "broken path data"),
    "no moveto": (svg('<path d="L1 1 5 5 0 9Z"/>'), "broken path data"),
    "huge path": (svg('<path d="M0 0L9e9 0 0 9e9Z"/>'), "coordinate beyond 1,000,000"),
    "endless path": (svg('<path d="M0 0L1e999 0 0 9Z"/>'), "the SVG "),
    "endless rect": (svg('<rect width="1e999" height="1"/>'), "number without end"),
    "no colour": (svg('<rect width="1" height="1" fill="urple"/>'), "colour that is none: 'urple'"),
    "bad transform": (svg(f'<g transform="spin(3)">{SQUARE}</g>'), "unknown transform: spin"),
    "half a transform": (svg(f'<g transform="matrix(1 2)">{SQUARE}</g>'), "lacks numbers: matrix"),
    "deep": (svg("<g>" * 100 + SQUARE + "</g>" * 100), "nests deeper than 64 levels"),
    "many": (svg("<g/>" * 100_001), "more than 100,000 elements"),
    "own use": (svg('<g id="a"><use href="#a"/></g>'), "nothing that can be engraved"),
    "use in a ring": (
        svg('<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
        "the SVG ",
    ),
    "use bomb": (uses(9), "repeats parts more than 10,000 times"),
}


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def told(run, refused, document, bare, out):
    def told(element) -> str:
        outcome = run("export", document(bare(element)), "-o", out, "--format", "svg")
        line = refused(outcome, code=1, out=out)
        assert line.startswith("error: obverse/e0: ")
        return line.removeprefix("error: obverse/e0: ")

    return told


@pytest.mark.parametrize("name", REFUSED)
def test_drawing_against_the_policy_is_refused(told, name):
    text, words = REFUSED[name]
    assert words in told(drawing(text))


def test_drawing_larger_than_the_limit_is_refused(told):
    assert "the SVG is larger than 20 MB" in told(drawing(svg("<!--" + "ä" * 10_500_000 + "-->")))


def test_path_of_a_million_steps_is_refused(told):
    data = "M0 0" + "L1 1L0 1" * 500_001
    assert "more than 1,000,000 path segments" in told(drawing(svg(f'<path d="{data}"/>')))


def picture(data: bytes) -> dict:
    return {"kind": "picture", "data": base64.b64encode(data).decode()}


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, rows: bytes | None = None) -> bytes:
    """Return a grey PNG that says it has this size, whatever its rows hold."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packed = zlib.compress(rows or b"", 9)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", packed), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def solid(width: int, height: int) -> bytes:
    packer = zlib.compressobj(9)
    row = bytes(width + 1)
    packed = b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", packed), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def image(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((64, 64), 60).save(buffer, kind)
    return buffer.getvalue()


PICTURES = {
    "empty": (b"", "neither PNG nor JPEG"),
    "text": (b"no picture", "neither PNG nor JPEG"),
    "GIF": (image("GIF"), "neither PNG nor JPEG"),
    "TIFF": (image("TIFF"), "neither PNG nor JPEG"),
    "EPS": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "neither PNG nor JPEG"),
    "signature alone": (b"\x89PNG\r\n\x1a\n", "the picture "),
    "half a PNG": (image("PNG")[:2000], "the picture is damaged"),
    "half a JPEG": (image("JPEG")[:1500], "the picture is damaged"),
    "wrong rows": (image("PNG")[:500] + bytes(100) + image("PNG")[600:], "the picture is damaged"),
    "no pixels": (png(0, 0), "the picture "),
    "no rows": (png(10, 10), "the picture is damaged"),
    "huge header": (png(60_000, 60_000), "more than 40 million pixels"),
    "largest header": (png(2**31 - 1, 2**31 - 1), "more than 40 million pixels"),
    "bomb": (solid(8000, 5001), "more than 40 million pixels"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture_against_the_policy_is_refused(told, name):
    data, words = PICTURES[name]
    assert words in told(picture(data))


def test_picture_whose_text_is_a_bomb_is_refused(told):
    blob = b"Comment\0\0" + zlib.compress(bytes(70 * 2**20), 9)
    good = image("PNG")
    bomb = good[:33] + chunk(b"zTXt", blob) + good[33:]
    assert "the picture " in told(picture(bomb))
