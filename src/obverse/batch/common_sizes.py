"""The one size at which every row of a list fits."""

from obverse.batch.job import Ceiling, Result
from obverse.text.fit import Setting, lower


class CommonSizes:
    """Takes how each row was set, keeps the smallest of each line."""

    def __init__(self) -> None:
        self._least: dict[tuple[str, str, int], Setting] = {}

    def take(self, result: Result) -> None:
        """Look at one row; one that can't be made makes no other smaller."""
        if result.state == "failed" or any(fact.severity == "error" for fact in result.told):
            return
        for text in result.texts:
            key = (text.side, text.element, text.line)
            setting = Setting(text.cap_height, text.tracking, text.condense)
            least = self._least.get(key)
            self._least[key] = lower(least, setting) if least else setting

    def all(self) -> tuple[Ceiling, ...]:
        """Return the size of each line, in a fixed order."""
        return tuple(Ceiling(*key, *setting) for key, setting in sorted(self._least.items()))
