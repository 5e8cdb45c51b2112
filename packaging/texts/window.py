"""Texts of the window: what is given to tr, tr_count and mark."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_CALLS = ("tr", "tr_count", "mark")


class Text(NamedTuple):
    """A text in English, where it stands, and whether it counts things."""

    source: str
    place: str
    counts: bool = False


def texts_of_window(package: Path) -> Iterator[Text]:
    """Yield every text in the modules of the window, in the order of files and lines."""
    for path in sorted((package / "gui").rglob("*.py")):
        place = path.relative_to(package).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from sorted(_in_tree(tree, place), key=lambda text: text[0])


def _in_tree(tree: ast.AST, place: str) -> Iterator[Text]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _CALLS and node.args:
            for literal in _literals(node.args[0], f"{place}:{node.lineno}"):
                yield Text(literal, place, _name(node.func) == "tr_count")


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(argument: ast.expr, where: str) -> list[str]:
    """Return the texts that an argument may be; names are marked where they are made."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return [argument.value] if argument.value else []
    if isinstance(argument, ast.IfExp):
        return _literals(argument.body, where) + _literals(argument.orelse, where)
    if isinstance(argument, ast.JoinedStr):
        raise SystemExit(f"{where}: an f-string can't be translated; put values in braces")
    return []
