"""History: the past, present and future of a design. Unlimited, and without a window."""

from typing import NamedTuple

from obverse.design.model import Design


class Step(NamedTuple):
    """One change: what it is called, the design after it, and what it may be merged with."""

    label: str
    design: Design
    merge: str = ""


class History:
    """Every state of a design, one step a change; designs share all that did not change."""

    def __init__(self, design: Design) -> None:
        self._steps = [Step("", design)]
        self._at = 0
        self._saved: Design | None = design

    @property
    def design(self) -> Design:
        """The present."""
        return self._steps[self._at].design

    @property
    def is_saved(self) -> bool:
        """Tell whether the present is what was saved last."""
        return self._saved is self.design or self._saved == self.design

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return self._steps[self._at].label if self._at else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty where there is nothing."""
        return self._steps[self._at + 1].label if self._at + 1 < len(self._steps) else ""

    def record(self, design: Design, label: str, merge: str = "") -> bool:
        """Make a design the present; tell whether anything changed.

        A step with the same merge key as the one before it takes its place: a drag and a burst of
        typing are one step each. What was undone before is forgotten.
        """
        if design is self.design or design == self.design:
            return False
        del self._steps[self._at + 1 :]
        if merge and self._at and self._steps[-1].merge == merge:
            self._steps[-1] = Step(label, design, merge)
            if self._steps[-2].design == design:  # moved there and back again: nothing happened
                self._drop_last()
        else:
            self._steps.append(Step(label, design, merge))
            self._at += 1
        return True

    def seal(self) -> None:
        """End a run of merging: the next step stands by itself."""
        self._steps[self._at] = self._steps[self._at]._replace(merge="")

    def drop(self, merge: str) -> bool:
        """Forget the present step if it has this merge key: a drag that was called off."""
        if not (merge and self._at and self._steps[self._at].merge == merge):
            return False
        del self._steps[self._at + 1 :]
        self._drop_last()
        return True

    def undo(self) -> bool:
        """Go one step back; tell whether there was one."""
        if not self._at:
            return False
        self.seal()
        self._at -= 1
        self.seal()
        return True

    def redo(self) -> bool:
        """Go one step forward again; tell whether there was one."""
        if self._at + 1 == len(self._steps):
            return False
        self._at += 1
        self.seal()
        return True

    def mark_saved(self, design: Design | None = None) -> None:
        """Say that the present, or the design that was given, is what the file holds."""
        self._saved = design or self.design

    def mark_unsaved(self) -> None:
        """Say that no file holds the present, as after a recovery."""
        self._saved = None

    def _drop_last(self) -> None:
        self._steps.pop()
        self._at -= 1
