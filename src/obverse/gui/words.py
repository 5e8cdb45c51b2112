"""Words on the screen, in the language that was chosen.

Every text a person reads goes through `tr`, with the English words as its key; values stand in
braces. Tables that are made before a language is chosen hold `mark`ed texts and translate them
when they are shown. `tr_count` is for what is counted: %n is the number, and each language has its
own plurals.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication

#: The one context of the translation files.
CONTEXT = "Obverse"


def tr(text: str, **values: Any) -> str:
    """Return a text in the chosen language, with values for what stands in braces."""
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(**values) if values else said


def tr_count(text: str, count: int, **values: Any) -> str:
    """Return a text about a number of things, %n, in the right plural."""
    said = QCoreApplication.translate(CONTEXT, text, None, count)
    return said.format(**values) if values else said


def mark(text: str) -> str:
    """Return the text as it is: it is to be translated when it is shown."""
    return text


def plain_text(text: str) -> str:
    """Return the text of an action without its mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
