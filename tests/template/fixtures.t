#!/bin/sh
# The components' macros make what GOV.UK Frontend's own fixtures say, and hostile texts
# in place of theirs come out as text.
cd "$(dirname "$0")/../.." || exit 2
exec obj/tests/template/fixtures templates tests/template \
	static/node_modules/govuk-frontend/dist/govuk/components tests/template/unsupported.txt
