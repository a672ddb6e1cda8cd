/* The main() of every FastCGI program. */
#include "lib/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/file.h"
#include "lib/log.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "lib/visitor.h"
#include "lib/worker.h"

enum task { SERVE, CHECK, CHECK_TEMPLATES };

static void
print_routes(const struct program *program)
{
	size_t count;
	const struct route *const *routes = route_all(&count);

	for (size_t i = 0; i < count; i++) {
		const char *may = routes[i]->may;

		printf("%-8s %-5s %-45s %-20s %s\n", program->name,
		    routes[i]->method == POST ? "POST" : "GET", routes[i]->path,
		    strcmp(may, ANYONE) == 0         ? "anyone"
		        : strcmp(may, SIGNED_IN) == 0 ? "signed in"
		                                      : may,
		    routes[i]->name);
	}
}

static int
check_templates(struct site *site, struct arena *a)
{
	const char *fault;
	int failed = 0;

	for (size_t i = 0; i < site->route_count; i++) {
		const struct route *route = site->routes[i];

		if (route_clash(route) != NULL) {
			printf("route %s: another route has the same path\n", route->name);
			failed++;
		}
		if (route->template == NULL ||
		    templates_parse(site->templates, a, route->template, &fault) == 0)
			continue;
		printf("template %s: %s\n", route->template, fault);
		failed++;
	}
	return failed;
}

static int
check(struct site *site, const struct db_target *target, struct arena *a, enum task task)
{
	int failed = check_templates(site, a);

	if (task == CHECK)
		failed += program_check_queries(target);
	if (failed == 0)
		printf("%s: every %stemplate is right\n", site->program,
		    task == CHECK ? "query and " : "");
	return failed == 0 ? 0 : 1;
}

static const unsigned char *
read_key(const char *path, struct arena *a)
{
	size_t length;
	const char *key = file_read(a, path, SECRET_KEY_BYTES, &length);

	if (key == NULL || length != SECRET_KEY_BYTES) {
		fprintf(stderr, "The key file %s cannot be read, or is not %d bytes long.\n", path,
		    SECRET_KEY_BYTES);
		exit(78);
	}
	return (const unsigned char *)key;
}

static void
usage(const struct program *program)
{
	printf("%s: %s\n\n"
	       "  --config FILE      configuration (default %s)\n"
	       "  --check            check queries, rights and templates, then end\n"
	       "  --check-templates  check templates alone, without a database\n"
	       "  --routes           print the routes and who may\n"
	       "  --options          print the options of the configuration\n",
	    program->name, program->title, program_conf_path);
}

static void
start_site(const struct program *program, struct site *site, const struct conf *conf,
    struct arena *a)
{
	secret_init();
	site->program = program->name;
	site->conf = conf;
	site->templates = templates_new(conf->template_folder);
	site->key = read_key(conf->secret_file, a);
	site->routes = route_all(&site->route_count);
	site->read_visitor = program->read_visitor;
	site->keeps_no_copies = program->read_visitor != visitor_by_visit;
}

static int
serve(const struct program *program, struct arena *a, const char *conf_path, enum task task)
{
	struct conf conf;
	struct site site = { 0 };
	struct db_target target;
	int status;

	program_conf(&conf, a, conf_path);
	start_site(program, &site, &conf, a);
	target = program_target(a, &conf, arena_printf(a, "cm_%s", program->name));
	if (task != SERVE)
		status = check(&site, &target, a, task);
	else
		status = worker_run(&(struct worker_setup){ .site = &site,
		    .target = &target,
		    .socket_path =
		        arena_printf(a, "%s/%s.sock", conf.socket_folder, program->name),
		    .start = program->start,
		    .before = program->before,
		    .idle = program->idle });
	templates_free(site.templates);
	return status;
}

int
program_main(const struct program *program, int argc, char **argv)
{
	const char *conf_path = program_conf_path;
	enum task task = SERVE;
	struct arena *a;
	int status;

	log_program(program->name);
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--config") == 0 && i + 1 < argc) {
			conf_path = argv[++i];
		} else if (strcmp(argv[i], "--check") == 0) {
			task = CHECK;
		} else if (strcmp(argv[i], "--check-templates") == 0) {
			task = CHECK_TEMPLATES;
		} else if (strcmp(argv[i], "--routes") == 0) {
			print_routes(program);
			return 0;
		} else if (strcmp(argv[i], "--options") == 0) {
			conf_print_options();
			return 0;
		} else {
			usage(program);
			return strcmp(argv[i], "--help") == 0 ? 0 : 64;
		}
	}
	a = arena_new(4 * 1024 * 1024);
	status = serve(program, a, conf_path, task);
	arena_free(a);
	return status;
}
