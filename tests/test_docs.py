"""The documents name everything that is there, and their example runs."""

import re
from pathlib import Path

import pytest

from obverse.cli.main import COMMANDS
from obverse.design.elements import ELEMENT_KINDS
from obverse.design.presets import preset_ids
from obverse.formats import FORMATS
from obverse.text.fonts import BUNDLED

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "obverse"


def read(*names: str) -> str:
    return "\n".join((ROOT / name).read_text("utf-8") for name in names)


def manual() -> str:
    """Return all that a user is given to read."""
    pages = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").glob("*.md"))]
    return read("README.md", "ARCHITECTURE.md", *pages)


def example() -> str:
    """Return the first Python block of README.md that uses the package."""
    blocks = re.findall(r"```(?:python|py)\n(.*?)```", read("README.md"), re.DOTALL)
    return next(block for block in blocks if "import obverse" in block)


def test_example_of_the_readme_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    exec(compile(example(), "README.md", "exec"), {"__name__": "example"})
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()]


def test_example_of_the_readme_is_short():
    assert len([line for line in example().splitlines() if line.strip()]) <= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command):
    assert re.search(rf"\b{command}\b", manual())


@pytest.mark.parametrize("name", [*preset_ids(), *FORMATS, *BUNDLED])
def test_every_preset_format_and_typeface_is_documented(name):
    assert re.search(rf"(?<![\w-]){name}(?![\w-])", manual(), re.IGNORECASE)


@pytest.mark.parametrize("kind", ELEMENT_KINDS)
def test_every_kind_of_element_is_documented(kind):
    assert re.search(rf"(?<![\w-]){kind}(?![\w-])", manual())


@pytest.mark.parametrize(
    "module", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix()
)
def test_every_module_is_on_the_map(module):
    architecture = read("ARCHITECTURE.md")
    name = module.relative_to(SOURCE)
    assert name.name in architecture or f"{name.parts[0]}/" in architecture


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_lead_to_files_that_are_there(page):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", read(page))
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_readme_opens_with_the_two_commands():
    head = read("README.md")[:1500]
    assert "./dev demo" in head
    assert "./dev test" in head
