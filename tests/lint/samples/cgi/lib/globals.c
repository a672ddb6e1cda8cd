/* A sample with faults: objects that outlive a request and can be written to. */
#include <stddef.h>
#define NOT_READ static int in_a_macro; \
	static int nor_this;

struct point {
	int x;
	char *name;
};
enum kind { ONE, TWO };
struct point;
int calls;					/* BAD globals */
static struct point here = { 1, NULL };		/* BAD globals */
static struct point *last;			/* BAD globals */
static const char *text = "x;y{";		/* BAD globals */
static const char *list[] = { "a" };		/* BAD globals */
static const char *const fixed[] = { "a", "b" };
static const struct point origin = {
	.x = 0,
	.name = NULL,
};
static const struct {
	int a;
	int b;
} table[] = {
	{ 1, 2 },
};
static struct {					/* BAD globals */
	int a;
} counters[3];
extern int elsewhere;
static int (*hook)(int);			/* BAD globals */
static int (*const fixed_hooks[])(int) = { NULL };
static _Thread_local int mine;			/* BAD globals */
typedef int number;
int prototype(struct point *p, void (*back)(void *what));
FORM(search, SEARCH);

static int
function(struct point *p)
{
	static int times;			/* BAD globals */
	static const int limits[] = { 1, 2 };
	int local = 3;
	struct point q = { .x = 1 };

	for (int i = 0; i < 3; i++) {
		static char buffer[20];		/* BAD globals */
		local += buffer[i];
	}
	if (local) {
		p->x = q.x;
	}
	return times + limits[0] + local;
}

PAGE(list, "/listings", READ, search, "list.cs")		/* BAD routes */
{
	return 200;
}

ACTION(change, "/listings", WRITE, search, list)		/* BAD routes */
{
	int not_static = 3;

	return not_static;
}
static int after_all;				/* BAD globals */
