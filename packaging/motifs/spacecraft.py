"""Apollo and Soyuz docked, drawn to one scale on a vertical axis; docking plane at y = 0."""

from motifs.geometry import (
    Shape,
    box,
    circle,
    cut,
    flipped,
    line,
    mirrored,
    moved,
    scaled,
    silhouette,
    softened,
    trace,
    turned,
    union,
)

MM_PER_METRE = 0.7
GROOVE = 0.36
"""Width of an engraved line in metres of spacecraft (0.25 mm on the medal)."""
PLANE_GAP = 0.1 / MM_PER_METRE


def both_sides(shape: Shape) -> Shape:
    """Shape together with its mirror image."""
    return union(shape, flipped(shape))


def groove(y: float) -> Shape:
    """Horizontal engraved line, wider than any hull."""
    return box(-3.0, y - GROOVE / 2, 3.0, y + GROOVE / 2)


def docking_ring() -> Shape:
    """Half of the androgynous docking gear, below the plane."""
    return box(-0.78, PLANE_GAP, 0.78, PLANE_GAP + 0.45)


def docking_module() -> Shape:
    """The 1.5 m wide airlock between the two craft."""
    barrel = box(-0.75, 0.9, 0.75, 2.65)
    neck = mirrored((0.55, 0.4), [(0.55, 1.0)])
    adapter = mirrored((0.55, 2.5), [(0.55, 3.1)])
    return union(barrel, neck, adapter, docking_ring())


def command_module() -> Shape:
    """Cone with a rounded shoulder and a bowed heat shield, a hatch cut in."""
    cone = mirrored(
        (0.62, 2.98),
        [
            (0.72, 3.3),
            (1.88, 6.05),
            (1.97, 6.26, 1.95, 6.42, 1.7, 6.46),
            (1.2, 6.58, 0.6, 6.64, 0, 6.64),
        ],
    )
    hatch = mirrored((0.26, 4.5), [(0.42, 5.25), (0, 5.25)])
    return cut(cone, hatch, groove(3.62))


def service_module() -> Shape:
    """Cylinder with three long panels between two bands."""
    body = mirrored(
        (0, 7.01), [(0.7, 7.01, 1.3, 6.95, 1.95, 6.81), (1.95, 13.3), (1.75, 13.5), (0, 13.5)]
    )
    seams = [
        both_sides(box(0.72 - GROOVE / 2, 7.85, 0.72 + GROOVE / 2, 12.45)),
        groove(7.67),
        groove(12.6),
    ]
    return cut(body, *seams)


def engine_bell() -> Shape:
    """Service propulsion nozzle."""
    return mirrored((0.42, 13.4), [(0.46, 13.75), (0.86, 13.9, 1.12, 14.6, 1.25, 15.4), (0, 15.4)])


def thruster_quad() -> Shape:
    """One cluster of attitude thrusters seen from the side, on the right flank."""
    arm = box(1.9, 8.72, 2.45, 9.18)
    nozzles = trace((2.32, 8.3), [(2.72, 8.18), (2.72, 9.72), (2.32, 9.6)])
    return union(arm, nozzles)


def high_gain_antenna() -> Shape:
    """Boom and dish near the engine end."""
    boom = line((1.6, 13.05), (3.0, 14.0), 0.45)
    bowl = mirrored((0, -0.5), [(0.45, -0.5, 0.9, -0.2, 1.0, 0.2), (0, 0.2)])
    dish = moved(turned(bowl, -54), 3.22, 14.2)
    return union(boom, dish)


def upright(shape: Shape) -> Shape:
    """Shape in metres from the plane turned into millimetres above it."""
    return scaled(shape, MM_PER_METRE, -MM_PER_METRE)


def apollo() -> Shape:
    """Apollo with the docking module, above the docking plane."""
    parts = union(
        docking_module(),
        command_module(),
        service_module(),
        engine_bell(),
        both_sides(thruster_quad()),
        high_gain_antenna(),
    )
    return softened(upright(parts), 0.06)


def orbital_module() -> Shape:
    """Near-spherical living module."""
    body = mirrored(
        (0, 0.45),
        [
            (0.72, 0.45, 1.1, 0.95, 1.1, 1.5),
            (1.1, 1.9),
            (1.1, 2.4, 0.8, 2.86, 0.42, 2.86),
            (0, 2.86),
        ],
    )
    return cut(union(body, docking_ring()), circle(0.25, (0, 1.65)))


def descent_module() -> Shape:
    """Headlight-shaped return capsule."""
    return mirrored(
        (0.42, 2.7),
        [(0.42, 3.1), (0.85, 3.25, 1.05, 4.2, 1.1, 4.95), (0, 4.95)],
    )


def instrument_module() -> Shape:
    """Cylinder with a flared skirt."""
    body = mirrored(
        (1.1, 5.31), [(1.1, 6.3), (1.12, 6.7, 1.36, 6.8, 1.36, 7.2), (1.36, 7.5), (0, 7.5)]
    )
    return cut(body, groove(6.6))


def panel_wing() -> Shape:
    """Right solar wing, three pads on a short arm."""
    pads = [box(left, 5.35, left + 0.68, 6.65) for left in (1.47, 2.51, 3.55)]
    return union(*pads, box(1.0, 5.78, 1.5, 6.22))


def soyuz() -> Shape:
    """Soyuz below the docking plane."""
    parts = union(orbital_module(), descent_module(), instrument_module(), both_sides(panel_wing()))
    return softened(scaled(parts, MM_PER_METRE), 0.06)


def docked_silhouette() -> Shape:
    """Both silhouettes with their inner gaps filled, joined across the docking plane."""
    joint = box(-0.5, -0.3, 0.5, 0.3)
    return silhouette(union(apollo(), soyuz(), joint), 0.25)
