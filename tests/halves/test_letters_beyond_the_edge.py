"""Letters beyond the edge: nothing is left of them, so nothing can come near the seam."""

import msgspec

from obverse.design.elements import Inscription, InscriptionLine
from obverse.design.lettering import Fit, Lettering
from obverse.design.split import Split
from obverse.halves.split_artwork import split_artwork
from obverse.layout import lay_out
from samples import design_of


def test_letters_that_are_cut_off_whole_are_near_no_seam():
    lines = Inscription(
        id="lines",
        lines=(InscriptionLine(text="HHHHHHHHHHHH"),),
        within=60,
        x=4,
        lettering=Lettering(cap_height=6, fit=Fit(condense=1, shrink=1)),
    )
    design = msgspec.structs.replace(design_of(lines, diameter=38), split=Split())
    artwork, _ = lay_out(design)
    (words,) = [each for each in artwork.side("obverse").regions if each.letters]
    assert not all(letter.path for letter in words.letters)
    halved = split_artwork(artwork, design)
    assert halved.proof.letters_cut == ("H",)
