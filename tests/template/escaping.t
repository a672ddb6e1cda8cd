#!/bin/sh
# What ClearSilver does with markup in values.
cd "$(dirname "$0")/../.." || exit 2
exec obj/tests/template/escaping
