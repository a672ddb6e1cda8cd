#!/bin/sh
# The site of a browser test that is run alone: says where it is, and stops when standard
# input ends.
. "$(dirname "$0")/../lib.sh"
own_site
printf 'port=%s var=%s\n' "$PORT" "$var"
cat >/dev/null
