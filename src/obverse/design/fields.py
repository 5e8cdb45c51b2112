"""How a field says its label, range and unit; forms, flags and the JSON Schema read it here."""

from typing import Annotated, TypeAlias

from msgspec import Meta


def mm(label: str, low: float, high: float, description: str = "") -> Meta:
    """Declare a length in mm."""
    return _number(label, low, high, "mm", description)


def deg(label: str, low: float, high: float, description: str = "") -> Meta:
    """Declare an angle in degrees."""
    return _number(label, low, high, "deg", description)


def share(label: str, low: float, high: float, description: str = "") -> Meta:
    """Declare a part of a whole, 1 being all of it."""
    return _number(label, low, high, "share", description)


def thousandths(label: str, low: float, high: float, description: str = "") -> Meta:
    """Declare a spacing in thousandths of an em, the unit of tracking."""
    return _number(label, low, high, "em/1000", description)


def whole(label: str, low: int, high: int, description: str = "") -> Meta:
    """Declare a whole number of things."""
    return _number(label, low, high, "", description)


def words(label: str, longest: int, description: str = "") -> Meta:
    """Declare a text of limited length."""
    return Meta(title=label, description=description or None, max_length=longest)


def choice(label: str, description: str = "") -> Meta:
    """Declare a pick from a few words, or a switch."""
    return Meta(title=label, description=description or None)


def _number(label: str, low: float, high: float, unit: str, description: str) -> Meta:
    return Meta(
        title=label,
        description=description or None,
        ge=low,
        le=high,
        extra={"unit": unit},
        extra_json_schema={"x-unit": unit} if unit else None,
    )


#: What names an element within its side; also a part of layer names in files.
Id: TypeAlias = Annotated[
    str,
    Meta(title="Id", description="Unique on its side", pattern="^[a-z][a-z0-9-]{0,59}$"),
]
PaintName: TypeAlias = Annotated[
    str, Meta(title="Paint", description="From the palette", pattern="^[a-z][a-z0-9-]{0,39}$")
]
Radius: TypeAlias = Annotated[float, mm("Radius", 0.1, 150)]
Bearing: TypeAlias = Annotated[
    float, deg("Bearing", -360, 360, "Clockwise from 12 o'clock, to the middle")
]
#: Letters in one text of a design, and in one that is given for a variable.
LONGEST_TEXT = 2000
Text: TypeAlias = Annotated[str, words("Text", LONGEST_TEXT, "{name} stands for a variable")]
Offset: TypeAlias = Annotated[float, mm("Offset", -150, 150)]
