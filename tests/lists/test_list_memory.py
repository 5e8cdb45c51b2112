"""A list ten times as long takes no more memory."""

import tracemalloc
from itertools import repeat

import pytest

from obverse.lists import open_list

ROWS = {
    "csv": ("name,time\n", "Юрий Гагарин,3:47:12\n", ""),
    "jsonl": ("", '{"name": "Ada", "n": 7.50}\n', ""),
    "json": ('[{"name": "Ada"}', ',\n{"name": "Bob"}', "]"),
}


def peak(path, rows):
    start, row, end = ROWS[path.suffix[1:]]
    with path.open("w", encoding="utf-8") as file:
        file.write(start)
        file.writelines(repeat(row, rows))
        file.write(end)
    tracemalloc.start()
    with open_list(path) as found:
        assert sum(1 for _ in found.records) in (rows, rows + 1)
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return highest


@pytest.mark.parametrize(("kind", "rows"), [("csv", 20_000), ("jsonl", 8_000), ("json", 8_000)])
def test_memory_stays_flat(tmp_path, kind, rows):
    few, many = peak(tmp_path / f"few.{kind}", rows), peak(tmp_path / f"many.{kind}", 10 * rows)
    assert many < few + 200_000
    assert many < 3_000_000
