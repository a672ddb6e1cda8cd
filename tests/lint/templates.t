#!/bin/sh
# Templates: no way round the default escaping, nothing the page's policy would refuse,
# every block closed, every form through the macros that carry the hidden fields.  The
# pages that nginx sends by itself keep the same rules.
. "$(dirname "$0")/lib.sh"

check_templates() {
	tree templates static | grep -E '\.(cs|html)$' | each awk -f "$lint/templates.awk"
}

rule templates 'templates escape, quote and close everything'
can_fail templates
finish
