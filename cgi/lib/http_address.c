/* Which addresses may be called: the host, the port and the scheme, exactly. */
#include "lib/http_private.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "lib/log.h"

enum { HOST_MAX = 256 };

struct place {
	char scheme[16];
	char host[HOST_MAX];
	char port[8];
};

static bool
take(CURLU *url, CURLUPart part, char *text, size_t size)
{
	char *value = NULL;
	bool fits;

	if (curl_url_get(url, part, &value, CURLU_DEFAULT_PORT) != CURLUE_OK)
		return false;
	fits = strlen(value) < size;
	if (fits)
		snprintf(text, size, "%s", value);
	curl_free(value);
	return fits;
}

/* Accounts in an address are refused: they hide the host from a reader's eye. */
static bool
read_place(const char *address, struct place *place)
{
	CURLU *url = curl_url();
	bool read;

	if (url == NULL)
		die("out of memory: no room for an address");
	read = curl_url_set(url, CURLUPART_URL, address, CURLU_DISALLOW_USER) == CURLUE_OK &&
	       take(url, CURLUPART_SCHEME, place->scheme, sizeof(place->scheme)) &&
	       take(url, CURLUPART_HOST, place->host, sizeof(place->host)) &&
	       take(url, CURLUPART_PORT, place->port, sizeof(place->port));
	curl_url_cleanup(url);
	return read;
}

static bool
is_this_machine(const char *host)
{
	return strcmp(host, "127.0.0.1") == 0 || strcmp(host, "[::1]") == 0 ||
	       strcasecmp(host, "localhost") == 0;
}

static bool
is_listed(const char *const *hosts, const struct place *place)
{
	char with_port[HOST_MAX + 8];

	snprintf(with_port, sizeof(with_port), "%s:%s", place->host, place->port);
	for (; hosts != NULL && *hosts != NULL; hosts++)
		if (strcasecmp(*hosts, with_port) == 0 ||
		    (strcasecmp(*hosts, place->host) == 0 && strcmp(place->port, "443") == 0))
			return true;
	return false;
}

bool
http_may_call(const struct http *http, const char *const *hosts, const char *address,
    char fault[HTTP_FAULT])
{
	struct place place;

	if (!read_place(address, &place)) {
		snprintf(fault, HTTP_FAULT, "The address %.200s cannot be read.", address);
		return false;
	}
	if (strcmp(place.scheme, "https") != 0 &&
	    !(strcmp(place.scheme, "http") == 0 && http->settings.loopback &&
		is_this_machine(place.host))) {
		snprintf(fault, HTTP_FAULT,
		    "%.200s would be called by %.10s; only https is allowed.", place.host,
		    place.scheme);
		return false;
	}
	if (!is_listed(hosts, &place)) {
		snprintf(fault, HTTP_FAULT,
		    "%.200s (port %s) is not among the hosts that may be called.", place.host,
		    place.port);
		return false;
	}
	return true;
}

const char *
http_host(struct arena *a, const char *address)
{
	struct place place;

	if (address == NULL || !read_place(address, &place))
		return NULL;
	if (strcmp(place.port, "443") == 0)
		return arena_strdup(a, place.host);
	return arena_printf(a, "%s:%s", place.host, place.port);
}

const char *
http_named(struct arena *a, const char *address)
{
	struct place place;

	return read_place(address, &place) ? arena_strdup(a, place.host) : "The server";
}
