#!/bin/sh
# The first page, from MariaDB through a program and nginx.
. "$(dirname "$0")/../lib.sh"
site
expect 200 GET /
body_has 'Find care and support'
account practitioner
sign_in /desk
is "$status" 303 'signing in leads on'
header_is Location /desk
finish
