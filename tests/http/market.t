#!/bin/sh
# Reports on the market: for those who may see them.
. "$(dirname "$0")/../lib.sh"
site

account commissioner
sign_in
expect 200 GET /market
body_has 'Reports on the market'

browser other
account practitioner
sign_in
expect 403 GET /market
finish
