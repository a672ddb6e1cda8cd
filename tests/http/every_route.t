#!/bin/sh
# What must hold for every route, whatever it does: who may, what is refused, and that a
# form sent twice is one change.  The routes are those that the programs print; routes.sh
# says how to reach each.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.16
missing=404 repeats=yes needed='' leads=on
missing_gives() { missing=$1; }
repeated() { repeats=$1; }
needs() { needed=$1; }
lookups_lead() { leads=$1; }

for program in $PROGRAMS; do
	"$top/bin/$program" --routes
done | awk '{ may = $4; for (i = 5; i < NF; i++) may = may " " $i; print $2 "\t" $3 "\t" may "\t" $NF "\t" $1 }' >"$work/routes"
: >"$work/covered"

# route METHOD PATTERN: $may and $name of it.
route() {
	echo "$1 $2" >>"$work/covered"
	may=$(awk -F '\t' -v m="$1" -v p="$2" '$1 == m && $2 == p { print $3 }' "$work/routes")
	name=$(awk -F '\t' -v m="$1" -v p="$2" '$1 == m && $2 == p { print $4 }' "$work/routes")
	[ -n "$may" ] || { false; ok "$1 $2 is a route"; }
	may=${needed:-$may}
}
has_route() { awk -F '\t' -v m="$1" -v p="$2" '$1 == m && $2 == p { found = 1 } END { exit !found }' "$work/routes"; }

# somebody_who WHAT: the browser of somebody who may do that; nobody signs in twice.
somebody_who() {
	browser "$(echo "$1" | tr ' ' -)"
	case $1 in
	anyone) return ;;
	'signed in') role='' ;;
	*) role=$(sql "SELECT MIN(role) FROM role_capability WHERE capability = '$1'") ;;
	esac
	[ -z "$(cookie __Host-session)" ] || return
	kept=$login
	account ${role:+"$role"}
	sign_in
	login=$kept
}
somebody_else() {
	browser without
	[ -n "$(cookie __Host-session)" ] && return
	kept=$login
	account
	sign_in
	login=$kept
}
login=''

# with_id ADDRESS PATTERN WHAT: the address with something else where :id stands.
with_id() {
	echo "$1" | awk -v pattern="${2%%:id*}" -v what="$3" '{
		rest = substr($0, length(pattern) + 1)
		sub(/^[^\/?]*/, "", rest)
		print pattern what rest
	}'
}

# refused_to METHOD PATTERN ADDRESS: who may not is sent to sign in, or told so.
refused_to() {
	[ "$may" != anyone ] || return 0
	browser passer-by
	case $1 in
	GET)
		expect 303 GET "$3"
		case $(header Location) in '/sign-in?next=%2F'*) true ;; *) false ;; esac
		ok "$2 sends a passer-by to sign in"
		;;
	POST)
		request GET /sign-in
		take_tokens
		post 303 "$3"
		case $(header Location) in '/sign-in?next=%2F'*) true ;; *) false ;; esac
		ok "a form for $2 sends a passer-by to sign in"
		;;
	esac
	[ "$may" != 'signed in' ] || return 0
	somebody_else
	request GET /sign-in
	take_tokens
	case $1 in
	GET) expect 403 GET "$3" ;;
	POST) post 403 "$3" ;;
	esac
}

strange_ids() {
	for id in 0x1 1e3 -1 +1 01 1.0 "1'" 1%20 %31%00 9223372036854775808 99999999999999999999; do
		case $id in *%00) wanted_for_id=400 ;; *) wanted_for_id=404 ;; esac
		"$@" "$id" "$wanted_for_id"
	done
	"$@" 999999999 "$missing"
}
page_with_id() { expect "$4" GET "$(with_id "$1" "$2" "$3")"; }
form_with_id() { post "$4" "$(with_id "$1" "$2" "$3")"; }

