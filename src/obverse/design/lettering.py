"""Lettering: how words are set, shared by every element that holds words."""

from typing import Annotated, Literal

import msgspec

from obverse.design.fields import choice, mm, share, thousandths, words
from obverse.units import Mm


class Fit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far a line that is too long may give way: first tracking, then width, then height."""

    tracking: Annotated[
        float, thousandths("Least tracking", -100, 1000, "No tighter than this")
    ] = -20.0
    condense: Annotated[
        float, share("Least width", 0.5, 1, "Letters no narrower than this share")
    ] = 0.85
    shrink: Annotated[float, share("Least height", 0.2, 1, "Letters no lower than this share")] = (
        0.7
    )


class Lettering(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A typeface, a cap height and the manners of setting."""

    family: Annotated[str, words("Typeface", 100)] = "Jost"
    weight: Annotated[int, msgspec.Meta(title="Weight", ge=100, le=900)] = 500
    italic: Annotated[bool, choice("Italic")] = False
    cap_height: Annotated[Mm, mm("Cap height", 0.3, 60, "Height of a flat capital, as H")] = 2.5
    tracking: Annotated[
        float, thousandths("Tracking", -100, 1000, "Added between letters, in 1/1000 em")
    ] = 0.0
    upper: Annotated[bool, choice("Capitals", "Set all words in capitals")] = False
    language: Annotated[
        str,
        msgspec.Meta(
            title="Language",
            description="BCP 47, as tr or de; decides capitals and local letterforms",
            pattern="^([a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*)?$",
        ),
    ] = ""
    fit: Annotated[Fit, choice("Fit")] = Fit()


#: Which way the tops of letters on a ring point; auto keeps them upright.
Direction = Annotated[
    Literal["outward", "inward", "auto"],
    choice("Direction", "Tops of the letters away from the centre, towards it, or upright"),
]
