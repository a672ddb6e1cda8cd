#!/bin/sh
# What there is in each district, at /places: a table that adds up as the index counts,
# and a map when boundaries are loaded.
. "$(dirname "$0")/../lib.sh"
site

expect 200 GET /places
body_has '<h1 class="govuk-heading-xl">What there is in each district</h1>'
for district in Cheltenham Cotswold 'Forest of Dean' Gloucester Stroud Tewkesbury; do
	body_has ">$district</th>"
done
body_has 'do not add up to a total'
finish
