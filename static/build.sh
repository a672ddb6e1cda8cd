#!/bin/sh
# Builds what nginx serves under /static/ into OUTDIR: the stylesheet, the scripts,
# our own pictures and the plain error pages.  Needs the network only when
# node_modules is missing or is not what package-lock.json says.
set -eu

if [ $# -ne 1 ]; then
	echo "usage: build.sh OUTDIR" >&2
	exit 2
fi
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")"

# The lock file is copied beside what it installed, so that a changed lock is noticed
# whatever the clocks of the two files say.
if ! cmp -s package-lock.json node_modules/installed-lock.json; then
	command -v npm >/dev/null || {
		echo "build.sh: npm is needed to fetch the GOV.UK components: apt install npm" >&2
		exit 1
	}
	npm ci --no-progress --loglevel=error || {
		echo "build.sh: npm could not install what static/package-lock.json lists" >&2
		exit 1
	}
	cp package-lock.json node_modules/installed-lock.json
fi

# Everything is made beside OUTDIR first, so that a failed build leaves the old files.
new=$(mktemp -d "$out.XXXXXX")
trap 'rm -rf "$new"' EXIT INT TERM
govuk=node_modules/govuk-frontend/dist/govuk

node_modules/.bin/sass --style=compressed --no-source-map --quiet-deps \
	--load-path=node_modules scss/app.scss "$new/app.css"
# The package's last line names a source map that is not shipped.
{
	echo '/*! GOV.UK Frontend 6.6.0, MIT licence: see licences.txt */'
	sed 's,//# sourceMappingURL=.*$,,' "$govuk/govuk-frontend.min.js"
} > "$new/govuk-frontend.min.js"
cp images/*.svg licences.txt "$new/"
# Browsers keep these files for long, so every address carries what it was made from:
# pages take it from the file "version", and one script's import of another has it here.
version=$(cat package-lock.json scss/*.scss js/*.js images/*.svg | sha256sum | cut -c1-12)
echo "$version" > "$new/version.txt"
for script in js/*.js; do
	sed "s,^\\(import .* from '[^']*\\.js\\)',\\1?v=$version'," "$script" > "$new/${script#js/}"
done
mkdir -p "$new/errors"
cp errors/*.html "$new/errors/"
chmod -R a+rX "$new"

mkdir -p "$out/errors"
for file in "$new"/*.* "$new"/errors/*; do
	mv "$file" "$out/${file#"$new/"}"
done
