/* E-mails as text, the tokens and answers of GOV.UK Notify, and waits between tries. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/mail.h"
#include "lib/secret.h"
#include "post/deliver.h"
#include "post/notify.h"

static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	secret_init();
	a = arena_new(4 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static const char *
text_of(const char *to, const char *subject, const char *body)
{
	return mail_text(a, "Care Market <care@example.org>",
	    &(struct mail){ .reference = "abc",
	        .to = to,
	        .subject = subject,
	        .body = body,
	        .now = 1795325677 });
}

static void
has_headers(void **state)
{
	const char *text = text_of("box@example.org", "Wanted", "One\nTwo");

	(void)state;
	assert_non_null(strstr(text, "Date: Sun, 22 Nov 2026 05:34:37 +0000\r\n"));
	assert_non_null(strstr(text, "From: Care Market <care@example.org>\r\n"));
	assert_non_null(strstr(text, "\r\nTo: <box@example.org>\r\nSubject: Wanted\r\n"));
	assert_non_null(strstr(text, "\r\nMessage-ID: <abc@example.org>\r\n"));
	assert_non_null(strstr(text, "\r\n\r\nOne\r\nTwo\r\n"));
}

static void
lets_nothing_into_headers(void **state)
{
	(void)state;
	assert_null(text_of("box@example.org\r\nBcc: all@example.org", "Wanted", ""));
	assert_null(text_of("box@example.org, all@example.org", "Wanted", ""));
	assert_null(text_of("<all@example.org>", "Wanted", ""));
	assert_null(text_of("nobody", "Wanted", ""));
	assert_null(text_of("box@example.org", "Wanted\r\nBcc: all@example.org", ""));
	assert_null(text_of("box@example.org", "Wanted\n", ""));
	assert_non_null(text_of("box@example.org", "Wanted", "\r\nBcc: all@example.org"));
}

/* 'ä' is C3 A4: in base64 w6Q=. */
static void
encodes_subjects(void **state)
{
	const char *long_one = text_of("b@example.org",
	    "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
	    "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
	    "\xc3\xa4\xc3\xa4",
	    "");

	(void)state;
	assert_non_null(strstr(
	    text_of("b@example.org", "\xc3\xa4", ""), "\r\nSubject: =?UTF-8?B?w6Q=?=\r\n"));
	/* 44 bytes: 42 and 2, no letter cut through. */
	assert_non_null(strstr(long_one, "?=\r\n =?UTF-8?B?w6Q=?=\r\n"));
}

/* Quoted-printable, RFC 2045 section 6.7. */
static void
encodes_bodies(void **state)
{
	const char *text = text_of("b@example.org", "x", "a=b \xc3\xa9\nblank at end \n\ttab");
	char line[201];

	(void)state;
	assert_non_null(strstr(text, "\r\n\r\na=3Db =C3=A9\r\nblank at end=20\r\n\ttab\r\n"));
	memset(line, 'x', 200);
	line[200] = '\0';
	text = strstr(text_of("b@example.org", "x", line), "\r\n\r\n") + 4;
	assert_int_equal(strcspn(text, "\r"), 73); /* 72 and the mark of a soft end */
	assert_int_equal(text[72], '=');
}

static void
finds_the_box(void **state)
{
	(void)state;
	assert_string_equal(mail_box(a, "Care <care@example.org>"), "care@example.org");
	assert_string_equal(mail_box(a, "care@example.org"), "care@example.org");
}

/* RFC 4231, test case 2: 5bdcc146...ec3843. */
static void
signs(void **state)
{
	(void)state;
	assert_string_equal(secret_hs256(a, "Jefe", 4, "what do ya want for nothing?"),
	    "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
}

static const char key_text[] =
    "my-key_test-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0\n";

static void
reads_keys(void **state)
{
	struct notify_key key;

	(void)state;
	assert_int_equal(notify_key_read(key_text, &key), 0);
	assert_string_equal(key.service, "26785a09-ab16-4eb0-8407-a37497a57506");
	assert_string_equal(key.secret, "3d844edf-8d35-48ac-975b-e847b4f122b0");
	assert_int_equal(notify_key_read("", &key), -1);
	assert_int_equal(
	    notify_key_read("26785a09-ab16-4eb0-8407-a37497a57506", &key), -1);
	assert_int_equal(
	    notify_key_read("26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-"
	                    "e847b4f122b0",
	        &key),
	    -1);
}

/* {"typ":"JWT","alg":"HS256"} and {"iss":"26785a09-...","iat":1568818578}. */
static void
makes_tokens(void **state)
{
	struct notify_key key;
	const char *token;

	(void)state;
	assert_int_equal(notify_key_read(key_text, &key), 0);
	token = notify_token(a, &key, 1568818578);
	assert_int_equal(strncmp(token, "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.", 37), 0);
	assert_int_equal(strncmp(token + 37, "eyJpc3MiOiIyNjc4NWEwOS1hYjE2LTRlYjAtODQwNy", 42), 0);
	assert_int_equal(strlen(strrchr(token, '.') + 1), 43);
}

static void
chooses_templates(void **state)
{
	(void)state;
	assert_string_equal(notify_template(a, "notice=1,any=2", "notice"), "1");
	assert_string_equal(notify_template(a, "notice=1,any=2", "chosen"), "2");
	assert_null(notify_template(a, "notice=1", "chosen"));
	assert_null(notify_template(a, "", "chosen"));
}

static void
judges_answers(void **state)
{
	struct mail_answer answer;

	(void)state;
	assert_int_equal(notify_judge(a, 201, "{\"id\":\"ab-12\"}", &answer), MAIL_SENT);
	assert_string_equal(answer.remote_id, "ab-12");
	assert_int_equal(notify_judge(a, 201, "not json", &answer), MAIL_SENT);
	assert_int_equal(
	    notify_judge(a, 400, "{\"errors\":[{\"message\":\"bad box\"}]}", &answer),
	    MAIL_REFUSED);
	assert_string_equal(answer.fault, "GOV.UK Notify answered with status 400: bad box");
	assert_int_equal(notify_judge(a, 403, NULL, &answer), MAIL_LATER);
	assert_int_equal(notify_judge(a, 429, "", &answer), MAIL_LATER);
	assert_int_equal(notify_judge(a, 500, "[]", &answer), MAIL_LATER);
}

static void
writes_bodies(void **state)
{
	(void)state;
	assert_string_equal(notify_body(a, "t-1",
	                        &(struct mail){ .reference = "r",
	                            .to = "b@example.org",
	                            .subject = "A \"quote\"",
	                            .body = "x\ny" }),
	    "{\"email_address\":\"b@example.org\",\"template_id\":\"t-1\",\"reference\":\"r\","
	    "\"personalisation\":{\"subject\":\"A \\\"quote\\\"\",\"body\":\"x\\ny\"}}");
}

static void
waits_longer_each_time(void **state)
{
	(void)state;
	assert_int_equal(deliver_wait(60, 1), 60);
	assert_int_equal(deliver_wait(60, 2), 120);
	assert_int_equal(deliver_wait(60, 5), 960);
	assert_int_equal(deliver_wait(60, 50), 4 * 3600);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(has_headers),
		TEST(lets_nothing_into_headers),
		TEST(encodes_subjects),
		TEST(encodes_bodies),
		TEST(finds_the_box),
		TEST(signs),
		TEST(reads_keys),
		TEST(makes_tokens),
		TEST(chooses_templates),
		TEST(judges_answers),
		TEST(writes_bodies),
		TEST(waits_longer_each_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
