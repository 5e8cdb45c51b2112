"""A laid-out design with a split → its pieces, the proof that they fit, and findings."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from obverse.artwork import Artwork, SideArtwork
from obverse.design.expressions import fill_in
from obverse.design.model import Blank, Design
from obverse.design.split import Piece, Split
from obverse.design.variables import values_of
from obverse.errors import GeometryError
from obverse.findings import Finding
from obverse.halves.cut import CutSide, cut, cuts_of, on_seam
from obverse.halves.letters import letter_findings, near_letters
from obverse.halves.proof import Proof, prove
from obverse.halves.seam import impossible
from obverse.units import show_mm


class Halved(NamedTuple):
    """The pieces of each face, in the order of the pieces, and the proof; none if impossible."""

    faces: tuple[CutSide, ...]
    proof: Proof | None
    findings: tuple[Finding, ...]


def split_artwork(
    artwork: Artwork, design: Design, values: Mapping[str, str] | None = None
) -> Halved:
    """Cut a laid-out design as its split says; what can't be cut is an error among the findings."""
    split, blank = design.split, design.blank
    assert split is not None, "the design has no split"
    reason = impossible(split, blank)
    if reason:
        return Halved((), None, (_error(reason),))
    faces = tuple(side for side in artwork.sides if side.side != "edge")
    try:
        sides = cut(artwork, split, blank)
        proof = prove(faces, sides, split, blank)
    except GeometryError as fault:
        return Halved((), None, (_error(fault.message),))
    findings = [*letter_findings(near_letters(faces, split, blank), split)]
    findings += _about_pictures(faces, split, blank)
    findings += _about_fit(proof, sides)
    texts = dict(values_of(design, values))
    named = tuple(_specified(side, split, texts) for side in sides)
    return Halved(named, proof, tuple(findings))


def _error(message: str) -> Finding:
    return Finding(severity="error", code="split.impossible", message=message, element="split")


def _about_fit(proof: Proof, sides: tuple[CutSide, ...]) -> list[Finding]:
    findings = []
    if not proof.fits:
        findings.append(_error(f"the pieces don't fit: {_misfit(proof)}"))
    if proof.slivers_removed:
        count = proof.slivers_removed
        shreds = "one shred" if count == 1 else f"{count} shreds"
        message = f"{shreds} thinner than 0.02 mm taken away at the cut"
        findings.append(
            Finding(severity="info", code="split.slivers", message=message, element="split")
        )
    return findings


def _misfit(proof: Proof) -> str:
    for name, count in proof.bodies.items():
        if count != 1:
            return f"piece {name!r} " + (f"falls into {count} parts" if count else "has no metal")
    return f"the gap is {show_mm(proof.gap_deviation_mm)} off, or areas don't add up"


def _about_pictures(faces: tuple[SideArtwork, ...], split: Split, blank: Blank) -> list[Finding]:
    """Return a warning for each picture on a seam: it is kept whole on one piece."""
    return [
        Finding(
            severity="warning",
            code="split.picture",
            message="the picture reaches over the seam and is kept whole on one piece",
            side=side.side,
            element=picture.element,
            hint="move the picture or the seam",
        )
        for side in faces
        for picture in side.pictures
        if on_seam(picture, cuts_of(split, blank, side.side))
    ]


def _specified(side: CutSide, split: Split, texts: Mapping[str, str]) -> CutSide:
    values = tuple(sorted(texts.items()))
    pieces = tuple(
        page._replace(specification=f"{page.specification}; {_words(piece, split, values)}")
        for page, piece in zip(side.pieces, split.pieces, strict=True)
    )
    return side._replace(pieces=pieces)


def _words(piece: Piece, split: Split, values: tuple[tuple[str, str], ...]) -> str:
    """Return what the maker must know of a piece; all pieces of a medal share its serial."""
    parts = [f"piece {piece.id} of {len(split.pieces)}"]
    parts += [piece.name] if piece.name else []
    mark = fill_in(piece.mark, values)
    parts += [f"mark on the cut face: {mark}"] if mark else []
    serial = dict(values).get("serial", "")
    parts += [f"serial {serial}"] if serial else []
    return ", ".join([*parts, f"kerf {show_mm(split.kerf)}, clearance {show_mm(split.clearance)}"])


def fit_record(proof: Proof, design: Design, values: Mapping[str, str] | None = None) -> bytes:
    """Return the proof as a JSON file, with what it was measured on."""
    split = design.split
    assert split is not None
    texts = values_of(design, values)
    record = {
        "title": design.title,
        "serial": dict(texts).get("serial", ""),
        "blank": design.blank,
        "split": split,
        "marks": {piece.id: fill_in(piece.mark, texts) for piece in split.pieces},
        "proof": proof,
    }
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"
