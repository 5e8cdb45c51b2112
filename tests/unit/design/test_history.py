"""History: no state is lost, and a drag or a burst of typing is one step."""

from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from obverse.design.history import History
from obverse.design.model import Design

FIRST = Design(title="0")


def titled(title: str) -> Design:
    return msgspec.structs.replace(FIRST, title=title)


def history_of(*steps: str | tuple[str, str]) -> History:
    """Return a history of designs by their titles; a pair has a merge key."""
    history = History(FIRST)
    for step in steps:
        title, merge = step if isinstance(step, tuple) else (step, "")
        history.record(titled(title), f"to {title}", merge)
    return history


def walked_back(history: History) -> list[str]:
    """Return the titles from the present to the first, by undoing all."""
    titles = [history.design.title]
    while history.undo():
        titles.append(history.design.title)
    return titles


def test_new_history_has_nothing_to_undo_and_is_saved():
    history = History(FIRST)
    assert history.design is FIRST
    assert not history.undo()
    assert not history.redo()
    assert (history.undo_label, history.redo_label) == ("", "")
    assert history.is_saved


def test_labels_say_what_undo_and_redo_would_do():
    history = history_of("a", "b")
    assert (history.undo_label, history.redo_label) == ("to b", "")
    assert history.undo()
    assert (history.undo_label, history.redo_label) == ("to a", "to b")
    assert history.redo()
    assert history.design.title == "b"


def test_step_that_changes_nothing_is_none():
    history = history_of("a")
    assert not history.record(titled("a"), "again")
    assert not history.record(history.design, "again")
    assert walked_back(history) == ["a", "0"]


def test_what_was_undone_is_forgotten_by_the_next_step():
    history = history_of("a", "b")
    history.undo()
    history.record(titled("c"), "to c")
    assert not history.redo()
    assert walked_back(history) == ["c", "a", "0"]


def test_steps_of_one_key_are_one_step():
    history = history_of(("a", "drag"), ("b", "drag"), ("c", "drag"))
    assert history.undo_label == "to c"
    assert walked_back(history) == ["c", "0"]


def test_steps_of_other_keys_stand_by_themselves():
    history = history_of(("a", "one"), ("b", "two"), "c", ("d", "one"))
    assert walked_back(history) == ["d", "c", "b", "a", "0"]


def test_drag_back_to_where_it_began_is_no_step():
    history = history_of("a", ("b", "drag"), ("a", "drag"))
    assert (history.undo_label, history.redo_label) == ("to a", "")
    assert walked_back(history) == ["a", "0"]


def test_seal_ends_a_run():
    history = history_of(("a", "typing"))
    history.seal()
    history.record(titled("b"), "to b", "typing")
    assert walked_back(history) == ["b", "a", "0"]


def test_undo_and_redo_end_a_run():
    history = history_of(("a", "typing"))
    history.undo()
    history.record(titled("b"), "to b", "typing")
    assert walked_back(history) == ["b", "0"]
    history.redo()
    history.record(titled("c"), "to c", "typing")
    assert walked_back(history) == ["c", "b", "0"]


def test_dropped_drag_has_never_been():
    history = history_of("a", ("b", "drag"))
    assert history.drop("drag")
    assert history.design.title == "a"
    assert not history.redo()
    assert walked_back(history) == ["a", "0"]


def test_only_the_step_of_that_key_is_dropped():
    history = history_of("a", ("b", "drag"))
    assert not history.drop("other")
    assert not history.drop("")
    history.seal()
    assert not history.drop("drag")
    assert not History(FIRST).drop("drag")
    assert history.design.title == "b"


def test_saved_is_the_design_that_was_saved_wherever_it_is_met_again():
    history = history_of("a")
    assert not history.is_saved
    history.mark_saved()
    history.record(titled("b"), "to b")
    assert not history.is_saved
    history.undo()
    assert history.is_saved
    history.record(titled("c"), "to c")
    history.record(titled("a"), "to a")
    assert history.is_saved


def test_what_was_saved_may_be_past_by_the_time_it_is_told():
    history = history_of("a", "b")
    history.mark_saved(titled("a"))
    assert not history.is_saved
    history.undo()
    assert history.is_saved
    history.mark_unsaved()
    assert not history.is_saved


#: (title, merge key): few of each, so that steps often merge and often meet again.
STEPS = st.tuples(st.sampled_from("0abcd"), st.sampled_from(["", "", "drag", "typing"]))
MOVES = st.lists(STEPS | st.sampled_from(["undo", "redo", "seal", "drop"]), max_size=40)


@given(MOVES)
def test_undo_all_is_the_first_and_redo_all_the_last(moves):
    history = History(FIRST)
    for move in moves:
        if isinstance(move, tuple):
            changed = history.record(titled(move[0]), "step", move[1])
            assert history.design.title == move[0]
            assert not changed or not history.redo_label
        elif move == "drop":
            history.drop("drag")
        else:
            getattr(history, move)()
    while history.redo():
        pass
    last = history.design
    titles = walked_back(history)
    assert history.design is FIRST
    assert all(one != other for one, other in pairwise(titles)), "a step that does nothing"
    forth = [FIRST.title]
    while history.redo():
        forth.append(history.design.title)
    assert history.design is last
    assert forth == titles[::-1]
