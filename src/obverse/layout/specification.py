"""What a maker must know besides the picture, in one line of words."""

from obverse.artwork import Item, Region
from obverse.design.model import Design, Edge
from obverse.paint import Paint
from obverse.units import show_mm


def specify(design: Design, items: tuple[Item, ...]) -> str:
    """Return the blank, its edge and alignment, and the paints of the items."""
    blank = design.blank
    metal = ", ".join(word for word in (blank.metal, blank.finish) if word)
    parts = [
        f"Blank {show_mm(blank.diameter)} x {show_mm(blank.thickness)}",
        metal,
        f"{blank.alignment} alignment",
        _edge(design.edge),
    ]
    # By identity first: items share a few paints, and a struct is slow to hash.
    seen = {id(item.paint): item.paint for item in items if isinstance(item, Region)}
    paints = dict.fromkeys(seen.values())
    return "; ".join([*filter(None, parts), *map(_paint, paints)])


def _edge(edge: Edge) -> str:
    return f"edge with {edge.reeds} reeds" if edge.kind == "reeded" else f"edge {edge.kind}"


def _paint(paint: Paint) -> str:
    code = f", {paint.code}" if paint.code else ""
    return f"{paint.name}: {paint.colour}, {paint.kind}{code}"
