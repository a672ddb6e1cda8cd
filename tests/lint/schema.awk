# Reads sql/schema/*.sql: every table has a primary key and the engine that keeps
# transactions (InnoDB, the server's own choice).

{
	line = $0
	sub(/--.*/, "", line)
	upper = toupper(line)
}

upper ~ /ENGINE *= *[A-Z]/ && upper !~ /ENGINE *= *INNODB/ {
	print FILENAME ":" FNR ": a table has to be InnoDB"
}

upper ~ /^[ \t]*CREATE +(OR +REPLACE +)?TABLE/ {
	table = FNR
	name = line
	sub(/[ \t]*\(.*/, "", name)
	sub(/.*[ \t]/, "", name)
	keyed = upper ~ /LIKE |AS +SELECT/
}

table && upper ~ /PRIMARY +KEY/ {
	keyed = 1
}

table && line ~ /;/ {
	if (!keyed)
		print FILENAME ":" table ": table " name " has no primary key"
	table = 0
}
