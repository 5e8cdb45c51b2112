#!/bin/sh
# Has Apple look at a signed disc image, and staples its answer, so that no Mac need ask for it.
# usage: notarise.sh obverse.dmg
# OBVERSE_NOTARY_KEY is the file of an App Store Connect key (.p8), OBVERSE_NOTARY_KEY_ID and
# OBVERSE_NOTARY_ISSUER say which it is.
set -eu

image=$1
credentials() {
    xcrun notarytool "$@" --key "$OBVERSE_NOTARY_KEY" --key-id "$OBVERSE_NOTARY_KEY_ID" \
        --issuer "$OBVERSE_NOTARY_ISSUER"
}

# notarytool ends well even where Apple refuses: the answer has to be read.
answer=$(credentials submit "$image" --wait --timeout 30m --output-format json)
printf '%s\n' "$answer"
field() { printf '%s' "$answer" | plutil -extract "$1" raw -o - -; }
if [ "$(field status)" != Accepted ]; then
    credentials log "$(field id)" >&2
    exit 1
fi

xcrun stapler staple "$image"
xcrun stapler validate "$image"
spctl --assess --type open --context context:primary-signature --verbose=2 "$image"
