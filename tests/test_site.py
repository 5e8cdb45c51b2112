"""The site for users: it builds without a network, loads nothing from one, and tells the truth."""

import ast
import math
import os
import re
import shlex
import subprocess
import sys
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

import pytest

import obverse
from obverse.cli.main import exit_code

ROOT = Path(__file__).parent.parent
DOCS, SOURCE = ROOT / "docs", ROOT / "src" / "obverse"
MODULES = ("mkdocs", "material", "mkdocstrings", "mkdocstrings_handlers")

#: What a browser fetches by itself: tag → the attributes that name it.
FETCHED = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "link": ("href",),
}
#: Relations of a link that name another page, which is not fetched.
NAMED = {"canonical", "next", "prev", "alternate"}
#: Scripts of the theme hold these for browsers without ResizeObserver, none of which is older than
#: 2020, and for diagrams, of which there are none.
NEVER_FETCHED = {
    "https://unpkg.com/resize-observer-polyfill",
    "https://unpkg.com/mermaid@11/dist/mermaid.min.js",
}

#: Looks like the code of a finding.
CODE = re.compile(r"[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*")
#: Looks so too and is none: names of files, of modules and of fields.
NO_CODES = re.compile(
    r".*\.(csv|ini|json|journal|medallion|ods|pdf|png|py|so|svg|txt|xlsx|xml)"
    r"|(obverse|distributed|tornado)\..*|edge\.paint"
)


class Fetches(HTMLParser):
    """Collects what a browser fetches for a page, and whether it holds a diagram."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.has_diagram = "mermaid" in page
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if NAMED & set((given.get("rel") or "").split()):
            return
        self.addresses += [given[name] or "" for name in FETCHED.get(tag, ()) if name in given]
        self.addresses += re.findall(r"url\(([^)]*)", given.get("style") or "")


def require_mkdocs() -> None:
    """Skip where the site can't be built; fail where everything must be there."""
    missing = [name for name in MODULES if find_spec(name) is None]
    if missing:
        reason = f"{', '.join(missing)} not here: pip install -e '.[docs]'"
        assert os.environ.get("OBVERSE_ALL_READERS") != "1", reason
        pytest.skip(reason)


def test_missing_mkdocs_skips_with_the_way_to_get_it(monkeypatch):
    monkeypatch.delenv("OBVERSE_ALL_READERS", raising=False)
    monkeypatch.setitem(require_mkdocs.__globals__, "find_spec", lambda name: None)
    with pytest.raises(pytest.skip.Exception, match=r"pip install -e '\.\[docs\]'"):
        require_mkdocs()


def test_missing_mkdocs_fails_where_all_must_be_there(monkeypatch):
    monkeypatch.setenv("OBVERSE_ALL_READERS", "1")
    monkeypatch.setitem(require_mkdocs.__globals__, "find_spec", lambda name: None)
    with pytest.raises(AssertionError, match="mkdocs"):
        require_mkdocs()


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """Return the built site; a proxy that nobody answers at stands before any network."""
    require_mkdocs()
    folder = tmp_path_factory.mktemp("site")
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "-f",
            ROOT / "mkdocs.yml",
            "-d",
            folder,
        ],
        capture_output=True,
        text=True,
        env={**os.environ, **nowhere, **{key.upper(): at for key, at in nowhere.items()}},
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def is_elsewhere(address: str) -> bool:
    return re.match(r"\s*['\"]?\s*([a-z]+:)?//", address, re.IGNORECASE) is not None


# One test, for every worker of a parallel run would build the site anew.
def test_site_loads_nothing_from_elsewhere_and_names_the_whole_interface(site):
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    assert {path.stem for path in pages} >= {path.stem for path in DOCS.glob("*.md")}
    for path, text in pages.items():
        fetches = Fetches(text)
        assert not [each for each in fetches.addresses if is_elsewhere(each)], path.name
        assert not fetches.has_diagram, path.name
    for sheet in site.rglob("*.css"):
        fetched = re.findall(r"(?:url\(|@import)([^);]*)", sheet.read_text("utf-8"))
        assert not [each for each in fetched if is_elsewhere(each)], sheet.name
    hosts = r"https?://[\w.-]*(?:unpkg|jsdelivr|cdn|googleapis|gstatic|polyfill)[^\"'`\s]*"
    scripts = "\n".join(path.read_text("utf-8") for path in site.rglob("*.js"))
    assert set(re.findall(hosts, scripts)) <= NEVER_FETCHED
    api = (site / "api.html").read_text("utf-8")
    assert [name for name in obverse.__all__ if f'id="obverse.{name}"' not in api] == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.org/x.js", True),
        ("//a.org/x.js", True),
        ("'http://a.org'", True),
        ("a.js", False),
    ],
)
def test_addresses_elsewhere_are_told_from_ours(address, expected):
    assert is_elsewhere(address) is expected


