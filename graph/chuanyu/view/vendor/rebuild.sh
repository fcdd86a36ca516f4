#!/bin/sh
# Fetch the pinned vis-network with npm and lay its standalone build and its licences beside this script.
# To move to another version: change `version`, run, look at the page, commit the folder.
set -eu
version=10.1.5
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "vis-network@$version" >/dev/null
tar -xzf "vis-network-$version.tgz"
cp package/standalone/umd/vis-network.min.js package/LICENSE-MIT package/LICENSE-APACHE-2.0 "$here/"
chmod 644 "$here/vis-network.min.js" "$here"/LICENSE-*
sum=$(sha256sum "$here/vis-network.min.js" | cut -d' ' -f1)
printf 'vis-network %s\nstandalone/umd/vis-network.min.js\nsha256 %s\n' "$version" "$sum" >"$here/VERSION"
