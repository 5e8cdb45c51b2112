import sys

from obverse import resources
from obverse.resources import asset, assets


def test_assets_are_found_in_this_copy():
    assert asset("presets", "astp-2025.medallion").is_file()
    assert asset("nowhere").parent == assets()


def test_checkout_keeps_assets_beside_src():
    *_, checkout = resources._places()
    assert checkout.name == "assets"
    assert (checkout.parent / "src" / "obverse").is_dir()


def test_wheel_keeps_assets_inside_the_package():
    wheel = resources._places()[0]
    assert wheel == resources._HERE / "assets"


def test_frozen_application_looks_beside_itself_first(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources._places()[0] == tmp_path / "obverse" / "assets"
