"""`obverse presets`, `obverse fonts` and `obverse schema`: what there is, as text or JSON."""

from pathlib import Path
from typing import Any

import click

from obverse.cli.sources import font_option, read_fonts

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.command()
@_JSON
def presets(as_json: bool) -> None:
    """List the designs that come with it: id, size and title."""
    from obverse.design.presets import load_preset, preset_ids

    rows = [_preset_row(name, load_preset(name)) for name in preset_ids()]
    if as_json:
        _print_json(rows)
        return
    wide = max(len(row["id"]) for row in rows)
    for row in rows:
        size = f"{row['diameter_mm']:g} x {row['thickness_mm']:g} mm"
        click.echo(f"{row['id']:{wide}}  {size:>13}  {row['title']}")


def _preset_row(name: str, design: Any) -> dict[str, Any]:
    return {
        "id": name,
        "title": design.title,
        "diameter_mm": design.blank.diameter,
        "thickness_mm": design.blank.thickness,
        "variables": [variable.name for variable in design.variables],
        "tags": list(design.tags),
    }


@click.command()
@_JSON
@font_option
def fonts(as_json: bool, font_files: tuple[Path, ...]) -> None:
    """List the typefaces: family, weights and styles."""
    library = read_fonts(font_files)
    rows = [_font_row(family, library.cuts(family)) for family in library.families]
    if as_json:
        _print_json(rows)
        return
    wide = max(len(row["family"]) for row in rows)
    for row in rows:
        click.echo(f"{row['family']:{wide}}  {', '.join(row['cuts'])}")


def _font_row(family: str, cuts: Any) -> dict[str, Any]:
    names = []
    for cut in cuts:
        low, high = cut.lightest, cut.heaviest
        weights = f"{low}" if low == high else f"{low}-{high}"
        names.append(f"{weights} {'italic' if cut.italic else 'upright'}")
    return {"family": family, "cuts": names}


@click.command()
def schema() -> None:
    """Print the JSON Schema of a design file."""
    from obverse.design.document import schema as design_schema

    _print_json(design_schema())


def _print_json(value: Any) -> None:
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
