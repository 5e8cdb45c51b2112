"""The house rules of ARCHITECTURE.md, held by reading the source."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "obverse"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 500, 80

#: package or module → what it may import from obverse besides itself.
MAY_IMPORT = {
    "errors": "",
    "units": "",
    "casing": "",
    "findings": "",
    "paint": "",
    "resources": "",
    "files": "errors",
    "geometry": "errors units",
    "artwork": "geometry paint units",
    "design": "casing errors files paint resources units",
    "text": "artwork errors geometry resources units",
    "intake": "errors geometry",
    "halves": "artwork design errors findings geometry paint text units",
    "layout": "artwork casing design errors findings geometry halves intake paint resources text "
    "units",
    "formats": "artwork errors geometry paint units",
    "library": "design errors",
    "lists": "errors findings",
    "exporting": "artwork design errors files findings formats halves layout text units",
    "__init__": "artwork batch design errors exporting findings layout library text",
    "batch": "__init__ artwork design errors exporting files findings formats geometry layout "
    "lists paint text units",
    "__main__": "cli",
    "selftest": "__init__ design exporting files formats gui library resources text",
    "cli": "__init__ batch design errors exporting files findings formats gui halves library lists "
    "selftest text",
    "gui": "__init__ artwork batch casing design errors exporting files findings formats geometry "
    "halves intake layout library lists paint resources text units",
}
#: Modules of formats that the others there share.
FORMAT_BASES = {
    f"obverse.formats.{name}" for name in ("canvas", "options", "page", "raster", "retouch")
}
#: room of the window → the rooms beside it that it may import; all may import what is at its top.
GUI_ROOMS = {
    "canvas": "looks",
    "commands": "",
    "dialogs": "canvas findings looks",
    "documents": "canvas",
    "findings": "looks",
    "inspector": "canvas documents looks",
    "looks": "",
    "start": "canvas documents looks",
    "structure": "looks",
    "window": "canvas commands dialogs documents findings inspector looks start structure",
}
#: library → the only files that may import it.
HOMES = {
    "uharfbuzz": "text/",
    "pathops": "geometry/combine.py",
    "pyclipper": "geometry/polygons.py",
    "thorvg_python": "formats/canvas.py",
    "PIL": "batch/contact_sheet.py batch/sheet_page.py formats/canvas.py formats/png.py "
    "intake/ selftest/files.py",
    "bidi": "text/itemise.py",
    "cachetools": "gui/canvas/hits.py gui/canvas/painting.py layout/memo.py",
    "fontTools": "geometry/svg_path.py",
    "defusedxml": "intake/svg.py lists/error_cells.py",
    "isal": "formats/png.py",
    "click": "cli/",
    "filelock": "batch/local.py gui/documents/recovery.py",
    "pathvalidate": "batch/naming.py",
    "rich": "cli/progress.py",
    "distributed": "batch/cluster.py",
    "dask": "batch/cluster.py",
    "fsspec": "batch/remote.py",
    "charset_normalizer": "lists/guess.py",
    "python_calamine": "lists/workbook.py",
    "PySide6": "gui/",
    "svgwrite": "",
    "numpy": "",
    "shapely": "",
}
NAMES_OF_NOTHING = {"utils", "helpers", "common", "core", "misc", "manager", "mixed"}

modules = pytest.mark.parametrize("module", MODULES, ids=lambda path: name_of(path))


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def room_of(name: str) -> str:
    """Return the room of a file or of a dotted name: a package, or a module at the top."""
    parts = name.removesuffix(".py").split("/")
    return parts[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, at its top or within a function."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"relative import in {path}"
            yield node.module


def own_imports(path: Path) -> set[str]:
    return {name for name in imports(path) if name.split(".")[0] == "obverse"}


def rooms(names: set[str]) -> set[str]:
    return {[*name.split("."), "__init__"][1] for name in names}


@modules
def test_module_imports_only_the_rooms_below_it(module):
    room = room_of(name_of(module))
    allowed = {room, *MAY_IMPORT[room].split()}
    assert rooms(own_imports(module)) <= allowed


def test_every_room_has_a_rule():
    assert {room_of(name_of(module)) for module in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_no_rule_allows_what_nobody_needs(room):
    within = [module for module in MODULES if room_of(name_of(module)) == room]
    used = set().union(*(rooms(own_imports(module)) for module in within)) - {room}
    assert set(MAY_IMPORT[room].split()) == used


def test_nothing_but_the_entry_imports_the_command_line():
    users = {name_of(each) for each in MODULES if "cli" in rooms(own_imports(each))}
    assert {each for each in users if room_of(each) != "cli"} == {"__main__.py"}


def test_nothing_but_one_command_and_one_check_imports_the_window():
    users = {name_of(each) for each in MODULES if "gui" in rooms(own_imports(each))}
    assert {each for each in users if room_of(each) != "gui"} == {
        "cli/gui.py",
        "selftest/window.py",
    }


def gui_imports(path: Path) -> set[str]:
    """Return the dotted names within gui that a file imports."""
    return {name for name in own_imports(path) if name.startswith("obverse.gui.")}


@pytest.mark.parametrize("room", GUI_ROOMS)
def test_room_of_the_window_imports_only_those_below_it(room):
    beside = {
        name.split(".")[2]
        for module in (SOURCE / "gui" / room).glob("*.py")
        for name in gui_imports(module)
    }
    assert (beside & GUI_ROOMS.keys()) - {room} == set(GUI_ROOMS[room].split())


def test_every_room_of_the_window_has_a_rule():
    rooms = {each.parent.name for each in (SOURCE / "gui").glob("*/*.py")}
    assert rooms == set(GUI_ROOMS)


def test_only_the_start_up_imports_the_window_itself():
    users = {name_of(each) for each in MODULES for name in gui_imports(each) if ".window." in name}
    assert {each for each in users if not each.startswith("gui/window/")} == {"gui/app.py"}


def test_threads_of_the_window_begin_in_few_places():
    users = {
        name_of(each)
        for each in MODULES
        for node in ast.walk(tree(each))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in ("Thread", "QThread", "ThreadPoolExecutor")
    }
    assert {each for each in users if room_of(each) == "gui"} == {
        "gui/documents/away.py",
        "gui/start/thumbnails.py",
        "gui/threads.py",
    }


def test_formats_know_nothing_of_each_other():
    for module in (SOURCE / "formats").glob("*.py"):
        within = {name for name in own_imports(module) if name.startswith("obverse.formats")}
        assert within <= FORMAT_BASES, module.name


@pytest.mark.parametrize("library", HOMES)
def test_library_has_one_home(library):
    homes = tuple(HOMES[library].split())
    users = {
        name_of(module)
        for module in MODULES
        if library in {name.split(".")[0] for name in imports(module)}
    }
    assert {each for each in users if not each.startswith(homes)} == set()


def test_every_dependency_has_a_home():
    declared = (SOURCE.parent.parent / "pyproject.toml").read_text("utf-8")
    blocks = [declared.split(f"\n{name} = [")[1] for name in ("dependencies", "cluster")]
    names = re.findall(r'"([A-Za-z0-9-]+)==', "".join(block.split("\n]")[0] for block in blocks))
    imported = {"pillow": "PIL", "python-bidi": "bidi", "skia-pathops": "pathops"}
    imported |= {"thorvg-python": "thorvg_python", "fonttools": "fontTools"}
    imported |= {"PySide6-Essentials": "PySide6"}
    imported |= {"charset-normalizer": "charset_normalizer", "python-calamine": "python_calamine"}
    found = {imported.get(name, name) for name in names} - {"s3fs"}  # fsspec imports it
    assert found == {library for library, home in HOMES.items() if home} | {"msgspec"}


def test_inches_are_known_in_one_file():
    assert [name_of(each) for each in MODULES if "25.4" in code(each)] == ["units.py"]


def code(path: Path) -> str:
    """Return the source without docstrings and comments."""
    return ast.unparse(_without_docstrings(tree(path)))


def _without_docstrings(module: ast.Module) -> ast.Module:
    copy = ast.parse(ast.unparse(module))
    for node in ast.walk(copy):
        body = getattr(node, "body", None)
        if isinstance(body, list) and len(body) > 1 and isinstance(body[0], ast.Expr):
            del body[0]
    return copy


@modules
def test_module_opens_with_one_line_on_what_it_is(module):
    words = ast.get_docstring(tree(module))
    assert words
    first, *rest = words.split("\n")
    assert first.endswith((".", ":"))
    assert not rest or rest[0] == ""


@modules
def test_module_is_not_too_long(module):
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST_MODULE


@modules
def test_no_function_is_too_long(module):
    lengths = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(tree(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name for name, length in lengths.items() if length > LONGEST_FUNCTION} == set()


def test_no_module_is_named_for_nothing():
    parts = {part for each in MODULES for part in Path(name_of(each)).with_suffix("").parts}
    assert parts & NAMES_OF_NOTHING == set()


@modules
def test_nothing_is_printed_or_logged(module):
    calls = {
        node.func.id
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert "print" not in calls
    assert "logging" not in set(imports(module))


def test_clocks_and_chance_are_in_the_shells_only():
    asked = {"time", "datetime", "random", "uuid", "secrets"}
    users = {room_of(name_of(each)) for each in MODULES if asked & set(imports(each))}
    assert users <= {"batch", "cli", "gui", "selftest"}
