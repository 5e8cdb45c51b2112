"""Tasks and records on disk: in order, and twins found."""

import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from obverse.batch.common_sizes import CommonSizes
from obverse.batch.job import Ceiling, Result, SetText
from obverse.batch.naming import fold
from obverse.batch.spool import Spool, Spooled
from obverse.findings import Finding

stems = st.lists(st.text("aAbBéÉ\u0301e", min_size=1, max_size=3), max_size=40)


def spooled(spool, found):
    spool.add_tasks(
        (Spooled(number, number + 1, stem, stem.encode(), ""), fold(stem), "")
        for number, stem in enumerate(found, 1)
    )


@given(stems, st.integers(1, 7))
def test_tasks_come_in_order_and_all_twins_are_found(found, most):
    with tempfile.TemporaryDirectory() as folder, closing(Spool(Path(folder))) as spool:
        spooled(spool, found)
        clashes = spool.refuse_twins("name", 100)
        counts = Counter(map(fold, found))
        twins = {name for name, count in counts.items() if count > 1}
        assert {clash.value for clash in clashes} == twins
        assert sum(len(set(clash.rows)) for clash in clashes) == sum(counts[t] for t in twins)
        alone = [stem for stem in found if fold(stem) not in twins]
        assert [task.stem for task in all_tasks(spool, most)] == alone
        assert [task.stem for task in spool.faults()] == [s for s in found if fold(s) in twins]
        assert spool.count() == len(found)
        assert spool.count_faults() == len(found) - len(alone)


def all_tasks(spool, most):
    last = 0
    while tasks := spool.tasks(last, most):
        assert len(tasks) <= most
        yield from tasks
        last = tasks[-1].number


@given(st.permutations(range(1, 40)))
def test_records_come_in_the_order_of_the_list(numbers):
    with tempfile.TemporaryDirectory() as folder, closing(Spool(Path(folder))) as spool:
        spool.add_records((number, number % 3 > 0, str(number).encode()) for number in numbers)
        assert [int(line) for line in spool.records()] == sorted(numbers)
        assert spool.count_made() == sum(number % 3 > 0 for number in numbers)


def test_more_than_a_page_of_records_comes_back_whole(tmp_path):
    with closing(Spool(tmp_path)) as spool:
        spool.add_records((number, True, b"%d" % number) for number in range(1, 1202))
        assert [int(line) for line in spool.records()] == list(range(1, 1202))


def test_the_last_record_of_a_name_counts(tmp_path):
    with closing(Spool(tmp_path)) as spool:
        spooled(spool, ["a", "b"])
        spool.add_before([("a", b"first"), ("a", b"last")])
        assert [task.before for task in spool.tasks(0, 9)] == [b"last", None]
        spool.forget_before()
        assert [task.before for task in spool.tasks(0, 9)] == [None, None]
        assert [before for before, _ in spool.earlier()] == [b"last"]


measures = st.tuples(st.floats(0.5, 5), st.floats(-20, 80), st.floats(0.7, 1))


@given(st.lists(st.tuples(st.booleans(), measures), min_size=1, max_size=12))
def test_common_size_is_the_least_of_those_that_fit(rows):
    sizes = CommonSizes()
    for fits, measure in rows:
        sizes.take(result(measure, fits=fits))
    fitting = [measure for fits, measure in rows if fits]
    least = tuple(map(min, *fitting)) if len(fitting) > 1 else (fitting or [()])[0]
    expected = (Ceiling("obverse", "words", 0, *least),) if fitting else ()
    assert sizes.all() == expected


def result(measure, *, fits):
    text = SetText("obverse", "words", 0, "x", *measure, 1, 1)
    told = () if fits else (Finding(severity="error", code="lettering.fit", message="too long"),)
    return Result(1, 2, "made", b"", told, (), (text,))


def test_rows_that_failed_make_no_other_smaller():
    sizes = CommonSizes()
    sizes.take(result((2.0, 0.0, 1.0), fits=True))
    sizes.take(result((0.5, -20.0, 0.7), fits=True)._replace(state="failed"))
    assert sizes.all() == (Ceiling("obverse", "words", 0, 2.0, 0.0, 1.0),)