page() {
	route GET "$1" || return
	somebody_who "$may"
	expect "${3:-200}" GET "$2"
	[ "${3:-200}" = 200 ] || { refused_to GET "$1" "$2"; return; }
	is "$(grep -c '<h1' "$page"),$(grep -c '<title>..* - ' "$page"),$(grep -c '<html lang="en"' "$page"),$(grep -c '<?cs' "$page")" 1,1,1,0 \
		"$1 has a heading, a title and a language"
	if [ "$may" != anyone ] || grep -q 'name="_csrf"' "$page"; then
		header_is Cache-Control no-store
	fi
	expect 200 HEAD "$2"
	is "$(wc -c <"$page")" "$(wc -c <"$head")" "the head of $1 is all"
	case $2 in *\?*) more='&' ;; *) more='?' ;; esac
	expect 400 GET "$2${more}x=%00"
	expect 400 GET "$2${more}x=%ff"
	expect 200 GET "$2${more}no_such_name=%3Cscript%3E"
	body_lacks '<script>alert'
	has_route POST "$1" || expect 405 POST "$2" -d a=b
	case $1 in *:id*) strange_ids page_with_id "${2%%\?*}" "$1" ;; esac
	refused_to GET "$1" "${2%%\?*}"
}

done_so_far() { sql "SELECT COUNT(*) FROM audit WHERE action = '$name'"; }

# send STATUS CURL'S...: the form, to its address.
send() {
	wanted=$1
	shift
	expect "$wanted" POST "$address" ${row_version:+-d "_version=$row_version"} "$@"
}

good=$work/good bad=$work/bad

# keep_answers NAME=VALUE... -- NAME=VALUE...: into the files of good and bad ones.
keep_answers() {
	: >"$good"
	: >"$bad"
	to=$good
	for answer; do
		if [ "$answer" = -- ]; then to=$bad; else printf '%s\n' "$answer" >>"$to"; fi
	done
}

