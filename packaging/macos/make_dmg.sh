#!/bin/sh
# Makes the disc image: the application beside a link to the folder that it is dragged to.
# usage: make_dmg.sh Obverse.app obverse.dmg
# OBVERSE_IDENTITY, as for sign.sh, signs the image too.
set -eu

app=$1
image=$2
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

# ditto keeps symbolic links: copies in their place would break the signature.
ditto "$app" "$stage/Obverse.app"
cp "$app/Contents/Resources/LICENCES.txt" "$stage/LICENCES.txt"
ln -s /Applications "$stage/Applications"
rm -f "$image"

# hdiutil now and then finds the disc busy, where something looks at every new file.
for pause in 5 15 0; do
    if hdiutil create -volname Obverse -srcfolder "$stage" -fs HFS+ -format ULMO "$image"; then
        break
    fi
    [ "$pause" != 0 ] || exit 1
    sleep "$pause"
done

if [ -n "${OBVERSE_IDENTITY:-}" ]; then
    codesign --sign "$OBVERSE_IDENTITY" --timestamp "$image"
fi
hdiutil verify "$image"
