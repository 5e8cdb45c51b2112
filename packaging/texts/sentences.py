"""Texts of everything below the window: sentences of errors, findings and hints, as templates.

Sentences are put together from parts in many places, so whatever reads like words is taken: every
literal of two words and more that is no documentation, no pattern and no code of another language.
Values become {0}, {1} and so on; values side by side are one.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from texts.window import Text

#: Rooms whose words never come to the window, and files that hold another language's code.
_ELSEWHERE = (
    "gui/",
    "cli/",
    "selftest/",
    "formats/svg.py",
    "batch/sheet_page.py",
    "halves/coupon.py",
)
_NOT_WORDS = re.compile(
    r"\s*(PRAGMA|INSERT|UPDATE|CREATE|SELECT|<\?xml)|.*( FROM | BY (1|min)|\(\?P<|%s)|[MLa]\{|pip ",
    re.DOTALL,
)
_LETTERS = re.compile(r"[A-Za-z]{2}")
#: Declarations of the model are texts of the forms.
_DECLARES = ("mm", "deg", "share", "thousandths", "whole", "words", "choice", "Meta", "_number")
#: What reads like words and is none, or is written into files and never shown.
_SILENT = (
    "4 GiB",
    "BCP 47, as tr or de; decides capitals and local letterforms",
    "One each; text with ; or line breaks makes several",
    "Contact sheet",
    "Crop marks",
    "Edge lettering",
    "FormField | None",
    "Invalid enum value",
    "Invalid value",
    "Obverse medallion",
    "PT Serif",
    "Russo One",
    "antique gold, field",
    "expected after",
    "field limit",
    "gold tone, polished",
    "long text",
    "module 'obverse' has no attribute {0}",
    "nickel silver",
    "the assets are in none of {0}",
    "unexpected end of data",
    "{0} mm",
)
#: How parts meet where the source puts them together in steps.
COMPOSED = (
    "{0} ({1} letters) needs {2} at its smallest setting, cap height {3}, and has {4}; "
    "it would fit at cap height {5}",
    "{0}: {1}: {2} is not allowed; {3}",
    "the words reach {0} beyond the edge of the blank and are {1}",
    "it reaches {0} beyond the edge of the blank and is {1}",
    "{0} and {1} are {2} apart; the least gap is {3}",
    "{0} and {1} overlap by {2}; the least gap is {3}",
    "row {0}: {1}",
    "rows {0}: {1}",
    "rows {0} and {1} more: {2}",
    "a number from {0} to {1}",
    "a whole number from {0} to {1}",
    "a number from {0} to {1} or null",
    "a whole number from {0} to {1} or null",
    "a text, at most {0} long",
    "a text of the form {0}",
    "a list, at most {0} long",
    "a list, {0} or more long, at most {1} long",
    "an object or null",
    "no such file or directory",
    "permission denied",
    "is a directory",
    "not a directory",
    "input/output error",
    "no space left on device",
    "mm",
    "MB",
    "obverse",
    "reverse",
    "edge",
    "wave",
    "zigzag",
    "tongue",
    "tooth",
    "comma",
    "semicolon",
    "tab",
    "read",
    "written",
    "listed",
)


def sentences(package: Path) -> Iterator[Text]:
    """Yield every template of the package outside the window and the command line, once."""
    found: dict[str, str] = {}
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package).as_posix()
        if not place.startswith(_ELSEWHERE):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for template in _in_tree(tree):
                found.setdefault(template, place)
    for template in COMPOSED:
        found.setdefault(template, "sentences")
    yield from (Text(template, place) for template, place in found.items())


def _in_tree(tree: ast.AST) -> Iterator[str]:
    for node in _open_to_people(tree):
        template = _template(node)
        if template and _reads_as_words(template):
            yield template


def _open_to_people(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the literals of a tree but for documentation, declarations and parts of f-strings."""
    if isinstance(node, ast.Constant | ast.JoinedStr):
        yield node
        values = node.values if isinstance(node, ast.JoinedStr) else []
        inner: list[ast.AST] = [each for each in values if isinstance(each, ast.FormattedValue)]
    elif _is_silent(node):
        inner = []
    elif isinstance(node, ast.FormattedValue):
        inner = [node.value]
    else:
        inner = list(ast.iter_child_nodes(node))
    for each in inner:
        yield from _open_to_people(each)


def _is_silent(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", "") in _DECLARES
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _template(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    assert isinstance(node, ast.JoinedStr)
    parts: list[str] = []
    count = 0
    for each in node.values:
        if isinstance(each, ast.Constant):
            parts.append(str(each.value))
        elif not parts or parts[-1] != f"{{{count - 1}}}":
            parts.append(f"{{{count}}}")
            count += 1
    return "".join(parts)


def _reads_as_words(template: str) -> bool:
    if " " not in template.strip() or template in _SILENT or _NOT_WORDS.match(template):
        return False
    return bool(_LETTERS.search(re.sub(r"\{\d\}", "", template)))
