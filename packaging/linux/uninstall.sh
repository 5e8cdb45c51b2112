#!/bin/sh
# Takes away what install.sh installed, and nothing else: designs and settings stay.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
list=$home/installed.txt
[ -f "$list" ] || {
    printf 'uninstall.sh: nothing is installed in %s; run the one in lib/obverse\n' "$home" >&2
    exit 1
}
share=$(sed -n '1s/^share=//p' "$list")
files=$(sed -e 1d -e '/\/$/d' "$list")
folders=$(sed -e 1d -e '/\/$/!d' "$list" | sort -r)

printf '%s\n' "$files" | while IFS= read -r file; do rm -f -- "$file"; done

# What the desktop's programs made of our files goes with the last of its kind.
mime=$share/mime
if ls "$mime"/packages/*.xml >/dev/null 2>&1; then
    if command -v update-mime-database >/dev/null; then update-mime-database "$mime" || :; fi
elif [ -d "$mime" ]; then
    for name in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types \
        version XMLnamespaces application/vnd.obverse.medallion+json.xml; do
        rm -f -- "$mime/$name"
    done
    rmdir -- "$mime/application" 2>/dev/null || :
fi
cache=$share/applications/mimeinfo.cache
if ls "$share"/applications/*.desktop >/dev/null 2>&1; then
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$share/applications" || :
    fi
else
    rm -f -- "$cache"
fi
# One that names no type is as good as none.
if [ -f "$cache" ] && [ "$(cat "$cache")" = '[MIME Cache]' ]; then rm -f -- "$cache"; fi
touch -c "$share/icons/hicolor" 2>/dev/null || :

# Folders that were made for it, where nobody else has put anything since.
printf '%s\n' "$folders" | while IFS= read -r folder; do rmdir -- "$folder" 2>/dev/null || :; done
printf 'taken away: %s\n' "$home"
