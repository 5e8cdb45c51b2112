"""The parts of the disc image for macOS that can be looked at here: plists, icons, scripts."""

import plistlib
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from packagers import find_packager
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from builds import icon_files, macos
from builds.project import ROOT, CannotBuild, version
from obverse.resources import asset

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for a shell")

FOLDER = ROOT / "packaging" / "macos"
#: Programs that only a Mac has, as far as the scripts go: each writes its words into a file.
RECORD = """#!/bin/sh
printf '%s' "${0##*/}" >>"$CALLS"
for word; do printf ' %s' "$word" >>"$CALLS"; done
echo >>"$CALLS"
"""
EXTRACT = "import json, sys; print(json.load(sys.stdin)[sys.argv[1]])"
PROGRAMS = {
    "codesign": 'case "$*" in *"${REFUSES:-nothing at all}"*) exit 1 ;; esac',
    "file": 'case "$2" in *.dylib | *.so | */QtCore) echo Mach-O ;; *) echo text ;; esac',
    "xcrun": """case $2 in submit) printf '{"id": "one", "status": "%s"}' "$STATUS" ;; esac""",
    "plutil": f"exec {sys.executable} -c '{EXTRACT}' $2",
    "ditto": 'cp -R "$1" "$2"',
    "hdiutil": 'case "$1" in create) [ -L "$5/Applications" ] && ls "$5" >"$CALLS.listed" ;; esac',
    "spctl": "",
}


@pytest.fixture
def call(tmp_path: Path) -> Callable[..., tuple[int, list[str]]]:
    """Run one of our scripts with stand-ins for Apple's programs; its exit code and their calls."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    for name, body in PROGRAMS.items():
        # What answers questions of the script is no call that matters.
        record = "#!/bin/sh\n" if name in ("file", "plutil") else RECORD
        (bin_folder / name).write_text(f"{record}{body}\n")
        (bin_folder / name).chmod(0o755)

    def call(script: str, *arguments: object, **env: str) -> tuple[int, list[str]]:
        calls = tmp_path / "calls"
        calls.write_text("")
        own = {"PATH": f"{bin_folder}:/usr/bin:/bin", "CALLS": str(calls), "TMPDIR": str(tmp_path)}
        words = [str(FOLDER / script), *map(str, arguments)]
        done = subprocess.run(words, env={**own, **env}, timeout=60, check=False)
        return done.returncode, calls.read_text().splitlines()

    return call


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A folder that stands in for Obverse.app as PyInstaller lays it out."""
    top = tmp_path / "Obverse.app"
    contents = top / "Contents"
    for name in (
        "MacOS/obverse",
        "Frameworks/PySide6/QtCore.abi3.so",
        "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Frameworks/libthorvg.dylib",
        "Resources/obverse/assets/presets/astp-2025.medallion",
        "Resources/LICENCES.txt",
    ):
        (contents / name).parent.mkdir(parents=True, exist_ok=True)
        (contents / name).write_text(name)
    (contents / "Resources" / "libthorvg.dylib").symlink_to("../Frameworks/libthorvg.dylib")
    return top


def test_files_are_the_same_as_on_linux():
    info = macos.info()
    (document,) = info["CFBundleDocumentTypes"]
    (exported,) = info["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeIdentifier"] == "app.obverse.medallion"
    mime = (ROOT / "packaging" / "linux" / "obverse-mime.xml").read_text(encoding="utf-8")
    tags = exported["UTTypeTagSpecification"]
    assert tags["public.mime-type"] == re.findall(r'<mime-type type="([^"]+)"', mime)
    assert tags["public.filename-extension"] == re.findall(r'glob pattern="\*\.([^"]+)"', mime)
    assert "public.json" in exported["UTTypeConformsTo"]
    assert document["CFBundleTypeIconFile"] == exported["UTTypeIconFile"] == "obverse-document.icns"
    assert info["CFBundleIdentifier"] == "app.obverse.Obverse"


def test_the_bundle_tells_its_version_and_the_system_that_it_needs():
    info = macos.info()
    assert info["CFBundleShortVersionString"] == version()
    assert re.fullmatch(r"\d+\.\d+\.\d+", info["CFBundleVersion"])
    assert info["LSMinimumSystemVersion"] == "13.0"
    assert info["NSHighResolutionCapable"] is True
    # A background program would show no window.
    assert not info.get("LSBackgroundOnly", False)


