#!/bin/sh
# Who reaches what: every route asked as every role, as somebody with an account and no role,
# and as a passer-by.  access.txt is the matrix, as data that a person can read through and
# approve: a route or a right that changes it fails here until access.txt says so too.
#
#   sh tests/run.sh tests/http/access.t              what is not as access.txt says
#   ACCESS=write sh tests/run.sh tests/http/access.t  writes access.txt anew, to be read
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.17
roles=$(sql 'SELECT code FROM role ORDER BY sort, code')
: >"$work/probes"

missing_gives() { :; }
repeated() { :; }
lookups_lead() { :; }
needed='' # what somebody needs besides what the route declares
needs() { needed=$1; }
keep() { printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$needed" >>"$work/probes"; }
page() { keep GET "$1" "$2" "${3:-200}"; }
form() { keep POST "$1" "$2" 303; }
lookup() { keep LOOKUP "$1" "$2" 303; }

. "$top/tests/http/routes.sh"
list=$work/probes

# as_role ROLE: the browser of somebody with that role; "nobody" has not signed in, "none"
# has an account and no role.
as_role() {
	browser "$1"
	case $1 in
	nobody) ;;
	none) [ -n "$(cookie __Host-session)" ] || { account && sign_in; } ;;
	*) [ -n "$(cookie __Host-session)" ] || { account "$1" && sign_in; } ;;
	esac
	request GET /advert
	take_tokens
	public=$csrf
	request GET /sign-in
	take_tokens
}

# A form is asked to forget what was typed, which is refused like the form itself and
# changes nothing.
probe() {
	case $1 in
	GET) request GET "$3" ;;
	POST)
		case $2 in
		/desk* | /admin* | /provider* | /market* | /sign-in*) token=$csrf ;;
		*) token=$public ;;
		esac
		request POST "$3" -d "_csrf=$token" -d _forget=1
		;;
	LOOKUP) request POST "$3" -d place=Stroud ;;
	esac
	case $status:$(header Location) in
	303:/sign-in\?next=*) ;;
	403:*) ;;
	"$4":* | 200:* | 303:* | 422:* | 409:*) printf '%s %s\t%s\n' "$1" "$2" "$5" ;;
	# What anybody may ask for can be somebody's own, and then is not there for others.
	404:*)
		case $2 in
		/desk* | /admin* | /provider* | /market*) printf '%s %s\t%s gave 404\n' "$1" "$2" "$5" ;;
		*) printf '%s %s\t%s\n' "$1" "$2" "$5" ;;
		esac
		;;
	*) printf '%s %s\t%s gave %s\n' "$1" "$2" "$5" "$status" ;;
	esac
}

for role in nobody none $roles; do
	as_role "$role"
	while IFS='	' read -r kind pattern address wanted _; do
		probe "$kind" "$pattern" "$address" "$wanted" "$role"
	done <"$list" >>"$work/reached"
done
awk -F '\t' '{ reached[$1] = reached[$1] " " $2 }
	END { for (route in reached) print route "\t" substr(reached[route], 2) }' "$work/reached" | sort >"$work/access"
cut -f 1,2 "$work/probes" | tr '\t' ' ' | sort -u >"$work/asked"
cut -f 1 "$work/access" | sort -u | comm -23 "$work/asked" - | sed 's/$/\t-/' >"$work/unreached"
cat "$work/unreached" >>"$work/access"
sort -o "$work/access" "$work/access"
[ "${ACCESS:-}" != write ] || {
	{
		echo '# Who reaches what: route, then roles. "nobody" has not signed in, "none" has an account without'
		echo '# a role; a dash is a route that none of them reaches. Written by access.t, read by people.'
		cat "$work/access"
	} >"$top/tests/http/access.txt"
}

! grep -q ' gave ' "$work/access"
ok 'every route answers everybody' || sed 's/^/#   /' "$work/access" | grep ' gave ' >&2
grep -v '^#' "$top/tests/http/access.txt" | diff - "$work/access" >"$work/differs"
ok 'everybody reaches what access.txt says and nothing else' || sed 's/^/#   /' "$work/differs" >&2

note 'and that is what the table of roles says'
for program in $PROGRAMS; do "$top/bin/$program" --routes; done |
	awk '{ may = $4; for (i = 5; i < NF; i++) may = may " " $i; print $2 " " $3 "\t" may }' >"$work/declared"
sql 'SELECT capability, GROUP_CONCAT(role) FROM role_capability GROUP BY capability' >"$work/held"
awk -F '\t' -v roles="$(echo "$roles" | tr '\n' ' ')" '
	FILENAME ~ /held$/ { held[$1] = "," $2 ","; next }
	FILENAME ~ /declared$/ { may[$1] = $2; next }
	FILENAME ~ /probes$/ {
		if ($5 != "")
			further[$1 " " $2] = 1
		next
	}
	{
		if ($1 in further)
			next
		route = $1
		sub(/^LOOKUP/, "POST", route)
		wanted = may[route] == "anyone" ? "nobody none " : may[route] == "signed in" ? "none " : ""
		count = split(roles, all, " ")
		for (i = 1; i <= count; i++)
			if (wanted != "" || index(held[may[route]], "," all[i] ","))
				list = list all[i] " "
		wanted = wanted list
		list = ""
		sub(/ $/, "", wanted)
		if (wanted == "")
			wanted = "-"
		if (wanted != $2)
			print route ": reached by " $2 ", declared for " wanted
	}' "$work/held" "$work/declared" "$work/probes" "$work/access" >"$work/differs"
[ ! -s "$work/differs" ]
ok 'what is declared holds' || sed 's/^/#   /' "$work/differs" >&2
finish
