#!/bin/sh
# Makes the place of the outside tools and of the readers that check their work: in $VENV, or
# .build-formats/ at the root.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
venv=${VENV:-$here/../../.build-formats}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check \
  -r "$here/../../.ci/tools.txt" -r "$here/requirements.txt"
