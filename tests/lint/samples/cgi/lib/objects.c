#define MAKE(name) static int name = 3; /* BAD objects (line 1 stands for the file), BAD openings */
MAKE(made_by_a_macro)
static const char *const fine[] = { "a", "b" };

int
count_up(int i)
{
	return ++made_by_a_macro + fine[i][0];
}
