#!/bin/sh
# Makes the virtual environment of the terminal checks: in $VENV, or .build-terminal/ at the root.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
venv=${VENV:-$here/../../.build-terminal}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
