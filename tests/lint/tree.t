#!/bin/sh
# The tree: only the agreed names at its top, nothing that says where packages are
# fetched from, and no path of one machine.
. "$(dirname "$0")/lib.sh"

# What is built or kept at run time, and names that begin with a dot, are besides.
check_top() {
	for name in *; do
		case $name in
		configure | Makefile.in | cgi | templates | static | sql | tests | nginx | README | LICENSE) ;;
		Makefile | obj | bin | var | config.log | config.mk) ;;
		*) echo "$name:1: does not belong at the top of the tree" ;;
		esac
	done
}

# npm finds the packages by name and checks their sums; where it fetches them from is
# the machine's own setting.
check_locks() {
	tree . | sed 's|^\./||' | grep -E '(package-lock|npm-shrinkwrap)\.json$' | each awk '
	/"resolved"[ \t]*:/ {
		print FILENAME ":" FNR ": a lock file records no download address: drop \"resolved\""
	}'
	tree . | sed 's|^\./||' | grep -E '(^|/)(\.npmrc|package\.json|sources\.list)$' | each awk '
	/registry[ \t"]*[=:]|https?:.*\.tgz|git\+/ {
		print FILENAME ":" FNR ": says where packages are fetched from: that is the machine'\''s setting"
	}'
}

check_addresses() {
	tree . | sed 's|^\./||' | grep -v '^\.git$' |
	    each grep -nIE 'registr[y]\.(npmjs|yarnpkg)|np[m]js\.(org|com)|de[b]\.debian\.org|py[p]i\.org|files\.python[h]osted|crate[s]\.io|prox[y]\.golang|ruby[g]ems\.org' /dev/null |
	    sed 's/^\([^:]*:[0-9]*\):.*/\1: names a package registry/'
	tree . | sed 's|^\./||' | grep -v '^\.git$' |
	    each grep -nIE '(^|[^A-Za-z0-9_.}/-])/(wor[k]|roo[t]|hom[e]/[a-z]+)/' /dev/null |
	    sed 's/^\([^:]*:[0-9]*\):.*/\1: a path of one machine/'
}

rule top 'the top of the tree holds the agreed names'
can_fail top
rule locks 'lock files record no download address'
samples
mv "$scratch/samples/static/npmrc" "$scratch/samples/static/.npmrc"
can_fail locks
rule addresses 'no registry and no machine of ours is named'

# Made here, so that the sample's own text is not in the tree.
{
	echo "A sample. Programs are installed in /usr/lib/care-market/."
	echo "See https://www.np""mjs.com/package/a: BAD addresses"
	echo "Built in /wor""k/main: BAD addresses"
} > "$scratch/samples/README"
can_fail addresses
finish
