/* What ClearSilver does with markup in values, tag by tag, as the house rules for
 * templates assume it.  A change of the library that makes a rule wrong, or needless,
 * shows here first.  Output is TAP. */
#include <ClearSilver.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* X is <b>"'& and Y is <i>, U an address that runs script. */
static const struct {
	const char *template;
	const char *result;
} table[] = {
	/* Safe in text and inside quotes. */
	{ "<?cs var:X ?>", "&lt;b&gt;&quot;&#39;&amp;" },
	{ "<?cs var:\"<b>\" + Y ?>", "&lt;b&gt;&lt;i&gt;" },
	{ "<?cs var:html_escape(Y) ?>", "&lt;i&gt;" },
	{ "<?cs if:1 ?><?cs each:y = Row ?><?cs var:y ?><?cs /each ?><?cs /if ?>", "&lt;i&gt;" },
	{ "<?cs def:m(x) ?><?cs var:x ?><?cs /def ?><?cs call:m(Y) ?>", "&lt;i&gt;" },
	{ "<?cs set:Z = Y ?><?cs var:Z ?>", "&lt;i&gt;" },
	{ "<?cs var:string.slice(Y, 0, 3) ?>", "&lt;i&gt;" },
	{ "<?cs var:Missing ?><?cs var!Missing ?>", "" },
	/* Why these are banned. */
	{ "<?cs alt:X ?>d<?cs /alt ?>", "<b>\"'&" },
	{ "<?cs uvar:X ?>", "<b>\"'&" },
	{ "<?cs each:y = Keys ?><?cs name:y ?><?cs /each ?>", "<k>" },
	{ "<?cs each:y = Keys ?><?cs var:name(y) ?><?cs /each ?>", "&lt;k&gt;" },
	{ "<?cs lvar:T ?>", "run" },
	{ "<?cs evar:T ?>", "run" },
	{ "<?cs escape:\"js\" ?><?cs if:1 ?><?cs var:Y ?><?cs /if ?><?cs /escape ?>", "&lt;i&gt;" },
	/* Why an escape function and + never meet. */
	{ "<?cs var:html_escape(Y) + X ?>", "&lt;i&gt;<b>\"'&" },
	{ "<?cs var:\"?a=\" + url_escape(Y) + \"&b=\" + X ?>", "?a=%3Ci%3E&b=<b>\"'&" },
	/* Addresses. */
	{ "<?cs var:U ?>", "javascript:alert(1)" },
	{ "<?cs var:url_validate(U) ?>", "#" },
	{ "<?cs var:url_validate(Odd.0) ?>", "#" },
	{ "<?cs var:url_validate(Odd.1) ?>", "/desk?a=1&amp;b=&quot;" },
	{ "<?cs var:url_validate(Odd.2) ?>", "//host" },
	{ "<?cs var:url_validate(Odd.3) ?>", "#" },
	{ "<?cs var:url_escape(Odd.4) ?>", "a+b%2Fc" },
	/* What the macros count on. */
	{ "<?cs if:Missing != \"\" ?>differs<?cs /if ?>", "differs" },
	{ "<?cs if:Zero ?>yes<?cs else ?>no<?cs /if ?>", "no" },
	{ "<?cs if:string.length(Zero) ?>yes<?cs /if ?>", "yes" },
	{ "<?cs if:string.length(Missing.a.b) ?>yes<?cs else ?>no<?cs /if ?>", "no" },
	{ "<?cs if:?Empty ?>there<?cs /if ?><?cs if:?Missing ?>not<?cs /if ?>", "there" },
	{ "<?cs if:?Row ?>there<?cs else ?>a branch is not<?cs /if ?>", "a branch is not" },
	{ "<?cs set:N = #1 ?><?cs var:\"a-\" + N ?>", "a-1" },
	{ "<?cs if:string.find(Missing, \"a\") < #0 ?>not in it<?cs /if ?>", "not in it" },
};

static void
must(NEOERR *error)
{
	if (error == STATUS_OK)
		return;
	nerr_log_error(error);
	printf("Bail out! ClearSilver refused\n");
	exit(1);
}

static void
fill(HDF *hdf)
{
	must(hdf_set_value(hdf, "Config.VarEscapeMode", "html"));
	must(hdf_set_value(hdf, "X", "<b>\"'&"));
	must(hdf_set_value(hdf, "Y", "<i>"));
	must(hdf_set_value(hdf, "U", "javascript:alert(1)"));
	must(hdf_set_value(hdf, "T", "<?cs if:1 ?>run<?cs /if ?>"));
	must(hdf_set_value(hdf, "Row.0", "<i>"));
	must(hdf_set_value(hdf, "Keys.<k>", "1"));
	must(hdf_set_value(hdf, "Odd.0", "HTTPS://host"));
	must(hdf_set_value(hdf, "Odd.1", "/desk?a=1&b=\""));
	must(hdf_set_value(hdf, "Odd.2", "//host"));
	must(hdf_set_value(hdf, "Odd.3", "tel:01632"));
	must(hdf_set_value(hdf, "Odd.4", "a b/c"));
	must(hdf_set_value(hdf, "Zero", "0"));
	must(hdf_set_value(hdf, "Empty", ""));
}

static NEOERR *
append(void *page, char *piece)
{
	return nerr_pass(string_append(page, piece));
}

static int
try(size_t number, const char *template, const char *result)
{
	STRING page;
	CSPARSE *cs;
	HDF *hdf;
	int wrong;

	string_init(&page);
	must(string_append(&page, ""));
	must(hdf_init(&hdf));
	fill(hdf);
	must(cs_init(&cs, hdf));
	must(cgi_register_strfuncs(cs));
	must(cs_parse_string(cs, strdup(template), strlen(template)));
	must(cs_render(cs, &page, append));
	wrong = strcmp(page.buf, result) != 0;
	printf("%sok %zu - %s\n", wrong ? "not " : "", number, template);
	if (wrong)
		printf("# want %s\n# have %s\n", result, page.buf);
	cs_destroy(&cs);
	hdf_destroy(&hdf);
	string_clear(&page);
	return wrong;
}

int
main(void)
{
	size_t count = sizeof(table) / sizeof(table[0]);
	int wrong = 0;

	for (size_t i = 0; i < count; i++)
		wrong += try(i + 1, table[i].template, table[i].result);
	printf("1..%zu\n", count);
	return wrong != 0;
}
