/* What http.c, http_transfer.c and http_address.c share; nothing else includes it. */
#ifndef LIB_HTTP_PRIVATE_H
#define LIB_HTTP_PRIVATE_H

#include <curl/curl.h>

#include "lib/http.h"

enum { HTTP_FAULT = 300, HTTP_REFUSAL = 8192 };

struct http {
	struct http_settings settings;
	CURL *curl;
	char *memory; /* grows, and is kept for the next answer */
	size_t memory_size;
};

/* One exchange with one server: made, filled and cleared by http_transfer(). */
struct transfer {
	struct http *http;
	struct arena *arena;
	const struct http_request *request;
	const char *address;
	bool keep_form;	  /* a redirect may turn a POST into a GET */
	bool same_host;	  /* the caller's headers go with it */
	const char *part; /* PATH.part and PATH.part.of, or NULL */
	const char *part_of;
	int file;	   /* of part, or -1 */
	int64_t offset;	   /* where in the file this exchange goes on */
	const char *check; /* the ETag or date of what is there up to offset */
	int64_t whole;	   /* bytes in all, as the server says, or 0 */
	int64_t bytes;	   /* in the file or the memory so far */
	bool begun;	   /* the first byte of a good answer has been dealt with */
	char refusal[HTTP_REFUSAL + 1]; /* the beginning of an answer that says no */
	size_t refusal_length;
	long status;
	bool again;	/* a fault that may pass by itself */
	bool sent;	/* some of the request went out */
	bool too_large; /* past the request's max_bytes */
	unsigned retry_after_ms;
	const char *type, *etag, *last_modified, *location;
	char fault[HTTP_FAULT];
};

/* Does the exchange.  Returns HTTP_OK for any answer that came whole, whatever its status,
 * or the code of the fault, with fault filled and again saying whether to retry. */
int http_transfer(struct transfer *t);

/* Makes PATH of PATH.part.  Returns HTTP_OK or HTTP_STORAGE. */
int http_keep(struct transfer *t);

/* Finds out what an earlier call left, and sets offset. */
void http_resume(struct transfer *t);

/* Opens PATH.part, for more bytes or anew; writes to it.  Both return -1 with errno set. */
int http_part_open(struct transfer *t);
int http_part_write(struct transfer *t, const char *bytes, size_t length);

/* Turns errno into the fault. */
void http_storage_fault(struct transfer *t);

/* Takes PATH.part and PATH.part.of away. */
void http_forget_part(struct transfer *t);

/* Is the address one of hosts, and its scheme allowed?  Fills fault when not. */
bool http_may_call(const struct http *http, const char *const *hosts, const char *address,
    char fault[HTTP_FAULT]);

/* Just the host of an address, for a sentence. */
const char *http_named(struct arena *a, const char *address);

#endif