# A form that only asks needs no token, and nothing is kept of what was typed.
lookup() {
	route POST "$1" || return
	pattern=$1 address=$2
	shift 3
	keep_answers "$@"
	refused_to POST "$pattern" "$address"
	somebody_who "$may"
	before=$(kept_so_far) key=''
	[ ! -s "$bad" ] || each_wrong_answer ''
	eval "set -- $(answers "$good")"
	if [ "$leads" = on ]; then
		send 303 "$@"
		case $(header Location) in /*) true ;; *) false ;; esac
		ok "$pattern leads on inside the site: $(header Location)"
	else
		send 200 "$@"
	fi
	is "$(kept_so_far)" "$before" "nothing is kept of what was typed for $pattern"
}
kept_so_far() {
	# A list beside the question is a look at people, which is recorded.
	sql "SELECT (SELECT COUNT(*) FROM audit WHERE action <> 'read_private') + (SELECT COUNT(*) FROM draft) + (SELECT COUNT(*) FROM form_key)"
}

form() {
	route POST "$1" || return
	pattern=$1 address=$2 on=$3
	shift 3
	keep_answers "$@"
	before=$(done_so_far)
	refused_to POST "$pattern" "$address"
	somebody_who "$may"
	request GET "$on"
	take_tokens
	[ -n "$csrf" ] && [ -n "$key" ]
	ok "the form for $pattern has a token and a key"
	from_elsewhere "$csrf"
	[ ! -s "$bad" ] || each_wrong_answer "$csrf"
	has_route GET "$pattern" || expect 405 GET "$address"
	case $pattern in *:id*) strange_ids form_with_id "$address" "$pattern" ;; esac
	is "$(done_so_far)" $((before + (missing == 303))) "nothing refused was carried out: $name"
	carried_out
}

# The file of answers as arguments for curl; NAME=< is what the page has for that name.
answers() {
	while IFS= read -r answer; do
		case $answer in
		*'=<') printf '%s=%s\n' "${answer%%=*}" "$(hidden "${answer%%=*}")" ;;
		*) printf '%s\n' "$answer" ;;
		esac
	done <"$1" |
		sed "s/'/'\\\\''/g; s/^/--data-urlencode '/; s/\$/'/" | tr '\n' ' '
}

from_elsewhere() {
	token=$1
	eval "set -- $(answers "$good")"
	send 403 -d "_key=$key" "$@"
	send 403 -d "_csrf=" -d "_key=$key" "$@"
	send 403 -d "_csrf=$(echo "$token" | tr 'a-zA-Z' 'b-zaB-ZA')" -d "_key=$key" "$@"
	for elsewhere in 'Origin: http://evil.example' 'Origin: null' 'Origin: http://127.0.0.1.evil.example' \
		'Sec-Fetch-Site: cross-site' 'Sec-Fetch-Site: same-site'; do
		send 403 -d "_csrf=$token" -d "_key=$key" "$@" -H "$elsewhere"
	done
	mine=$jar
	browser stranger
	request GET /sign-in
	strange=$(hidden _csrf)
	jar=$mine
	send 403 -d "_csrf=$strange" -d "_key=$key" "$@"
}

# is_kept NAME VALUE: it is in a box, ticked or selected, on the page, of which $tags has a
# tag a line.
is_kept() {
	grep -qF ">$2</textarea>" "$page" || name=$1 value=$2 awk '
		function has(text) { return index($0, text) > 0 }
		/<select/ { at = has(" name=\"" ENVIRON["name"] "\"") }
		/<\/select/ { at = 0 }
		has("value=\"" ENVIRON["value"] "\"") && (has("<option") && at && / selected/ ||
			has("<input") && has(" name=\"" ENVIRON["name"] "\"") && (!/type="(radio|checkbox)"/ || / checked/)) { found = 1 }
		END { exit !found }' "$tags"
}

# Each wrong answer by itself: a message at its field, and every other answer kept.
each_wrong_answer() {
	token=$1
	while IFS= read -r wrong; do
		field=${wrong%%=*}
		{
			grep -v "^$field=" "$good"
			printf '%s\n' "$wrong"
		} >"$work/answers"
		eval "set -- $(answers "$work/answers")"
		send 422 -d "_csrf=$token" -d "_key=$key" "$@"
		grep -q 'govuk-error-summary' "$page" && grep -q '<title>Error: ' "$page"
		ok "$wrong: a summary and a title that say so"
		if [ "$wrong" != password=wrong ]; then
			# Of a date's three boxes the message is at the date.
			at_field=${field%-day} at_field=${at_field%-month} at_field=${at_field%-year}
			grep -qE "id=\"$at_field(-error|-[a-z0-9-]*error)\"" "$page"
			ok "$wrong: a message beside the field"
		fi
		tags=$work/tags
		tr '>\n' '\n ' <"$page" >"$tags"
		grep -v "^$field=" "$good" | grep -vE '^[a-z_]*(password|new_again)=|^checked=|=<$' | while IFS='=' read -r other value; do
			is_kept "$other" "$value" || echo "$other"
		done >"$work/lost"
		[ ! -s "$work/lost" ]
		ok "$wrong: every other answer is kept" || sed 's/^/#   lost: /' "$work/lost" >&2
	done <"$bad"
}

carried_out() {
	request GET "$on"
	take_tokens
	before=$(done_so_far)
	eval "set -- $(answers "$good")"
	# What no form of ours asks for changes nothing.
	set -- "$@" -d role=system_owner -d approved=1 -d account_id=1 -d id=2 -d council_id=2
	send 303 -d "_csrf=$csrf" -d "_key=$key" "$@" -H "Origin: $at" -H 'Sec-Fetch-Site: same-origin'
	first=$(header Location)
	case $first in /*) true ;; *) false ;; esac
	ok "$pattern leads on inside the site: $first"
	is "$(done_so_far)" $((before + 1)) "$name is in the audit trail once"
	sql_is "SELECT COUNT(*) FROM draft WHERE form LIKE '$name%' AND subject <> 999999999" 0 "$name leaves no draft"
	[ "$repeats" = yes ] || return 0
	send 303 -d "_csrf=$csrf" -d "_key=$key" "$@"
	is "$(header Location)" "$first" "$pattern sent again leads to the same page"
	is "$(done_so_far)" $((before + 1)) "$name was carried out once"
	sql_is "SELECT COUNT(*) FROM draft WHERE form LIKE '$name%' AND subject <> 999999999" 0 "$name sent again leaves no draft"
}

. "$top/tests/http/routes.sh"

sort -u "$work/covered" >"$work/covered-sorted"
awk -F '\t' '{ print $1 " " $2 }' "$work/routes" | sort | comm -23 - "$work/covered-sorted" >"$work/left"
[ ! -s "$work/left" ]
ok 'every route is in routes.sh' || sed 's/^/#   left out: /' "$work/left" >&2
finish
