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
body_has 'href="/about-distances"'

# The constants of an estimated journey and what it does not know.
expect 200 GET /about-distances
for words in '1.25 times the straight line' '37 km an hour' 'year to June 2023' 'Newell, 1980' 'the Severn'; do
	body_has "$words"
done
finish
