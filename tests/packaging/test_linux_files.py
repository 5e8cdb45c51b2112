"""What desktops and shells on Linux look for: menu entry, type, icons, pages, completions."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import click
import pytest
from built import need
from PIL import Image, ImageChops

from builds import man, shared_files
from builds.project import ROOT, version
from builds.shared_files import COMPONENT, MIME_TYPE, NAME, SIZES
from obverse.cli.main import COMMANDS, obverse
from obverse.design.document import SUFFIX

MIME_NAMES = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("system") / "usr" / "share"
    shared_files.write(folder)
    return folder


def call(*words: str | Path, **env: str) -> str:
    done = subprocess.run(
        [str(word) for word in words],
        env={**os.environ, "LC_ALL": "C.UTF-8", **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr, done.stderr
    return done.stdout


def entry(share: Path) -> dict[str, str]:
    lines = (share / "applications" / f"{NAME}.desktop").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_menu_entry_is_valid(share):
    need("desktop-file-validate", "desktop-file-utils")
    assert call("desktop-file-validate", share / "applications" / f"{NAME}.desktop") == ""


def test_menu_entry_opens_a_design_and_speaks_russian(share):
    fields = entry(share)
    assert fields["Exec"] == "obverse gui %f"
    assert fields["MimeType"] == f"{MIME_TYPE};"
    assert {"GenericName[ru]", "Comment[ru]", "Keywords[ru]"} <= set(fields)


def test_window_and_menu_entry_have_one_name(share):
    source = (ROOT / "src" / "obverse" / "gui" / "app.py").read_text()
    assert f'setDesktopFileName("{NAME}")' in source
    assert entry(share)["Icon"] == NAME


def test_type_is_that_of_design_files(share):
    (kind,) = ElementTree.parse(share / "mime" / "packages" / f"{NAME}.xml").getroot()
    assert kind.get("type") == MIME_TYPE
    assert kind.find(f"{MIME_NAMES}glob").get("pattern") == f"*{SUFFIX}"
    assert kind.find(f"{MIME_NAMES}sub-class-of").get("type") == "application/json"


def test_type_is_found_by_the_name_of_a_file(share, tmp_path):
    need("update-mime-database", "shared-mime-info")
    need("gio", "libglib2.0-bin")
    mine = tmp_path / "share"
    shutil.copytree(share / "mime", mine / "mime")
    call("update-mime-database", mine / "mime", XDG_DATA_HOME=str(mine))
    (tmp_path / f"race{SUFFIX}").write_text('{"obverse": 1}')
    told = call("gio", "info", "-a", "standard::content-type", tmp_path / f"race{SUFFIX}",
                XDG_DATA_HOME=str(mine))  # fmt: skip
    assert MIME_TYPE in told


def test_software_centres_can_read_about_it(share):
    need("appstreamcli", "appstream")
    file = share / "metainfo" / f"{COMPONENT}.metainfo.xml"
    call("appstreamcli", "validate", "--no-net", "--no-color", file)
    told = call("appstreamcli", "validate-tree", "--no-net", "--no-color", share.parents[1])
    assert "successful" in told


def test_metainfo_names_this_version_and_its_day(share):
    text = (share / "metainfo" / f"{COMPONENT}.metainfo.xml").read_text()
    release = ElementTree.fromstring(text).find("releases/release")
    assert release.get("version") == version()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", release.get("date"))
    assert "@" not in text


def test_icons_are_there_in_every_size(share):
    theme = share / "icons" / "hicolor"
    for place in (f"apps/{NAME}", f"mimetypes/{MIME_TYPE.replace('/', '-')}"):
        assert (theme / "scalable" / f"{place}.svg").read_text().startswith("<svg")
        for size in SIZES:
            icon = Image.open(theme / f"{size}x{size}" / f"{place}.png")
            assert icon.size == (size, size)
            assert icon.mode == "RGBA"
            assert icon.getpixel((0, 0))[3] == 0
            assert icon.getpixel((size // 2, round(size * 0.6)))[3] == 255


def test_icon_of_a_document_is_a_page_with_the_medal(share):
    theme = share / "icons" / "hicolor" / "256x256"
    page = Image.open(theme / "mimetypes" / f"{MIME_TYPE.replace('/', '-')}.png").convert("RGB")
    program = Image.open(theme / "apps" / f"{NAME}.png").convert("RGB")
    assert min(page.getpixel((70, 40))) > 230, "paper"
    assert ImageChops.difference(page, program).getbbox() is not None
    red, green, blue = page.getpixel((70, 152))
    assert red > green > blue + 40, "gold"


def test_same_files_each_time(share, tmp_path):
    shared_files.write(tmp_path / "share")
    for file in (file for file in share.rglob("*") if file.is_file()):
        again = tmp_path / "share" / file.relative_to(share)
        assert again.read_bytes() == file.read_bytes(), file


def read(share: Path, page: str) -> str:
    return call("man", "--warnings", "-E", "UTF-8", "-l", share / "man" / "man1" / f"{page}.1.gz",
                MANWIDTH="100", MAN_KEEP_FORMATTING="")  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_man_page_tells_all_options_of_a_command(name, share):
    need("man", "man-db")
    text = re.sub(r"\s+", " ", read(share, f"obverse-{name}"))
    command = obverse.get_command(click.Context(obverse), name)
    options = [one for one in command.params if isinstance(one, click.Option) and not one.hidden]
    for option in options:
        assert all(switch in text for switch in option.opts), option.name
        assert re.sub(r"\s+", " ", option.help) in text
    assert COMMANDS[name][1].rstrip(".")[1:] in text


def test_man_page_of_the_program_names_its_commands(share):
    need("man", "man-db")
    text = read(share, "obverse")
    assert all(f"obverse-{name}(1)" in text for name in COMMANDS)
    assert "-h, --help" in text
    assert version() in text


def test_man_pages_can_be_found_by_what_they_do(share, tmp_path):
    need("lexgrog", "man-db")
    for file in sorted((share / "man" / "man1").iterdir()):
        page = tmp_path / file.name.removesuffix(".gz")
        page.write_bytes(gzip.decompress(file.read_bytes()))
        assert f'"{page.stem} - ' in call("lexgrog", page)


def test_man_page_prints_what_roff_would_read_as_its_own():
    assert man.escape(".medallion") == r"\&.medallion"
    assert man.escape("a\n'b") == "a\n\\&'b"
    assert man.escape(r"~/x\y -o") == r"\(ti/x\ey \-o"


@pytest.mark.parametrize("shell", shared_files.COMPLETIONS)
def test_completion_is_the_one_that_the_program_prints(shell, share):
    told = call(sys.executable, "-m", "obverse", "completion", shell)
    assert (share / shared_files.COMPLETIONS[shell]).read_text().strip() == told.strip()


def test_bash_takes_the_completion(share):
    script = share / shared_files.COMPLETIONS["bash"]
    told = call("bash", "-c", f"source {script} && complete -p obverse")
    assert "_obverse_completion" in told
