"""What `import obverse` gives, and that each name comes from where it says."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

import obverse

SOURCE = Path(obverse.__file__).read_text("utf-8")


def names_for_type_checkers() -> dict[str, str]:
    """Return name → module from the block that only type checkers read."""
    block = next(node for node in ast.parse(SOURCE).body if isinstance(node, ast.If))
    return {alias.name: node.module for node in block.body for alias in node.names}


def test_all_is_sorted():
    assert obverse.__all__ == sorted(obverse.__all__)


@pytest.mark.parametrize("name", obverse.__all__)
def test_name_is_there(name):
    assert getattr(obverse, name) is not None


@pytest.mark.parametrize("name", sorted(obverse._HOMES))
def test_name_comes_from_its_home(name):
    assert getattr(obverse, name) is getattr(import_module(obverse._HOMES[name]), name)


def test_type_checkers_see_the_same_names():
    assert names_for_type_checkers() == obverse._HOMES
    assert {*obverse._HOMES, "__version__"} == set(obverse.__all__)


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'obverse' has no attribute 'emboss'"):
        obverse.emboss  # noqa: B018 - the look is the test


def test_version_is_that_of_the_project():
    project = (Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8")
    assert f'version = "{obverse.__version__}"' in project


@pytest.mark.parametrize("name", [name for name in obverse.__all__ if name != "__version__"])
def test_name_is_documented(name):
    assert getattr(obverse, name).__doc__
