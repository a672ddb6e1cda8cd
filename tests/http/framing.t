#!/bin/sh
# Requests that are framed ambiguously, cut short, sent slowly or full of strange bytes:
# each gets a plain refusal and leaves the next request alone.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.14

# answers WANTED WHAT [HALF]: the statuses that the bytes on standard input get.
answers() {
	sed 's/$/\r/' >"$work/bytes"
	exactly "$@"
}
exactly() {
	wanted=$1 what=$2
	shift 2
	got=$(raw "$work/bytes" "$@" | tee "$work/said" | sed -n 's/^HTTP\/1\.[01] \([0-9]*\) .*/\1/p' | tr '\n' ' ')
	is "${got% }" "$wanted" "$what"
}

answers 200 'one request' <<END
GET / HTTP/1.1
Host: x
Connection: close

END
answers 400 'a length and chunks together' <<END
POST /sign-in HTTP/1.1
Host: x
Content-Type: application/x-www-form-urlencoded
Content-Length: 4
Transfer-Encoding: chunked

0

GET /smuggled HTTP/1.1
Host: x

END
answers 400 'two lengths' <<END
POST /sign-in HTTP/1.1
Host: x
Content-Type: application/x-www-form-urlencoded
Content-Length: 0
Content-Length: 30

GET /smuggled HTTP/1.1
Host: x

END
for length in -1 +1 0x1 1e1 '1 2' 99999999999999999999 ''; do
	answers 400 "a length of \"$length\"" <<-END
	POST /sign-in HTTP/1.1
	Host: x
	Content-Type: application/x-www-form-urlencoded
	Content-Length: $length
	Connection: close

	END
done
answers 501 'another coding than chunks' <<END
POST /sign-in HTTP/1.1
Host: x
Transfer-Encoding: xchunked
Connection: close

END
answers 400 'a blank before the colon' <<END
GET / HTTP/1.1
Host : x
Connection: close

END
answers 400 'no host' <<END
GET / HTTP/1.1

END
answers 400 'two hosts' <<END
GET / HTTP/1.1
Host: a
Host: b

END
printf 'GET /\0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n' >"$work/bytes"
exactly 400 'NUL in the address'
printf 'GET / HTTP/1.1\r\nHost: x\r\nCookie: a=\0\r\nConnection: close\r\n\r\n' >"$work/bytes"
exactly 400 'NUL in a header'
printf 'GET / HTTP/1.1\r\nHost: x\r\nCookie: __Host-session=\377\376\r\nConnection: close\r\n\r\n' >"$work/bytes"
exactly 200 'bytes that are no text in a cookie'
printf '\26\3\1\2\0\1\0\1\374\3\3' >"$work/bytes"
exactly 400 'TLS to a plain port' half
printf 'GET / HTTP/1.1\nHost: x\nConnection: close\n\n' >"$work/bytes"
exactly 200 'line feeds alone'

# ---- Chunks are put together by nginx, and read like any body ----
request GET /sign-in
take_tokens
form="_csrf=$csrf&_key=$key&login=&password="
{
	printf 'POST /sign-in HTTP/1.1\r\nHost: x\r\nCookie: __Host-visit=%s\r\n' "$(cookie __Host-visit)"
	printf 'Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n'
	printf '%x\r\n%s\r\n0\r\n\r\n' ${#form} "$form"
} >"$work/bytes"
exactly 422 'a form in chunks'
grep -q 'Enter email address' "$work/said"
ok 'is read'

# ---- Bodies ----
printf 'POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nlogin=a' >"$work/bytes"
exactly '' 'a body cut short is not answered' half
expect 400 POST /sign-in -H 'Content-Type: text/plain' -d a=b
expect 400 POST /sign-in -H 'Content-Type:' -d a=b
expect 400 POST /sign-in -H 'Content-Type: application/json' -d '{}'
for bad in 'a=%' 'a=%4' 'a=%zz' 'a=%00' 'a=%ff' 'a=%c0%80' 'a=%ed%a0%80' 'a=%f5%80%80%80' 'a%00b=1' '%ff=1'; do
	expect 400 POST /sign-in -d "$bad"
	expect 400 GET "/?$bad"
	expect 400 GET "/sign-in?$bad"
done
head -c 1100000 /dev/zero | tr '\0' a >"$work/large"
expect 413 POST /sign-in -H 'Content-Type: application/x-www-form-urlencoded' --data-binary "@$work/large"
body_has 'too large'
head -c 13000000 /dev/zero >"$work/large"
expect 413 POST /sign-in -F "file=@$work/large"
body_has 'too large'
head -c 11000000 /dev/zero >"$work/large"
expect 413 POST /sign-in -F "file=@$work/large"
body_has 'a file may have up to 10 megabytes'
expect 413 POST /sign-in -d "$(seq 2000 | sed 's/.*/a&=1/' | tr '\n' '&')"
expect 400 POST /sign-in -H 'Content-Type: multipart/form-data' -d a
expect 400 POST /sign-in -H 'Content-Type: multipart/form-data; boundary=x' -d a
expect 403 POST /sign-in -F login=a -F password=b

# ---- The same thing twice ----
request GET /sign-in
take_tokens
post 422 /sign-in login=a@example.org login=b@example.org password=x
body_has 'Enter email address once'
expect 403 POST /sign-in -d "_csrf=x" --data-urlencode "_csrf=$csrf" -d login=a -d password=b

# ---- Decoded once ----
expect 404 GET '/%252e%252e/'
expect 404 GET '/%2573ign-in'
expect 404 GET '/sign-in/%6fut%2f'
expect 404 GET '/SIGN-IN'
expect 404 GET '//sign-in//x'

# ---- Slow and gone ----
perl -MIO::Socket::INET -e '
	my @open = map { my $s = IO::Socket::INET->new(PeerAddr => "127.0.0.1:$ARGV[0]", LocalAddr => "127.0.0.15") or die; $s } 1 .. 60;
	print $_ "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na" for @open;
	$_->flush for @open;
	sleep 4;
' "$PORT" &
slow=$!
sleep 0.5
for _ in 1 2 3; do
	expect 200 GET / --max-time 2
done
wait "$slow"
for _ in 1 2 3 4 5 6 7 8; do
	printf 'GET / HTTP/1.1\r\nHost: x\r\n\r\n' >"$work/bytes"
	perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(PeerAddr => "127.0.0.1:$ARGV[0]") or die;
		print $s "GET / HTTP/1.1\r\nHost: x\r\n\r\n"; $s->flush; close $s' "$PORT"
done
expect 200 GET /
finish
