/*
 * Calls to other machines: GET, or POST of a form, into memory or into a file.
 *
 * Nothing goes anywhere but to the hosts that the caller lists, by https with the
 * certificate checked; redirects are followed by hand, to listed hosts only.  Faults that
 * pass by themselves (429, 500, 502, 503, 504, a connection that fails or breaks off, the
 * 403 of an Azure application gateway that is down) are tried again with growing waits.
 *
 * A file arrives as PATH.part and becomes PATH when it is complete, so that PATH is always
 * whole.  When a download breaks off or is stopped, and the server gave the file an ETag or
 * a date, PATH.part stays, with PATH.part.of telling what it is part of: the next call with
 * the same address and path goes on from there, if the server still has the same file.
 */
#ifndef LIB_HTTP_H
#define LIB_HTTP_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

enum http_code {
	HTTP_OK = 0,
	HTTP_UNCHANGED = 1, /* 304: what the caller's etag or last_modified names is current */
	HTTP_REFUSED = -1,  /* an address that may not be called: nothing was sent to it */
	HTTP_DOWN = -2,	    /* no usable answer, to the last try */
	HTTP_STATUS = -3,   /* an answer that says no: answer->status */
	HTTP_SIZE = -4,	    /* more bytes than request->max_bytes */
	HTTP_STORAGE = -5,  /* the bytes could not be kept: disk full, no such folder */
	HTTP_STOPPED = -6   /* *settings.stop was set */
};

/* The same for all calls of a program; all that it points to must outlive the handle. */
struct http_settings {
	const char *agent;		   /* who we say we are; some publishers refuse none */
	const char *ca_file;		   /* certificates to trust; NULL: the system's */
	const char *proxy;		   /* NULL or "": none, whatever the environment says */
	bool loopback;			   /* plain http to this machine itself: for tests */
	unsigned connect_seconds;	   /* 0: 20 */
	unsigned stall_seconds;		   /* under 100 bytes a second for so long: 0: 60 */
	unsigned memory_seconds;	   /* the whole of an answer into memory: 0: 120 */
	unsigned tries;			   /* 0: 8 */
	unsigned first_wait_ms;		   /* doubled for each further try: 0: 250 */
	unsigned longest_wait_ms;	   /* of a Retry-After too: 0: 120,000 */
	const volatile sig_atomic_t *stop; /* NULL: cannot be stopped */
	/* As bytes arrive; whole is 0 when the server does not tell.  May be NULL. */
	void (*progress)(void *context, int64_t bytes, int64_t whole);
	/* Before each wait, with the fault waited for.  May be NULL. */
	void (*waiting)(void *context, const char *why, unsigned ms);
	void *context;
};

struct http_request {
	const char *address;
	const char *const *hosts; /* NULL-ended: "host" (port 443) or "host:port" */
	const char *form;	  /* urlencoded: POST; NULL: GET */
	const char *const
	    *headers;	  /* "Name: value", NULL-ended or NULL; kept to the first host */
	const char *etag; /* of what the caller has, or NULL */
	const char *last_modified; /* likewise */
	const char *path;	   /* the file to write, or NULL: memory */
	int64_t max_bytes;
};

/* Texts live in the arena of the call; those the server did not give are NULL. */
struct http_answer {
	long status;
	const char *address; /* the last one, after redirects */
	const char *body;    /* into memory: ended with a NUL; of a refusal its first 8 KB */
	size_t length;	     /* of body */
	int64_t bytes;	     /* of the whole file or body */
	int64_t resumed;     /* how many of them were there from before */
	const char *type;
	const char *etag;
	const char *last_modified;
	unsigned tries;
	bool sent; /* of the last try: some of the request went out, so it may have been acted on */
	const char *fault; /* one plain sentence; NULL for HTTP_OK and HTTP_UNCHANGED */
};

struct http;

/* settings is copied. */
struct http *http_new(const struct http_settings *settings);
void http_free(struct http *http);

/* Returns an http_code and fills the whole of *answer. */
int http_fetch(struct http *http, struct arena *a, const struct http_request *request,
    struct http_answer *answer);

/* "host" or "host:port" of an address, for a list of hosts; NULL when it is not one that
 * could be called at all. */
const char *http_host(struct arena *a, const char *address);

/* Waits as http_fetch() does: in pieces, so that the stop flag is seen.  Returns false when
 * it is set. */
bool http_wait(const struct http *http, unsigned ms);

#endif
