/* The ONS Open Geography Portal by its ArcGIS services, page by page, so that nothing is left
 * out without a word.  Queries: sql/query/national_area.sql. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "lib/text.h"
#include "national/boundary.h"
#include "national/header.h"
#include "queries.h"

enum { CODES_A_CALL = 150, PAGES_MOST = 500, PAGE_DEFAULT = 1000, ADDRESS_MOST = 1800 };

/* What a service says about itself. */
struct layer {
	struct load *load;
	const char *query;    /* its address for queries */
	const char *id_field; /* rows are asked for in its order, else pages may overlap */
	int64_t page;	      /* rows that one answer may have */
	bool table;	      /* without edges */
	struct header fields;
	FILE *file;
};

static const char *
service_of(const struct load *load)
{
	const struct conf *conf = load->settings->conf;
	const struct {
		const char *part, *service;
	} services[] = {
		{ "lookup", conf->lookup_service },
		{ "rural-urban", conf->rural_urban_service },
		{ "lsoa", conf->lsoa_service },
		{ "msoa", conf->msoa_service },
		{ "ward", conf->ward_service },
		{ "district", conf->district_service },
	};

	for (size_t i = 0; i < sizeof(services) / sizeof(services[0]); i++)
		if (strcmp(services[i].part, load->part) == 0)
			return services[i].service;
	return "";
}

/* The answer as JSON; a fault may come with status 200.  NULL after load_fail(). */
static json_t *
ask(struct load *load, const char *address, const char *form, struct http_answer *answer,
    int *code)
{
	json_error_t error;
	const char *message;
	json_t *root;

	/* What would make too long an address is posted. */
	if (form != NULL && strlen(address) + strlen(form) < ADDRESS_MOST) {
		address = arena_printf(load->arena, "%s?%s", address, form);
		form = NULL;
	}
	if ((*code = load_get(load, address, form, NULL, answer)) != LOAD_OK)
		return NULL;
	root = json_loadb(answer->body, answer->length, 0, &error);
	if (root == NULL) {
		*code = load_fail(load, "%s answered with %s.", service_of(load),
		    answer->body[strspn(answer->body, " \r\n\t")] == '<' ? "a web page"
									 : "no JSON");
		return NULL;
	}
	if (json_object_get(root, "error") == NULL)
		return root;
	message = json_string_value(json_object_get(json_object_get(root, "error"), "message"));
	*code = load_fail(load, "%s answered with a fault: %.200s", service_of(load),
	    message != NULL ? message : "it does not say which");
	json_decref(root);
	return NULL;
}

static void
read_fields(struct layer *layer, const json_t *fields)
{
	struct arena *a = layer->load->arena;
	const json_t *field;
	size_t i;

	layer->fields.names =
	    arena_array(a, json_array_size(fields) + 1, sizeof(layer->fields.names[0]));
	json_array_foreach(fields, i, field)
	{
		const char *name = json_string_value(json_object_get(field, "name"));
		const char *type = json_string_value(json_object_get(field, "type"));

		if (name == NULL)
			continue;
		layer->fields.names[layer->fields.count++] = arena_strdup(a, name);
		if (type != NULL && strcmp(type, "esriFieldTypeOID") == 0)
			layer->id_field = arena_strdup(a, name);
	}
}

static int
read_layer(struct load *load, struct layer *layer)
{
	struct arena *a = load->arena;
	const char *base =
	    load_address(load, arena_printf(a, "%s/%s/FeatureServer/0",
				   load->settings->conf->boundary_services, service_of(load)));
	struct http_answer answer;
	json_t *root;
	int code;

	layer->load = load;
	layer->query = arena_printf(a, "%s/query", base);
	layer->id_field = "FID";
	load->origin = base;
	root = ask(load, arena_printf(a, "%s?f=json", base), NULL, &answer, &code);
	if (root == NULL)
		return code;
	read_fields(layer, json_object_get(root, "fields"));
	layer->page = json_integer_value(json_object_get(root, "maxRecordCount"));
	if (layer->page <= 0)
		layer->page = PAGE_DEFAULT;
	layer->table = json_object_get(root, "geometryType") == NULL ||
		       json_is_null(json_object_get(root, "geometryType"));
	json_decref(root);
	return LOAD_OK;
}

static const char *
quoted(struct arena *a, const char *text)
{
	char *out = arena_alloc(a, strlen(text) * 2 + 3), *to = out;

	*to++ = '\'';
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			*to++ = '\'';
		*to++ = *text;
	}
	*to = '\'';
	return out;
}

/* FIELD IN ('A','B') for codes[0..count). */
static const char *
one_of(struct arena *a, const char *field, const char *const *codes, size_t count)
{
	const char *list = quoted(a, codes[0]);

	for (size_t i = 1; i < count; i++)
		list = arena_printf(a, "%s,%s", list, quoted(a, codes[i]));
	return arena_printf(a, "%s IN (%s)", field, list);
}

static int
count_rows(struct layer *layer, const char *where, int64_t *count)
{
	struct arena *a = layer->load->arena;
	const char *form =
	    arena_printf(a, "f=json&returnCountOnly=true&where=%s", text_url_escape(a, where));
	struct http_answer answer;
	int code;
	json_t *root = ask(layer->load, layer->query, form, &answer, &code);

	if (root == NULL)
		return code;
	*count = json_integer_value(json_object_get(root, "count"));
	json_decref(root);
	return LOAD_OK;
}

