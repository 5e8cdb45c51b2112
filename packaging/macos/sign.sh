#!/bin/sh
# Signs Obverse.app from the inside out: a signature covers those of what lies within.
# usage: sign.sh Obverse.app
# OBVERSE_IDENTITY names the certificate, "Developer ID Application: ...". Without it the signature
# is ad hoc: the application runs where it was built, and elsewhere once a person allows it.
set -eu

app=$1
entitlements=$(dirname "$0")/entitlements.plist
identity=${OBVERSE_IDENTITY:--}

# The hardened runtime only lets in libraries of the same team, and an ad hoc signature has none.
if [ "$identity" = - ]; then
    set -- --force --sign -
else
    set -- --force --sign "$identity" --options runtime --timestamp
fi

is_code() { file -b "$1" | grep -q 'Mach-O'; }

# Every library by itself; a symbolic link is signed where it leads.
find "$app/Contents/Frameworks" "$app/Contents/Resources" -type f | while IFS= read -r file; do
    if is_code "$file"; then codesign "$@" "$file"; fi
done

# Then the frameworks, the deepest first, whose seal covers more than their library.
find "$app/Contents/Frameworks" -depth -type d -name '*.framework' | while IFS= read -r framework; do
    codesign "$@" "$framework"
done

# Programs alone have entitlements; what they load inherits them.
find "$app/Contents/MacOS" -type f | while IFS= read -r file; do
    codesign "$@" --entitlements "$entitlements" "$file"
done
codesign "$@" --entitlements "$entitlements" "$app"

codesign --verify --deep --strict --verbose=2 "$app"
