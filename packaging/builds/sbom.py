"""The bill of materials beside each package: CycloneDX 1.6, as JSON."""

import datetime
import platform
import uuid
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import Distribution
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from builds.project import ROOT, epoch, version
from builds.shipped import key, licence_of
from builds.system_libraries import package_version

#: The wheel and the sdist hold no interpreter.
_WITHOUT_PYTHON = ("wheel", "sdist")


def write_sbom(
    out: Path, form: str, distributions: Iterable[Distribution], libraries: Mapping[str, str] = {}
) -> Path:
    """Write the bill of one form and return its file.

    `libraries` are copies of the system's own, library → Debian package.
    """
    main = Component(name="obverse", version=version(), type=ComponentType.APPLICATION,
                     bom_ref="obverse", purl=PackageURL("pypi", None, "obverse", version()),
                     licenses=_licences("MIT"))  # fmt: skip
    parts = [*map(_distribution, distributions), *_typefaces()]
    if form not in _WITHOUT_PYTHON:
        parts += [_python(), *_system(libraries)]
    file = out / f"obverse-{version()}-{form}.cdx.json"
    file.write_text(_json(main, parts, form), encoding="utf-8")
    return file


def _json(main: Component, parts: list[Component], form: str) -> str:
    bom = Bom(components=parts, version=1)
    bom.metadata.component = main
    bom.metadata.timestamp = datetime.datetime.fromtimestamp(epoch(), datetime.UTC)
    # The same package has the same number, on any day.
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"obverse {version()} {form} {epoch()}")
    bom.register_dependency(main, parts)
    text = JsonV1Dot6(bom).output_as_string(indent=2)
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    assert fault is None, fault
    return f"{text}\n"


def _distribution(one: Distribution) -> Component:
    purl = PackageURL("pypi", None, key(one), one.version)
    return Component(
        name=key(one),
        version=one.version,
        bom_ref=str(purl),
        purl=purl,
        licenses=_licences(licence_of(one)),
    )


def _licences(words: str) -> list[License]:
    return [LicenseFactory().make_from_string(words)] if words else []


def _typefaces() -> Iterator[Component]:
    for file in sorted((ROOT / "assets" / "fonts").glob("*/OFL.txt")):
        name = file.parent.name
        yield Component(
            name=f"typeface {name}",
            type=ComponentType.DATA,
            bom_ref=f"typeface-{name}",
            licenses=_licences("OFL-1.1"),
        )


def _python() -> Component:
    number = platform.python_version()
    purl = PackageURL("generic", None, "python", number)
    return Component(name="python", version=number, bom_ref=str(purl), purl=purl,
                     licenses=_licences("PSF-2.0"))  # fmt: skip


def _system(libraries: Mapping[str, str]) -> Iterator[Component]:
    for package in sorted(set(libraries.values())):
        number = package_version(package)
        purl = PackageURL("deb", "debian", package, number)
        yield Component(name=package, version=number, bom_ref=str(purl), purl=purl)