/* A short page is not the last one, and a full one may be: the server says which. */
static int
take_page(struct layer *layer, const char *where, int64_t offset, int64_t *rows, bool *more)
{
	struct load *load = layer->load;
	struct arena *a = load->arena;
	const char *form = arena_printf(a,
	    "f=%s&outFields=*&outSR=4326&orderByFields=%s&resultOffset=%lld"
	    "&resultRecordCount=%lld&where=%s",
	    layer->table ? "json" : "geojson", text_url_escape(a, layer->id_field),
	    (long long)offset, (long long)layer->page, text_url_escape(a, where));
	struct http_answer answer;
	int code;
	json_t *root = ask(load, layer->query, form, &answer, &code);

	if (root == NULL)
		return code;
	*rows = (int64_t)json_array_size(json_object_get(root, "features"));
	*more = json_is_true(json_object_get(root, "exceededTransferLimit")) ||
		json_is_true(json_object_get(
		    json_object_get(root, "properties"), "exceededTransferLimit"));
	json_decref(root);
	if (fwrite(answer.body, 1, answer.length, layer->file) != answer.length ||
	    fputc('\n', layer->file) == EOF)
		return load_fail(load, "The answer cannot be kept: %s.", strerror(errno));
	return LOAD_OK;
}

static int
take_all(struct layer *layer, const char *where)
{
	struct load *load = layer->load;
	int64_t promised = 0, got = 0, rows = 0;
	bool more = true;
	int code = count_rows(layer, where, &promised);

	for (int page = 0; code == LOAD_OK && (more || got < promised); page++) {
		if (page == PAGES_MOST)
			return load_fail(
			    load, "%s has more than %d pages.", service_of(load), PAGES_MOST);
		code = take_page(layer, where, got, &rows, &more);
		got += rows;
		if (rows == 0)
			break;
	}
	if (code == LOAD_OK && got != promised)
		return load_fail(load, "%s promised %lld rows and gave %lld.", service_of(load),
		    (long long)promised, (long long)got);
	return code;
}

/* The layers of output areas do not know districts: they are asked for by code. */
static int
take_lsoas(struct layer *layer, const char *field)
{
	struct load *load = layer->load;
	struct national_lookup_list_row *rows;
	const char **codes;
	size_t count, known = 0;
	int code = load_db(
	    load, national_lookup_list(load->db, load->arena,
		      (struct national_lookup_list_args){ .kind = "district" }, &rows, &count));

	if (code != LOAD_OK)
		return code;
	codes = arena_array(load->arena, count + 1, sizeof(codes[0]));
	for (size_t i = 0; i < count; i++)
		if (list_has(load->settings->districts, rows[i].code) &&
		    (known == 0 || strcmp(codes[known - 1], rows[i].lsoa) != 0))
			codes[known++] = rows[i].lsoa;
	if (known == 0)
		return load_fail(load,
		    "The look-up of LSOAs has to be loaded first: it says which are ours.");
	for (size_t i = 0; code == LOAD_OK && i < known; i += CODES_A_CALL)
		code =
		    take_all(layer, one_of(load->arena, field, codes + i,
					known - i < CODES_A_CALL ? known - i : CODES_A_CALL));
	return code;
}

/* MSOAs are called after their district: "Cheltenham 001". */
static int
take_msoas(struct layer *layer, const char *field)
{
	struct load *load = layer->load;
	struct arena *a = load->arena;
	struct area_set districts;
	const char *where = "";
	int code = load_db(load, area_set_read(load, "district", &districts));

	for (size_t i = 0; code == LOAD_OK && i < districts.count; i++)
		if (list_has(load->settings->districts, districts.rows[i].code))
			where = arena_printf(a, "%s%s%s LIKE %s", where,
			    where[0] != '\0' ? " OR " : "", field,
			    quoted(a, arena_printf(a, "%s %%", districts.rows[i].name)));
	if (code == LOAD_OK && where[0] == '\0')
		return load_fail(
		    load, "The districts have to be loaded first: MSOAs are named after them.");
	return code == LOAD_OK ? take_all(layer, where) : code;
}

static int
take_layer(struct layer *layer)
{
	struct load *load = layer->load;
	bool by_lsoa =
	    strcmp(load->part, "lsoa") == 0 || strcmp(load->part, "rural-urban") == 0;
	bool msoas = strcmp(load->part, "msoa") == 0;
	const char *patterns = by_lsoa ? boundary_kinds[BOUNDARY_LSOA].codes
			       : msoas ? boundary_kinds[BOUNDARY_MSOA].names
				       : BOUNDARY_DISTRICT_CODES;
	const char *field = header_find(&layer->fields, patterns, NULL);

	if (field == NULL)
		return load_fail(load, "%s has no column like %s.", service_of(load), patterns);
	if (by_lsoa)
		return take_lsoas(layer, field);
	if (msoas)
		return take_msoas(layer, field);
	return take_all(layer, one_of(load->arena, field, load->settings->districts,
				   list_length(load->settings->districts)));
}

int
boundary_fetch(struct load *load)
{
	struct layer layer = { 0 };
	const char *path = load_new_file(load, "json");
	int code;

	if (service_of(load)[0] == '\0')
		return load_fail(load, "No service is configured for it.");
	if ((code = read_layer(load, &layer)) != LOAD_OK)
		return code;
	if ((layer.file = fopen(path, "we")) == NULL)
		return load_fail(load, "%s cannot be written: %s.", path, strerror(errno));
	code = take_layer(&layer);
	if (fclose(layer.file) != 0 && code == LOAD_OK)
		code = load_fail(load, "%s cannot be written: %s.", path, strerror(errno));
	if (code != LOAD_OK)
		remove(path);
	else
		load->file = path;
	return code;
}
