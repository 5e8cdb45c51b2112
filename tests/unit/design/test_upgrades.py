import pytest

from obverse.design.document import decode
from obverse.design.model import SCHEMA_VERSION
from obverse.design.upgrades import UPGRADES, upgrade
from obverse.errors import DesignError

#: A history of three versions, as a program in its fourth would have.
HISTORY = {
    1: lambda raw: {**raw, "title": raw["name"]},
    2: lambda raw: {**raw, "title": raw["title"].upper()},
    3: lambda raw: {key: value for key, value in raw.items() if key != "name"},
}


def test_old_document_goes_through_every_version():
    old = {"schema": 1, "name": "medal"}
    assert upgrade(old, upgrades=HISTORY, target=4) == {"schema": 4, "title": "MEDAL"}


def test_upgrade_starts_at_the_version_of_the_document():
    raw = upgrade({"schema": 3, "name": "x", "title": "kept"}, upgrades=HISTORY, target=4)
    assert raw == {"schema": 4, "title": "kept"}


def test_upgrade_leaves_the_old_document_as_it_was():
    old = {"schema": 1, "name": "medal"}
    upgrade(old, upgrades=HISTORY, target=4)
    assert old == {"schema": 1, "name": "medal"}


def test_document_without_a_version_is_of_the_present_one():
    assert upgrade({"title": "x"}, upgrades=HISTORY, target=4) == {"title": "x"}


def test_newer_document_is_refused_with_both_versions():
    with pytest.raises(DesignError) as refusal:
        decode(b'{"schema": %d}' % (SCHEMA_VERSION + 1), "new.medallion")
    assert refusal.value.message == (
        f"new.medallion: schema: the document has version {SCHEMA_VERSION + 1}, "
        f"this program reads up to {SCHEMA_VERSION}"
    )
    assert refusal.value.hint == "open it with a newer Obverse"


@pytest.mark.parametrize("version", ["1", None, 0, -3, True, 1.5])
def test_version_that_is_none_is_left_to_the_model(version):
    raw = {"schema": version}
    assert upgrade(raw, upgrades=HISTORY, target=4) is raw


def test_every_version_before_ours_has_an_upgrade():
    assert set(UPGRADES) == set(range(1, SCHEMA_VERSION))
