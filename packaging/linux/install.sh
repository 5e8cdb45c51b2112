#!/bin/sh
# Installs Obverse from the folder that this file lies in, for one person or for all.
set -eu

usage() {
    cat <<'END'
usage: ./install.sh [--prefix DIR]
Installs Obverse below ~/.local, or below DIR: bin/obverse, lib/obverse and share.
lib/obverse/uninstall.sh takes it away again. An Obverse that this installed before
is replaced; designs and settings are left alone.
END
}
die() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }

source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
prefix=
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ -n "${2:-}" ] || die "--prefix needs a folder"; prefix=$2; shift 2 ;;
        --prefix=?*) prefix=${1#--prefix=}; shift ;;
        -h | --help) usage; exit ;;
        *) usage >&2; exit 2 ;;
    esac
done
share=
if [ -z "$prefix" ]; then
    [ -n "${HOME:-}" ] || die "HOME is not set: name a folder with --prefix"
    prefix=$HOME/.local
    # A relative one means nothing, as its specification has it.
    case ${XDG_DATA_HOME:-} in /*) share=$XDG_DATA_HOME ;; esac
fi
# What a menu entry, or a list of one file a line, can't hold.
case $prefix$share in *["\"\`\$\\%|&
"]*) die "$prefix: a menu entry can't hold this name; take another --prefix" ;; esac
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
case $prefix/ in "$source"/*) die "$prefix lies in the folder that is installed from" ;; esac
share=${share:-$prefix/share}
home=$prefix/lib/obverse
list=$home/installed.txt

if [ -f "$list" ]; then
    sh "$home/uninstall.sh" >/dev/null || die "what is installed in $home can't be taken away"
fi
for place in "$home" "$prefix/bin/obverse"; do
    if [ -e "$place" ] || [ -L "$place" ]; then
        die "$place is there, and is not of install.sh's making"
    fi
done

missing() { # each folder of a path that is not there
    folder=$1
    until [ -d "$folder" ]; do printf '%s/\n' "$folder"; folder=$(dirname -- "$folder"); done
}
below() { # a folder of ours and where it goes: what will be made
    (cd "$1" && find . -type d ! -name .) | while IFS= read -r folder; do
        [ -d "$2/${folder#./}" ] || printf '%s/\n' "$2/${folder#./}"
    done
    (cd "$1" && find . ! -type d) | while IFS= read -r file; do printf '%s\n' "$2/${file#./}"; done
}
there=$(below "$source/share" "$share" | while IFS= read -r place; do
    case $place in */) continue ;; esac
    if [ -e "$place" ] || [ -L "$place" ]; then printf '%s\n' "$place"; fi
done | head -n 1)
[ -z "$there" ] || die "$there is there, and is not of install.sh's making"
# The list is there before what it lists: whatever goes wrong halfway can be taken away too.
plan=$(printf 'share=%s\n' "$share"
    for folder in "$home" "$prefix/bin" "$share"; do missing "$folder"; done
    for file in uninstall.sh LICENCES.txt installed.txt; do printf '%s\n' "$home/$file"; done
    printf '%s\n' "$prefix/bin/obverse"
    below "$source/lib/obverse" "$home"
    below "$source/share" "$share")
mkdir -p -- "$home" || die "$home can't be made"
printf '%s\n' "$plan" >"$list"
cp -- "$source/uninstall.sh" "$source/LICENCES.txt" "$home/"
trap 'sh "$home/uninstall.sh" >/dev/null; printf "install.sh: nothing was installed\n" >&2' EXIT
trap 'exit 1' HUP INT TERM

mkdir -p -- "$prefix/bin" "$share"
cp -R -P -- "$source/lib/obverse/." "$home/"
cp -R -P -- "$source/share/." "$share/"
ln -s -- "$home/obverse" "$prefix/bin/obverse"
# A desktop may look for programs in fewer places than a shell does.
sed -e "s|^Exec=obverse|Exec=\"$prefix/bin/obverse\"|" \
    -e "s|^TryExec=obverse|TryExec=$prefix/bin/obverse|" \
    "$source/share/applications/obverse.desktop" >"$share/applications/obverse.desktop"
trap - EXIT

# The desktop learns of it at once where it has the programs to, else at the next log-in.
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime" || :; fi
if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$share/applications" || :
fi
touch -c "$share/icons/hicolor"

printf 'installed: %s\n' "$home"
case :$PATH: in
    *":$prefix/bin:"*) printf 'run it: obverse\n' ;;
    *) printf 'run it: "%s/bin/obverse" (that folder is not in PATH)\n' "$prefix" ;;
esac
printf 'take it away: sh "%s/uninstall.sh"\n' "$home"