def test_the_hardened_runtime_opens_one_door_only():
    entitlements = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.parametrize("name", ["Info.plist", "entitlements.plist"])
def test_plists_pass_another_reader(name):
    program = find_packager("plistutil")
    done = subprocess.run(
        [program, "-i", FOLDER / name, "-f", "bin"], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"bplist00")
    assert plistlib.loads(done.stdout) == plistlib.loads((FOLDER / name).read_bytes())


def test_scripts_pass_shellcheck():
    scripts = sorted(FOLDER.glob("*.sh"))
    assert len(scripts) == 3
    assert all(script.stat().st_mode & 0o111 for script in scripts)
    done = subprocess.run(
        [find_packager("shellcheck"), *scripts], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.parametrize("drawing", ["obverse", "obverse-document"])
def test_icons_have_every_size(drawing):
    with Image.open(macos.icon(drawing)) as icon:
        sides = {width * scale for width, _, scale in icon.info["sizes"]}
    assert sides == set(icon_files.ICNS_SIZES)


def test_signing_goes_from_the_inside_out(call, app):
    code, calls = call("sign.sh", app, OBVERSE_IDENTITY="Developer ID Application: A (B)")
    assert code == 0
    signed = [line.split()[-1].removeprefix(f"{app}/Contents/") for line in calls[:-1]]
    assert set(signed[:3]) == {
        "Frameworks/PySide6/QtCore.abi3.so",
        "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Frameworks/libthorvg.dylib",
    }
    assert signed[3:] == [
        "Frameworks/PySide6/Qt/lib/QtCore.framework", "MacOS/obverse", str(app),
    ]  # fmt: skip
    assert all("--options runtime --timestamp" in line for line in calls[:-1])
    with_entitlements = [name for name, line in zip(signed, calls, strict=False)
                         if "--entitlements" in line]  # fmt: skip
    assert with_entitlements == ["MacOS/obverse", str(app)]
    assert calls[-1].startswith("codesign --verify --deep --strict")


def test_without_a_certificate_the_signature_is_ad_hoc_and_not_hardened(call, app):
    code, calls = call("sign.sh", app)
    assert code == 0
    assert all(line.startswith("codesign --force --sign - ") for line in calls[:-1])
    assert not any("runtime" in line or "timestamp" in line for line in calls)


@pytest.mark.parametrize(
    "refused", ["libthorvg.dylib", "QtCore.framework", "MacOS/obverse", "--verify"]
)
def test_whatever_can_not_be_signed_ends_it(call, app, refused):
    code, calls = call("sign.sh", app, REFUSES=refused)
    assert code != 0
    assert refused in calls[-1]


def test_the_image_holds_the_application_its_licences_and_a_way_to_applications(
    call, app, tmp_path
):
    code, calls = call("make_dmg.sh", app, tmp_path / "obverse.dmg")
    assert code == 0
    assert (tmp_path / "calls.listed").read_text().split() == [
        "Applications", "LICENCES.txt", "Obverse.app",
    ]  # fmt: skip
    assert [line.split()[:2] for line in calls[1:]] == [
        ["hdiutil", "create"],
        ["hdiutil", "verify"],
    ]
    code, calls = call("make_dmg.sh", app, tmp_path / "obverse.dmg", OBVERSE_IDENTITY="A")
    assert code == 0
    assert calls[-2] == f"codesign --sign A --timestamp {tmp_path / 'obverse.dmg'}"


@pytest.mark.parametrize(("status", "code"), [("Accepted", 0), ("Invalid", 1)])
def test_the_answer_of_the_notary_is_read(call, status, code):
    key = {"OBVERSE_NOTARY_KEY": "k.p8", "OBVERSE_NOTARY_KEY_ID": "K", "OBVERSE_NOTARY_ISSUER": "I"}
    ended, calls = call("notarise.sh", "obverse.dmg", STATUS=status, **key)
    assert ended == code
    assert "--key k.p8 --key-id K --issuer I" in calls[0]
    assert any("stapler staple obverse.dmg" in line for line in calls) == (status == "Accepted")
    assert any("notarytool log one" in line for line in calls) == (status == "Invalid")


def test_elsewhere_it_says_that_macos_is_needed(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(CannotBuild, match="only be built on macOS"):
        macos.build(tmp_path)


def test_the_drawing_is_in_the_assets():
    assert asset("icons", "obverse-app.svg").is_file()
