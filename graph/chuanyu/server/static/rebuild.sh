#!/bin/sh
# Fetch the pinned query editor with npm and lay its build beside this script.
# To move to another version: change `version`, run, look at /ask, commit the folder.
set -eu
version=4.6.2
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "@zazuko/yasgui@$version" >/dev/null
tar -xzf "zazuko-yasgui-$version.tgz"
for file in yasgui.min.js yasgui.min.css; do
  sed '/sourceMappingURL/d' "package/build/$file" >"$here/$file"
done
{
  printf '@zazuko/yasgui %s (MIT)\n' "$version"
  (cd "$here" && sha256sum yasgui.min.js yasgui.min.css)
} >"$here/VERSION"
