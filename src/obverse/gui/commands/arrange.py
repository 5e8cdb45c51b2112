"""Commands that move, turn, align, order, lock and hide what is selected."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from obverse.design import arrange
from obverse.design.arrange import Alignment, Axis, Boxes, Flag
from obverse.design.edit import FACES, OTHER_FACE, Pick, send_to
from obverse.design.model import Design, FaceName
from obverse.design.order import Place, bring, can_bring, swap_faces
from obverse.gui.commands.context import Check, Command, CommandContext, label_of, place
from obverse.gui.words import mark

Edit: TypeAlias = Callable[[Design, Sequence[Pick]], Design]
BoxEdit: TypeAlias = Callable[[Design, Sequence[Pick], Boxes], Design]


def _edit(text: str, icon: str, keys: tuple[str, ...], edit: Edit, check: Check) -> Command:
    """Return a command that edits what is selected."""

    def run(context: CommandContext) -> bool:
        picks = context.session.selection
        return context.session.attempt(lambda design: edit(design, picks), label_of(text))

    return Command(text, icon, keys, run, check)


def _box_edit(text: str, icon: str, edit: BoxEdit, check: Check) -> Command:
    """Return a command that needs to know where the selected elements lie."""

    def run(context: CommandContext) -> bool:
        picks, boxes = context.session.selection, context.boxes()
        return context.session.attempt(lambda design: edit(design, picks, boxes), label_of(text))

    return Command(text, icon, (), run, check)


def _order(text: str, icon: str, keys: tuple[str, ...], to: Place) -> Command:
    return _edit(
        text,
        icon,
        keys,
        lambda design, picks: bring(design, picks, to),
        lambda context: (
            bool(context.chosen.free)
            and can_bring(context.session.design, context.session.selection, to)
        ),
    )


def _align(text: str, how: Alignment) -> Command:
    axis: Axis = "h" if how in ("left", "right", "centre-h") else "v"
    kinds = arrange.movable(axis)
    return _box_edit(
        text,
        f"align-{how}",
        lambda design, picks, boxes: arrange.align(design, picks, how, boxes),
        lambda context: context.chosen.any_free(kinds),
    )


def _distribute(text: str, axis: Axis) -> Command:
    kinds = arrange.movable(axis)
    return _box_edit(
        text,
        f"distribute-{axis}",
        lambda design, picks, boxes: arrange.distribute(design, picks, axis, boxes),
        lambda context: context.chosen.count_free(kinds) >= 3,
    )


def _has(field: str) -> Check:
    def check(context: CommandContext) -> bool:
        having = [pick for pick, each in context.chosen.elements.items() if hasattr(each, field)]
        return any(pick in context.chosen.free for pick in having[1:])

    return check


def _turn(text: str, degrees: float) -> Command:
    return _edit(
        text,
        "rotate-left" if degrees < 0 else "rotate-right",
        (),
        lambda design, picks: arrange.turn_by(design, picks, degrees),
        lambda context: context.chosen.any_free(arrange.TURNED),
    )


def _flag(text: str, icon: str, keys: tuple[str, ...], flag: Flag, *, on: bool) -> Command:
    return _edit(
        text,
        icon,
        keys,
        lambda design, picks: arrange.set_flag(design, picks, flag, on=on),
        lambda context: any(
            getattr(each, flag) is not on for each in context.chosen.elements.values()
        ),
    )


def _flag_all(text: str, icon: str, keys: tuple[str, ...], flag: Flag, *, on: bool) -> Command:
    """Return a command for all elements of both faces, whatever is selected."""

    def others(design: Design) -> list[Pick]:
        return [
            Pick(side, each.id)
            for side in FACES
            for each in design.face(side).elements
            if getattr(each, flag) is not on
        ]

    def run(context: CommandContext) -> bool:
        return context.session.attempt(
            lambda design: arrange.set_flag(design, others(design), flag, on=on), label_of(text)
        )

    return Command(text, icon, keys, run, lambda context: bool(others(context.session.design)))


def _send(text: str, icon: str, side: FaceName | None, keys: tuple[str, ...] = ()) -> Command:
    """Return a command that sends what is selected to a face; None is the one where it is not."""

    def run(context: CommandContext) -> bool:
        picks = context.session.selection
        return place(context, lambda design: _sent(design, picks, side), label_of(text))

    def check(context: CommandContext) -> bool:
        return any(pick.side != side for pick in context.chosen.free)

    return Command(text, icon, keys, run, check)


def _sent(
    design: Design, picks: Sequence[Pick], side: FaceName | None
) -> tuple[Design, tuple[Pick, ...]]:
    if side is not None:
        return send_to(design, picks, side)
    arrived: list[Pick] = []
    # Both faces at once: each pick is told apart by the face that it leaves.
    for there, here in ((FACES[1], FACES[0]), (FACES[0], FACES[1])):
        going = [pick for pick in picks if pick.side == here]
        design, now = send_to(design, going, there)
        arrived += now
    return design, tuple(arrived)


def _swap(context: CommandContext) -> bool:
    turned = [Pick(OTHER_FACE[pick.side], pick.id) for pick in context.session.selection]
    return place(context, lambda design: (swap_faces(design), turned), label_of(_SWAP))


def _faces_differ(context: CommandContext) -> bool:
    return context.session.design.obverse != context.session.design.reverse


def _off_centre(context: CommandContext) -> bool:
    placed = (each for each in context.chosen.free.values() if isinstance(each, arrange.PLACED))
    return any(getattr(each, axis) for each in placed for axis in ("x", "y"))


_SWAP = mark("S&wap the faces")

ARRANGE_COMMANDS: dict[str, Command] = {
    "order-front": _order(
        mark("Bring to &front"), "to-front", ("Ctrl+Shift+]", "Ctrl+Home"), "front"
    ),
    "order-forward": _order(mark("Bring f&orward"), "forward", ("Ctrl+]", "Ctrl+PgUp"), "forward"),
    "order-backward": _order(
        mark("Send back&ward"), "backward", ("Ctrl+[", "Ctrl+PgDown"), "backward"
    ),
    "order-back": _order(mark("Send to &back"), "to-back", ("Ctrl+Shift+[", "Ctrl+End"), "back"),
    "centre": _edit(
        mark("Centre on the &face"), "centre", ("Ctrl+Shift+C",), arrange.centre, _off_centre
    ),
    "align-left": _align(mark("Align &left"), "left"),
    "align-centre-h": _align(mark("Align &centres sideways"), "centre-h"),
    "align-right": _align(mark("Align &right"), "right"),
    "align-top": _align(mark("Align &top"), "top"),
    "align-centre-v": _align(mark("Align &middles in height"), "centre-v"),
    "align-bottom": _align(mark("Align &bottom"), "bottom"),
    "align-bearing": _edit(
        mark("Same b&earing"), "align-bearing", (), arrange.align_bearing, _has("bearing")
    ),
    "align-radius": _edit(
        mark("Same ra&dius"), "align-radius", (), arrange.align_radius, _has("radius")
    ),
    "distribute-around": _edit(
        mark("Distribute &around the centre"),
        "distribute-around",
        (),
        arrange.distribute_around,
        lambda context: context.chosen.count_free(arrange.SPACED) >= 2,
    ),
    "distribute-h": _distribute(mark("Distribute &sideways"), "h"),
    "distribute-v": _distribute(mark("Distribute in &height"), "v"),
    "mirror": _edit(
        mark("&Mirror"),
        "mirror",
        ("Ctrl+M",),
        arrange.mirror,
        lambda context: context.chosen.any_free((*arrange.PLACED, *arrange.AROUND)),
    ),
    "rotate-left": _turn(mark("Turn &left by 90°"), -90),
    "rotate-right": _turn(mark("Turn &right by 90°"), 90),
    "send-to-other": _send(
        mark("Send to the oth&er face"), "send-to-reverse", None, ("Ctrl+Shift+M",)
    ),
    "send-to-obverse": _send(mark("Send to the o&bverse"), "send-to-obverse", "obverse"),
    "send-to-reverse": _send(mark("Send to the re&verse"), "send-to-reverse", "reverse"),
    "lock": _flag(mark("Loc&k"), "lock", ("Ctrl+J",), "locked", on=True),
    "unlock": _flag(mark("U&nlock"), "unlock", (), "locked", on=False),
    "unlock-all": _flag_all(mark("&Unlock all"), "unlock", ("Ctrl+Shift+J",), "locked", on=False),
    "hide": _flag(mark("&Hide"), "eye-off", ("Ctrl+H",), "visible", on=False),
    "show": _flag(mark("Sho&w"), "eye", (), "visible", on=True),
    "show-all": _flag_all(mark("&Show all"), "eye", ("Ctrl+Shift+H",), "visible", on=True),
    "swap-faces": Command(_SWAP, "flip", (), _swap, _faces_differ),
}
