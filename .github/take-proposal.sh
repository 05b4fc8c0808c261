#!/bin/sh
# Puts the data of one revision into this checkout and leaves everything else (the generator, the theme, the
# settings) as it is. Only ordinary files come along: a symbolic link becomes a small text file, which the gate
# refuses, and no path outside the five below is touched.
#
# Usage: take-proposal.sh REVISION
set -eu

revision=$(git rev-parse --verify --quiet --end-of-options "$1^{commit}")
data="partners.yml programs.yml partners.d programs.d content"

for path in $data; do
  git rm -r --quiet --force --ignore-unmatch -- "$path"
  if git cat-file -e "$revision:$path" 2>/dev/null; then
    git -c core.symlinks=false checkout --quiet "$revision" -- "$path"
  fi
done
