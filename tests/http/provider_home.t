#!/bin/sh
# Where a provider starts: for providers alone.
. "$(dirname "$0")/../lib.sh"
site

account provider
sign_in
expect 200 GET /provider
expect 403 GET /desk/listings

browser other
account broker
sign_in
expect 403 GET /provider
finish
