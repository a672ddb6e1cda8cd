# Scratch sites for tests: MariaDB, the programs and nginx in a folder of their own, at a
# port nobody uses.  Read in by tests/run.sh and tests/lib.sh.  $top is the build to run:
# the project's folder, or obj/sanitized.

# What a killed process had written must be there, a power cut need not be survived.
DATABASE_OPTIONS='--innodb-log-file-size=10M --innodb-flush-log-at-trx-commit=2'
BUFFER_POOL=64M RATE=100000r/s BURST=100000
# Tests look at a report at once.
REPORT_KEEP=0
export DATABASE_OPTIONS BUFFER_POOL RATE BURST REPORT_KEEP
. "$top/nginx/stack.sh"

free_port() {
	while :; do
		PORT=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
		stack_port_taken "$PORT" || return 0
	done
}

# A database with the schema, the accounts, the shipped facts and made-up listings in it,
# of which each site gets a copy.
site_seed() {
	var=$CHECK_SCRATCH/seed PORT=0
	stack_need_programs
	stack_folders
	stack_make_database
	stack_start_database
	stack_write_conf
	stack_setup_database
	stack_first_data 300
	stack_stop
}

# site_start FOLDER [OPTION...]: a running site in a new folder, with these lines of
# configuration.
site_start() {
	var=$1
	shift
	mkdir -p "$var"
	cp -R --sparse=always "$CHECK_SCRATCH/seed/mariadb" "$CHECK_SCRATCH/seed/secret" "$var/"
	free_port
	stack_folders
	stack_start_database
	printf '%s\n' "$@" >"$var/own.conf"
	stack_write_conf
	stack_start_program indexer
	waited=0
	until [ -s "$var/index/directory.idx" ] || [ $waited = 200 ]; do
		waited=$((waited + 1))
		sleep 0.05
	done
	stack_start_programs
	stack_write_nginx
	(stack_start_nginx) || {
		# The folder goes with the test: what it says is said here.
		grep -hE 'fault=|event=fatal|[Ee]rror' "$var"/log/*.log | tail -n 10 >&2
		exit 1
	}
	echo "PORT=$PORT run=$run db_socket=$db_socket conf=$conf" >"$var/site"
}

# site_shared BUILD [FOLDER]: the site that the http tests of a build share, or those in
# the browser.
site_shared() {
	project=$top
	[ "$1" = plain ] || top=$top/obj/$1
	site_start "$CHECK_SCRATCH/${2:-$1}"
	top=$project
}
