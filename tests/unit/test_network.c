/* Which addresses count as one network. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "signin/network.h"

static void
is_network(const char *address, const char *wanted)
{
	struct arena *a = arena_new(64 * 1024);

	assert_string_equal(network_of(a, address), wanted);
	arena_free(a);
}

static void
an_ipv4_address_is_its_own_network(void **state)
{
	(void)state;
	is_network("192.0.2.7", "192.0.2.7");
	is_network("::ffff:192.0.2.7", "192.0.2.7");
}

static void
an_ipv6_address_counts_by_its_first_half(void **state)
{
	(void)state;
	is_network("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64");
	is_network("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64");
	is_network("2001:DB8:1:2::9", "2001:db8:1:2::/64");
	is_network("2001:db8:1:3::9", "2001:db8:1:3::/64");
	is_network("::1", "::/64");
}

static void
what_is_no_address_stays(void **state)
{
	(void)state;
	is_network("", "");
	is_network("unix:", "unix:");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_ipv4_address_is_its_own_network),
		cmocka_unit_test(an_ipv6_address_counts_by_its_first_half),
		cmocka_unit_test(what_is_no_address_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
