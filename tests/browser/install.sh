#!/bin/sh
# Fetches what the browser tests need, when node_modules is missing or is not what
# package-lock.json says; the browser itself is Debian's.  Needs the network only then.
set -eu
cd "$(dirname "$0")"

# The lock file is copied beside what it installed, so that a changed lock is noticed
# whatever the clocks of the two files say.
! cmp -s package-lock.json node_modules/installed-lock.json || exit 0
command -v npm >/dev/null || {
	echo "install.sh: npm is needed to fetch the browser tests' parts: apt install npm" >&2
	exit 1
}
npm ci --no-progress --loglevel=error || {
	echo "install.sh: npm could not install what tests/browser/package-lock.json lists" >&2
	exit 1
}
cp package-lock.json node_modules/installed-lock.json
