"""Answers: what a test says in the place of a person, instead of message boxes and file dialogs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from obverse.gui.documents.questions import Questions


class Answers(Questions):
    """Gives the answers that a test sets; a question that it did not foresee is an error."""

    def __init__(self, **answers: Any) -> None:
        super().__init__(None)
        self.answers = answers
        self.asked: list[str] = []
        self.suggested: Path | None = None

    def _answer(self, question: str) -> Any:
        self.asked.append(question)
        return self.answers[question]

    def ask_save(self, name: str) -> Any:
        return self._answer("save")

    def ask_overwrite(self, path: Path) -> Any:
        return self._answer("overwrite")

    def ask_changed(self, path: Path) -> Any:
        return self._answer("changed")

    def ask_recover(self, leftovers: Sequence[object]) -> Any:
        return self._answer("recover")

    def ask_open_path(self, folder: Path) -> Any:
        return self._answer("open_path")

    def ask_art_paths(self, folder: Path) -> Any:
        return self._answer("art_paths")

    def ask_save_path(self, suggested: Path) -> Any:
        self.suggested = suggested
        return self._answer("save_path")