def test_fetches_of_a_page_are_found():
    page = '<script src="//a.org/x.js"></script><link rel="canonical" href="https://a.org">'
    assert Fetches(page).addresses == ["//a.org/x.js"]


def codes_in_the_source() -> set[str]:
    """Return the codes of all findings: every text of that form, wherever it stands."""
    texts = {text for path in SOURCE.rglob("*.py") for text in texts_of(path)}
    if "rows." in texts:  # the beginning of two, for columns that must differ from row to row
        texts |= {"rows.serial", "rows.name"}
    return {each for each in texts if CODE.fullmatch(each) and not NO_CODES.fullmatch(each)}


def texts_of(path: Path) -> set[str]:
    """Return all texts of a module; of the window, which names fields so, those called code."""
    tree = ast.parse(path.read_text("utf-8"))
    if "gui" in path.parts:
        named = (node for node in ast.walk(tree) if isinstance(node, ast.keyword))
        nodes = [node.value for node in named if node.arg == "code"]
    else:
        nodes = list(ast.walk(tree))
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def test_no_other_code_is_put_together():
    begun = {text for path in SOURCE.rglob("*.py") for text in texts_of(path)}
    assert {each for each in begun if re.fullmatch(r"[a-z]+(-[a-z]+)*\.", each)} == {
        "kerf-coupon.",  # a file
        "rows.",
    }


def test_every_finding_is_explained_and_no_other():
    page = (DOCS / "checks.md").read_text("utf-8")
    table = re.findall(r"^\| `([^`]+)` \| (?:Error|Warning|Note)", page, re.MULTILINE)
    assert len(table) == len(set(table))
    assert set(table) == codes_in_the_source()


def test_codes_are_looked_for_where_findings_are_made():
    found = codes_in_the_source()
    assert {"lettering.fit", "layout.beyond-edge", "name-ring.gap", "rows.fault"} <= found
    assert len(found) > 35


def blocks(page: str, language: str) -> list[str]:
    text = (DOCS / page).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_examples_of_the_interface_run(tmp_path):
    program = tmp_path / "example.py"
    *parts, of_a_list = blocks("api.md", "python")
    body = "".join(f"    {line}" for line in of_a_list.splitlines(keepends=True))
    program.write_text("".join(parts) + f'if __name__ == "__main__":\n{body}', "utf-8")
    done = subprocess.run(
        [sys.executable, program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("2 of 2\n")
    assert (tmp_path / "out" / "first-light-obverse.svg").exists()


def test_first_medal_by_the_command_line_is_as_the_page_tells(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    # What it says besides once work takes long is not on the page.
    monkeypatch.setattr("obverse.cli.export._PATIENCE", math.inf)
    commands = [line for block in blocks("first-medal.md", "sh") for line in block.splitlines()]
    told = []
    for command in commands:
        program, *arguments = shlex.split(command)
        assert program == "obverse"
        exit_code(arguments)
        out, err = capsys.readouterr()
        told.append((out.replace("\\", "/"), err))
    files, refusal = blocks("first-medal.md", "text")
    assert told[1] == (files, "")
    assert told[2] == ("", refusal)


def test_no_page_shows_a_backslash_before_a_bar():
    # GitHub wants it in the cell of a table, and the site would show it: <code>a&#124;b</code>.
    pages = {path.name: path.read_text("utf-8") for path in DOCS.glob("*.md")}
    assert [name for name, text in pages.items() if re.search(r"`[^`\n]*\\\|", text)] == []


def test_pictures_are_there_and_small():
    pages = "\n".join(path.read_text("utf-8") for path in DOCS.glob("*.md"))
    named = set(re.findall(r"\]\((images/[^)]+)\)", pages))
    assert named
    assert [name for name in named if (DOCS / name).stat().st_size > 350_000] == []


def test_icon_of_the_site_is_that_of_the_program():
    icon = ROOT / "assets" / "icons" / "obverse-app.svg"
    assert (DOCS / "images" / "obverse.svg").read_bytes() == icon.read_bytes()
