#!/bin/sh
# Installs the generator of this checkout, from locked packages with hashes, into the Python of the runner.
set -eu
cd "$(dirname "$0")/.."

quietly="--quiet --no-input --disable-pip-version-check"
# shellcheck disable=SC2086 # the words of $quietly are meant to part
python -m pip install $quietly --require-hashes -r requirements/runtime.txt
# shellcheck disable=SC2086
python -m pip install $quietly --no-deps --no-build-isolation -e .
